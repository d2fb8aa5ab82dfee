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
  for (const leaf of allLeaves(model, condition, {})) {
    const key = JSON.stringify([leaf.belief, leaf.comparison]);
    if (!leaves.has(key)) leaves.set(key, leaf);
  }
  return [...leaves.values()];
}

function allLeaves(model: Model, condition: Condition, via: Pick<Leaf, "term" | "claim">): Leaf[] {
  switch (condition.kind) {
    case "always":
      return [];
    case "test": {
      const { belief, comparison } = condition;
      return [{ belief, comparison, test: condition, ...via }];
    }
    case "term": {
      const term = model.terms.find(({ id }) => id === condition.term) as ModelTerm;
      return allLeaves(model, term.when, { ...via, term: term.id });
    }
    case "claim": {
      const claim = model.claims.find(({ id }) => id === condition.claim) as ModelClaim;
      return allLeaves(model, claim.when, { ...via, claim: claim.id });
    }
    case "not":
      return allLeaves(model, condition.of, via);
    case "all":
    case "any":
      return condition.of.flatMap((part) => allLeaves(model, part, via));
  }
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
