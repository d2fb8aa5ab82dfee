/** What would move beliefs, and when that can be known, as an argument says. */
import type { Argument, Belief } from "../../argument/argument.js";
import type { Resolvable } from "../../argument/definition.js";
import { code } from "../page/build.js";
import type { Text } from "../page/tree.js";

const when = {
  soon: "soon",
  years: "in years",
  never: "never",
} as const satisfies Record<Resolvable, string>;

/** What there is to say of one belief by itself. */
export function resolvingSentences({ evidence, resolvable }: Belief): readonly Text[] {
  return [
    ...(evidence === undefined ? [] : [`What would move it: ${evidence}.`]),
    ...(resolvable === undefined ? [] : [`When that can be known: ${when[resolvable]}.`]),
  ];
}

/** The same of some beliefs among others, a sentence each; nothing of those of which nothing is said. */
export function resolvingLines(ids: readonly string[], { beliefs }: Argument): readonly Text[] {
  return ids.flatMap((id) => {
    const clause = resolvingClause(beliefs.find((belief) => belief.id === id));
    return clause === undefined ? [] : [[code(id), `: ${clause}.`]];
  });
}

/** "moved by a look at a clock; known soon". */
export function resolvingClause(belief: Belief | undefined): string | undefined {
  const { evidence, resolvable } = belief ?? {};
  const parts = [
    ...(evidence === undefined ? [] : [`moved by ${evidence}`]),
    ...(resolvable === undefined
      ? []
      : [resolvable === "never" ? "can never be known" : `known ${when[resolvable]}`]),
  ];
  return parts.length === 0 ? undefined : parts.join("; ");
}
