import { isSameComparison } from "./comparison.js";
import { type Condition, folding } from "./condition.js";
import { leafFinder } from "./conditions.js";
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

/** An exception that keeps a claim from holding. */
export interface Defeat {
  /** Its place among the exceptions of the claim. */
  readonly exception: number;
  /** The tests that make it hold, or all of its tests where no part alone does. */
  readonly by: readonly LeafResult[];
}

/** The exceptions of a claim that hold, each with the tests that make it so. */
export function defeatsOf(
  model: Model,
  { id, conditions, exceptions }: ClaimResult,
): readonly Defeat[] {
  const decide = decider(model, conditions);
  const leavesOf = leafFinder(model);
  return exceptionsOf(model, id).flatMap((condition, exception): readonly Defeat[] => {
    if (exceptions[exception] !== "holds") return [];
    const { code, by } = decide(condition);
    const all = leavesOf(condition);
    const isBy = (leaf: LeafResult): boolean =>
      code === HOLDS ? by.has(leaf) : all.some((each) => isSameTest(each, leaf));
    return [{ exception, by: conditions.filter(isBy) }];
  });
}

/** Those that decide a claim beside the exceptions that defeat it, if any do. */
export function decidingBesideDefeats(model: Model, result: ClaimResult): readonly LeafResult[] {
  if (!result.exceptions.includes("holds")) return decidingConditions(model, result);
  const { when } = claimOf(model, result.id);
  const { code, by } = decider(model, result.conditions)(when);
  return code === FAILS ? result.conditions.filter((leaf) => by.has(leaf)) : [];
}

/** All tests of a claim but those that nothing asks for except what defeats it. */
export function conditionsBesideDefeats(model: Model, result: ClaimResult): readonly LeafResult[] {
  const { id, conditions, exceptions } = result;
  const others = exceptionsOf(model, id).filter((_, index) => exceptions[index] !== "holds");
  const asked = [claimOf(model, id).when, ...others].flatMap(leafFinder(model));
  return conditions.filter((leaf) => asked.some((each) => isSameTest(each, leaf)));
}

function claimOf({ claims }: Model, id: string): ModelClaim {
  return entry(new Map(claims.map((claim) => [claim.id, claim])), id);
}

function exceptionsOf(model: Model, id: string): readonly Condition[] {
  return claimOf(model, id).unless ?? [];
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
