import type { Comparison } from "./comparison.js";
import { type Condition, folding } from "./condition.js";
import { entry } from "./lookup.js";
import { conditionOf, type Model } from "./model.js";

/** A test of a belief that a claim comes down to, with the term and the claim through which it does. */
export interface Leaf {
  readonly belief: string;
  readonly comparison: Comparison;
  readonly test: Condition;
  /** It is asked not to hold, wherever it is asked: an odd number of negations is around it. */
  readonly negated?: true;
  readonly term?: string;
  readonly claim?: string;
}

/** The tests that conditions of a model come down to: for each, in the order written, each once. */
export function leafFinder({ terms, claims }: Model): (condition: Condition) => readonly Leaf[] {
  const whenOfTerm = new Map(terms.map(({ id, when }) => [id, when]));
  const whenOfClaim = new Map(claims.map((claim) => [claim.id, conditionOf(claim)]));
  return (condition) => leavesOf(condition, whenOfTerm, whenOfClaim);
}

type Conditions = ReadonlyMap<string, Condition>;

/** The term, the claim and the negations through which a test is reached. */
type Via = Pick<Leaf, "term" | "claim" | "negated">;

function leavesOf(condition: Condition, terms: Conditions, claims: Conditions): readonly Leaf[] {
  const leaves = new Map<string, Leaf>();
  const entered = { true: new Set<Condition>(), false: new Set<Condition>() };
  const nothing = (): void => {};
  const each =
    ({ of }: { readonly of: readonly ((via: Via) => void)[] }) =>
    (via: Via) => {
      for (const collect of of) collect(via);
    };
  const collector = folding<(via: Via) => void>({
    always: () => nothing,
    test: (test) => (via) => {
      const { belief, comparison } = test;
      const key = JSON.stringify([belief, comparison]);
      const { negated, ...known } = leaves.get(key) ?? { belief, comparison, test, ...via };
      leaves.set(key, negated && via.negated ? { ...known, negated } : known);
    },
    term:
      ({ term }) =>
      (via) =>
        enter(entry(terms, term), { ...via, term }),
    claim:
      ({ claim }) =>
      (via) =>
        enter(entry(claims, claim), { ...via, claim }),
    all: each,
    any: each,
    at_least: each,
    not:
      ({ of }) =>
      ({ negated, ...via }) =>
        of(negated ? via : { ...via, negated: true }),
  });
  // What a term or claim comes down to is new once only: entering it each time could take for ever.
  const enter = (when: Condition, via: Via): void => {
    const before = entered[`${via.negated ?? false}`];
    if (before.has(when)) return;
    before.add(when);
    collector(when)(via);
  };
  collector(condition)({});
  return [...leaves.values()];
}
