import type { Comparison } from "./comparison.js";
import type { Condition, Model, ModelClaim, ModelTerm } from "./model.js";

/** A test of a belief that a claim comes down to, with the term and the claim through which it does. */
export interface Leaf {
  readonly belief: string;
  readonly comparison: Comparison;
  readonly test: Condition;
  readonly term?: string;
  readonly claim?: string;
}

/** The tests that a condition comes down to, in the order written, each once. */
export function leavesOf(model: Model, condition: Condition): readonly Leaf[] {
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
      case "term": {
        const { id, when } = model.terms.find(({ id }) => id === part.term) as ModelTerm;
        enter(when, { ...via, term: id });
        return;
      }
      case "claim": {
        const { id, when } = model.claims.find(({ id }) => id === part.claim) as ModelClaim;
        enter(when, { ...via, claim: id });
        return;
      }
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
