/** What would move beliefs, and when that can be known, as an argument says. */
import type { Argument, Belief } from "../../argument/argument.js";
import type { Resolvable } from "../../argument/definition.js";
import { code } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { clause, ended } from "./stops.js";

/** When it can be known, as a clause among others. */
const known = {
  soon: "known soon",
  years: "known in years",
  never: "can never be known",
} as const satisfies Record<Resolvable, string>;

const knownSentences = {
  soon: "When that can be known: soon.",
  years: "When that can be known: in years.",
  never: "That can never be known.",
} as const satisfies Record<Resolvable, string>;

/** What there is to say of one belief by itself. */
export function resolvingSentences({ evidence, resolvable }: Belief): readonly Text[] {
  return [
    ...(evidence === undefined ? [] : [ended(`What would move it: ${evidence}`)]),
    ...(resolvable === undefined ? [] : [knownSentences[resolvable]]),
  ];
}

/** The same of some beliefs among others, a sentence each; nothing of those of which nothing is said. */
export function resolvingLines(ids: readonly string[], { beliefs }: Argument): readonly Text[] {
  return ids.flatMap((id) => {
    const told = resolvingClause(beliefs.find((belief) => belief.id === id));
    return told === undefined ? [] : [[code(id), `: ${told}.`]];
  });
}

/** "moved by a look at a clock; known soon". */
export function resolvingClause(belief: Belief | undefined): string | undefined {
  const { evidence, resolvable } = belief ?? {};
  const parts = [
    ...(evidence === undefined ? [] : [`moved by ${clause(evidence)}`]),
    ...(resolvable === undefined ? [] : [known[resolvable]]),
  ];
  return parts.length === 0 ? undefined : parts.join("; ");
}
