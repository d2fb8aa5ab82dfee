/** What rests on what in an argument. */
import type { Argument } from "./argument.js";
import { foldingForms } from "./condition-form.js";
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

const mentions = foldingForms<readonly Reference[]>({
  always: () => [],
  term: (id) => [{ kind: "term", id }],
  claim: ({ claim }) => [{ kind: "claim", id: claim }],
  test: ({ belief, is }) => {
    const operand = parseTest(is)?.operand;
    const mentioned: Reference = { kind: "belief", id: belief };
    return typeof operand === "string"
      ? [mentioned, { kind: "parameter", id: operand }]
      : [mentioned];
  },
  all: ({ all }) => all.flat(),
  any: ({ any }) => any.flat(),
  not: ({ not }) => not,
});

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
