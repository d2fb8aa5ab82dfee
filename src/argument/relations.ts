/** What rests on what in an argument. */
import type { Argument } from "./argument.js";
import type { ConditionDefinition } from "./definition.js";
import { parseTest } from "./test-syntax.js";

export const referenceKinds = ["claim", "term", "belief", "parameter"] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** Something of an argument that can be named. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
}

/** Everything that a condition mentions itself, in the order written, each once. */
export function mentionedIn(when: ConditionDefinition): readonly Reference[] {
  const all = mentions(when);
  return all.filter(({ kind, id }, index) => {
    return all.findIndex((other) => other.kind === kind && other.id === id) === index;
  });
}

function mentions(when: ConditionDefinition): Reference[] {
  if (when === "always") return [];
  if (typeof when === "string") return [{ kind: "term", id: when }];
  if ("claim" in when) return [{ kind: "claim", id: when.claim }];
  if ("not" in when) return mentions(when.not);
  if ("all" in when) return when.all.flatMap(mentions);
  if ("any" in when) return when.any.flatMap(mentions);
  const operand = parseTest(when.is)?.operand;
  const belief: Reference = { kind: "belief", id: when.belief };
  return typeof operand === "string" ? [belief, { kind: "parameter", id: operand }] : [belief];
}

/** The terms and claims whose condition mentions something, in the argument's order. */
export function mentioning({ terms, claims }: Argument, sought: Reference): readonly Reference[] {
  const mentionsIt = ({ when }: { readonly when: ConditionDefinition }): boolean =>
    mentions(when).some(({ kind, id }) => kind === sought.kind && id === sought.id);
  return [
    ...terms.filter(mentionsIt).map(({ id }): Reference => ({ kind: "term", id })),
    ...claims.filter(mentionsIt).map(({ id }): Reference => ({ kind: "claim", id })),
  ];
}

/** Everything of an argument that can be named, claims first. */
export function referencesOf({
  claims,
  terms,
  beliefs,
  parameters,
}: Argument): readonly Reference[] {
  const named = (kind: ReferenceKind, ids: readonly string[]): Reference[] =>
    ids.map((id) => ({ kind, id }));
  return [
    ...named(
      "claim",
      claims.map(({ id }) => id),
    ),
    ...named(
      "term",
      terms.map(({ id }) => id),
    ),
    ...named(
      "belief",
      beliefs.map(({ id }) => id),
    ),
    ...named("parameter", Object.keys(parameters)),
  ];
}
