import type { Comparison } from "./comparison.js";
import type { Condition, Model } from "./model.js";

/** A test of a belief that a claim comes down to, with the term and the claim through which it does. */
export interface Leaf {
  readonly belief: string;
  readonly comparison: Comparison;
  readonly test: Condition;
  readonly term?: string;
  readonly claim?: string;
}

/** The tests that conditions of a model come down to: for each, in the order written, each once. */
export function leafFinder({ terms, claims }: Model): (condition: Condition) => readonly Leaf[] {
  const whenOfTerm = new Map(terms.map(({ id, when }) => [id, when]));
  const whenOfClaim = new Map(claims.map(({ id, when }) => [id, when]));
  return (condition) => leavesOf(condition, whenOfTerm, whenOfClaim);
}

type Conditions = ReadonlyMap<string, Condition>;

function leavesOf(condition: Condition, terms: Conditions, claims: Conditions): readonly Leaf[] {
  const leaves = new Map<string, Leaf>();
  const entered = new Set<Condition>();
  const collect = (part: Condition, via: Pick<Leaf, "term" | "claim">): void => {
    switch (part.kind) {
      case "always":
        return;
      case "test": {
        const { belief, comparison } = part;
        const key = JSON.stringify([belief, comparison]);
        if (!leaves.has(key)) leaves.set(key, { belief, comparison, test: part, ...via });
        return;
      }
      case "term":
        enter(terms.get(part.term) as Condition, { ...via, term: part.term });
        return;
      case "claim":
        enter(claims.get(part.claim) as Condition, { ...via, claim: part.claim });
        return;
      case "not":
        collect(part.of, via);
        return;
      case "all":
      case "any":
        for (const each of part.of) collect(each, via);
    }
  };
  // What a term or claim comes down to is new once only: entering it each time could take for ever.
  const enter = (when: Condition, via: Pick<Leaf, "term" | "claim">): void => {
    if (entered.has(when)) return;
    entered.add(when);
    collect(when, via);
  };
  collect(condition, {});
  return [...leaves.values()];
}

/** The claims on which a condition rests directly. */
export function claimsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "claim":
      return [condition.claim];
    case "not":
      return claimsIn(condition.of);
    case "all":
    case "any":
      return condition.of.flatMap(claimsIn);
    case "always":
    case "test":
    case "term":
      return [];
  }
}
