/** What an argument of the library answers to a settled worldview, and where each of its claims stands. */
import type { ArgumentDefinition } from "../../src/argument/definition.js";
import { evaluate } from "../../src/engine/evaluate.js";
import type { Verdict } from "../../src/engine/verdict.js";
import type { Beliefs } from "./expectations.js";
import { stancesOf } from "./judge.js";
import type { Stances } from "./oracle.js";
import { engineOf, stanceOf } from "./worlds.js";

/** What somebody who has read the text expects of it. */
export interface Expected {
  /** What differs from the plain worldview of the table. */
  readonly change: Beliefs;
  readonly set?: Readonly<Record<string, number>>;
  readonly verdict: Verdict;
  /** All claims that hold, notes apart. */
  readonly holds: readonly string[];
  readonly price?: readonly string[];
}

export type Table = Readonly<Record<string, Expected>>;

/** The answers of an argument to a row, in the form of what is expected, and what is expected. */
export function answerTo(
  definition: ArgumentDefinition,
  plain: Beliefs,
  { change, set = {}, price = [], holds, verdict }: Expected,
) {
  const engine = engineOf(definition, set);
  const open: Stances = Object.fromEntries(
    Object.keys(definition.beliefs).map((id) => [id, { kind: "unknown" }]),
  );
  const stances = { ...open, ...stancesOf(definition, { ...plain, ...change }) };
  const found = evaluate(engine, stanceOf(engine, stances));
  const notes = definition.claims.filter(({ role }) => role === "note").map(({ id }) => id);
  const holding = found.claims
    .filter(({ id, status }) => status === "holds" && !notes.includes(id))
    .map(({ id }) => id);
  return {
    answers: { verdict: found.verdict, holds: holding.sort(), price: found.tradeOff.price },
    expected: { verdict, holds: [...holds].sort(), price },
  };
}

/** All settled worldviews that differ for the argument: truth values, and numbers around thresholds. */
export function* worldviewsOn({ beliefs }: ArgumentDefinition): Generator<Beliefs> {
  const values = Object.entries(beliefs).map(([id, { type, values = [] }]) => {
    const numbers = [0, 0.25, 0.5, 0.75, 1];
    const some = { boolean: [true, false], choice: values, integer: numbers, number: numbers };
    return [id, some[type]] as const;
  });
  const sizes = values.map(([, all]) => all.length);
  const total = sizes.reduce((product, size) => product * size, 1);
  for (let index = 0; index < total; index += 1) {
    let rest = index;
    yield Object.fromEntries(
      values.map(([id, all]) => {
        const value = all[rest % all.length] as number | boolean | string;
        rest = Math.floor(rest / all.length);
        return [id, value];
      }),
    );
  }
}
