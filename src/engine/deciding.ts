import type { ClaimResult, LeafResult } from "./evaluate.js";
import type { Condition, Model, ModelClaim, ModelTerm } from "./model.js";
import { and, codeOf, FAILS, HOLDS, not, or, type StatusCode } from "./status.js";

/** A condition's status with the tests that make it so. */
interface Decided {
  readonly code: StatusCode;
  readonly by: readonly LeafResult[];
}

/**
 * The tests that make a claim's status what it is: of a conjunction or disjunction those of the parts
 * that have its status, so of `a and b` that fails the failing ones only. All of the claim's tests
 * where the status follows from no part alone, as in `x or not x`.
 */
export function decidingConditions(
  model: Model,
  { id, status, conditions }: ClaimResult,
): readonly LeafResult[] {
  const claim = model.claims.find((each) => each.id === id) as ModelClaim;
  const { code, by } = decide(model, claim.when, conditions);
  return code === codeOf(status) ? conditions.filter((leaf) => by.includes(leaf)) : conditions;
}

function decide(model: Model, condition: Condition, leaves: readonly LeafResult[]): Decided {
  const inner = (part: Condition): Decided => decide(model, part, leaves);
  switch (condition.kind) {
    case "always":
      return { code: HOLDS, by: [] };
    case "test": {
      const leaf = leaves.find((each) => isSameTest(each, condition)) as LeafResult;
      return { code: codeOf(leaf.status), by: [leaf] };
    }
    case "term":
      return inner((model.terms.find(({ id }) => id === condition.term) as ModelTerm).when);
    case "claim":
      return inner((model.claims.find(({ id }) => id === condition.claim) as ModelClaim).when);
    case "not": {
      const { code, by } = inner(condition.of);
      return { code: not(code), by };
    }
    case "all":
      return joined(condition.of.map(inner), and, HOLDS);
    case "any":
      return joined(condition.of.map(inner), or, FAILS);
  }
}

function joined(parts: readonly Decided[], connective: typeof and, neutral: StatusCode): Decided {
  const code = parts.map((part) => part.code).reduce(connective, neutral);
  return { code, by: parts.filter((part) => part.code === code).flatMap(({ by }) => by) };
}

function isSameTest(leaf: LeafResult, { belief, comparison }: Condition & { kind: "test" }) {
  const { operator, threshold } = leaf.comparison;
  return (
    leaf.belief === belief && operator === comparison.operator && threshold === comparison.threshold
  );
}
