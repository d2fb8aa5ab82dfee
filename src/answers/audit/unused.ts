/** What an argument has and does not need. */
import { conditionParts } from "../../argument/edit.js";
import { mentionedIn, type Reference } from "../../argument/relations.js";
import type { UnusedFinding } from "./finding.js";
import { type AuditSubject, claimPath, found } from "./subject.js";

/** What no condition mentions; and beliefs that are required though no verdict depends on them. */
export function unusedFindings({ argument, drawn }: AuditSubject): readonly UnusedFinding[] {
  const { definition, claims, beliefs } = argument;
  const mentioned = new Set(
    conditionParts(definition).flatMap(({ when }) => mentionedIn(when).map(keyOf)),
  );
  const isUsed = (kind: Reference["kind"], id: string): boolean =>
    mentioned.has(keyOf({ kind, id }));
  const { atlas } = drawn;
  const deciding = atlas.dependsOn(atlas.verdict);
  const finding = (
    what: UnusedFinding["what"],
    id: string,
    path: readonly PropertyKey[],
  ): UnusedFinding => ({ kind: "unused", what, id, ...found(argument, path) });
  return [
    ...beliefs
      .filter(({ id }) => !isUsed("belief", id))
      .map(({ id }) => finding("belief", id, ["beliefs", id])),
    ...Object.keys(definition.terms ?? {})
      .filter((id) => !isUsed("term", id) && id !== definition.ranks_best)
      .map((id) => finding("term", id, ["terms", id])),
    ...Object.keys(definition.parameters ?? {})
      .filter((id) => !isUsed("parameter", id))
      .map((id) => finding("parameter", id, ["parameters", id])),
    ...Object.keys(definition.sides)
      .filter((id) => !isSpokenFor(id, argument.definition))
      .map((id) => finding("side", id, ["sides", id])),
    ...claims
      .filter(({ id, role }) => role === "premise" && !isUsed("claim", id))
      .map(({ id }) => finding("premise", id, claimPath(argument, id))),
    ...beliefs
      .filter(({ id, if_left_out }) => if_left_out === "error" && !deciding.includes(id))
      .filter(({ id }) => isUsed("belief", id))
      .map(({ id }) => finding("required", id, ["beliefs", id, "if_left_out"])),
  ];
}

function keyOf({ kind, id }: Reference): string {
  return `${kind} ${id}`;
}

/** Whether a claim comes from a side, or a measure serves or harms it. */
function isSpokenFor(
  id: string,
  { claims, measures = [] }: AuditSubject["argument"]["definition"],
): boolean {
  return (
    claims.some(({ side }) => side === id) ||
    measures.some(({ serves, harms = [] }) => serves.includes(id) || harms.includes(id))
  );
}
