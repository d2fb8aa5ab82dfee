/** Holds the table of expectations against an argument. */
import type { ArgumentDefinition } from "../../src/argument/definition.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { type Beliefs, expectations, notes, plain } from "./expectations.js";
import type { Stances } from "./oracle.js";
import { engineOf, stanceOf } from "./worlds.js";

/** What an argument answers where a row expects something, in the same form. */
export function answersOf(definition: ArgumentDefinition, row: string) {
  const { change, set = {}, ...expected } = expectations[row] as (typeof expectations)[string];
  const engine = engineOf(definition, set);
  const stances = stancesOf(definition, { ...plain, ...change });
  const found = evaluate(engine, stanceOf(engine, { ...allOpen(definition), ...stances }));
  const statuses = new Map(found.claims.map(({ id, status }) => [id, status]));
  const asked = [...Object.keys(expected.claims ?? {}), ...notes];
  return {
    expected: {
      ...expected,
      claims: { ...expected.claims, ...Object.fromEntries(notes.map((id) => [id, "holds"])) },
    },
    answers: {
      claims: Object.fromEntries(asked.map((id) => [id, statuses.get(id)])),
      ...(expected.verdict && { verdict: found.verdict }),
      ...(expected.tradeOff && { tradeOff: found.tradeOff.status }),
      ...(expected.price && { price: found.tradeOff.price }),
    },
  };
}

function allOpen({ beliefs }: ArgumentDefinition): Stances {
  return Object.fromEntries(Object.keys(beliefs).map((id) => [id, { kind: "unknown" }]));
}

export function stancesOf({ beliefs }: ArgumentDefinition, said: Beliefs): Stances {
  const engineValue = (id: string, value: number | boolean | string): number | boolean =>
    typeof value === "string" ? (beliefs[id]?.values?.indexOf(value) ?? -1) : value;
  return Object.fromEntries(
    Object.entries(said).map(([id, value]) => [
      id,
      value === null ? { kind: "unknown" } : { kind: "value", value: engineValue(id, value) },
    ]),
  );
}
