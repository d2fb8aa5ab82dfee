/** What rests on what in an argument. */
import type { Argument } from "./argument.js";
import { foldingForms } from "./condition-form.js";
import type { ClaimDefinition, ConditionDefinition } from "./definition.js";
import { operandsOf, parseTest } from "./test-syntax.js";

export const referenceKinds = ["claim", "term", "belief", "parameter"] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** Something of an argument that can be named. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
}

/** Everything that some conditions mention themselves, in the order written, each once. */
export function mentionedIn(...conditions: readonly ConditionDefinition[]): readonly Reference[] {
  const all = conditions.flatMap(mentions);
  return all.filter(({ kind, id }, index) => {
    return all.findIndex((other) => other.kind === kind && other.id === id) === index;
  });
}

const mentions = foldingForms<readonly Reference[]>({
  always: () => [],
  term: (id) => [{ kind: "term", id }],
  claim: ({ claim }) => [{ kind: "claim", id: claim }],
  test: ({ belief, is }) => {
    const test = parseTest(is);
    const operands = test ? operandsOf(test) : [];
    const parameters = operands.filter((operand) => typeof operand === "string");
    return [
      { kind: "belief", id: belief },
      ...parameters.map((id): Reference => ({ kind: "parameter", id })),
    ];
  },
  all: ({ all }) => all.flat(),
  any: ({ any }) => any.flat(),
  at_least: ({ of }) => of.flat(),
  not: ({ not }) => not,
});

/** What has a condition, and may have exceptions. */
type Conditional = Pick<ClaimDefinition, "when" | "unless">;

/** The condition of a term or claim, and its exceptions. */
export function conditionsOf({ when, unless = [] }: Conditional): readonly ConditionDefinition[] {
  return [when, ...unless];
}

/** The terms and claims whose condition mentions something, in the argument's order. */
export function mentioning({ terms, claims }: Argument, sought: Reference): readonly Reference[] {
  const mentionsIt = (named: Conditional): boolean =>
    conditionsOf(named)
      .flatMap(mentions)
      .some(({ kind, id }) => kind === sought.kind && id === sought.id);
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
