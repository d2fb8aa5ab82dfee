import { isSameComparison } from "./comparison.js";
import { type Condition, folding } from "./condition.js";
import type { ClaimResult, LeafResult } from "./evaluate.js";
import { at, entry } from "./lookup.js";
import { conditionOf, type Model, type ModelClaim, type ModelTerm } from "./model.js";
import { and, atLeast, codeOf, FAILS, HOLDS, not, or, type StatusCode, UNKNOWN } from "./status.js";

/** A condition's status with the tests that make it so. */
interface Decided {
  readonly code: StatusCode;
  readonly by: ReadonlySet<LeafResult>;
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
  const { code, by } = decider(model, conditions)({ kind: "claim", claim: id });
  return code === codeOf(status) ? conditions.filter((leaf) => by.has(leaf)) : conditions;
}

/** Decides conditions, each term and claim once however often it is named. */
function decider(model: Model, leaves: readonly LeafResult[]): (of: Condition) => Decided {
  const terms = new Map(model.terms.map((term) => [term.id, term]));
  const claims = new Map(model.claims.map((claim) => [claim.id, claim]));
  const known = new Map<ModelTerm | ModelClaim, Decided>();
  const ofNamed = (named: ModelTerm | ModelClaim): Decided => {
    const decided = known.get(named) ?? decide(conditionOf(named));
    known.set(named, decided);
    return decided;
  };
  const decide = folding<Decided>({
    always: () => ({ code: HOLDS, by: new Set() }),
    test: (test) => {
      const leaf = at(
        leaves,
        leaves.findIndex((each) => isSameTest(each, test)),
      );
      return { code: codeOf(leaf.status), by: new Set([leaf]) };
    },
    term: ({ term }) => ofNamed(entry(terms, term)),
    claim: ({ claim }) => ofNamed(entry(claims, claim)),
    all: ({ of }) => joined(of, and, HOLDS),
    any: ({ of }) => joined(of, or, FAILS),
    at_least: ({ count, of }) => counted(of, count),
    not: ({ of: { code, by } }) => ({ code: not(code), by }),
  });
  return decide;
}

function joined(parts: readonly Decided[], connective: typeof and, neutral: StatusCode): Decided {
  const code = parts.map((part) => part.code).reduce(connective, neutral);
  const deciding = parts.filter((part) => part.code === code);
  return { code, by: new Set(deciding.flatMap(({ by }) => [...by])) };
}

/** Those that hold if that is enough, those that fail if too few are left, else all. */
function counted(parts: readonly Decided[], count: number): Decided {
  const code = atLeast(
    parts.map((part) => part.code),
    count,
  );
  const deciding = parts.filter((part) => code === UNKNOWN || part.code === code);
  return { code, by: new Set(deciding.flatMap(({ by }) => [...by])) };
}

type Test = Pick<LeafResult, "belief" | "comparison">;

function isSameTest(a: Test, b: Test): boolean {
  return a.belief === b.belief && isSameComparison(a.comparison, b.comparison);
}
