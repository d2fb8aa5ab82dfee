import { isSameComparison } from "./comparison.js";
import type { Condition } from "./condition.js";
import { leafFinder } from "./conditions.js";
import type { ClaimResult, LeafResult } from "./evaluate.js";
import { entry } from "./lookup.js";
import { conditionOf, type Model, type ModelClaim } from "./model.js";
import { type Extent, type Shape, shaper, testsIn } from "./shape.js";

/**
 * The tests that make a claim's status what it is: of a conjunction or disjunction those of the parts
 * that have its status, so of `a and b` that fails the failing ones only. All of the claim's tests
 * where the status follows from no part alone, as in `x or not x`.
 *
 * @param shape what `decidingShape` says of the claim, where that is known
 */
export function decidingConditions(
  model: Model,
  result: ClaimResult,
  shape: Shape = decidingShape(model, result),
): readonly LeafResult[] {
  const deciding = testsIn(shape);
  return result.conditions.filter((leaf) => deciding.some((each) => isSameTest(each, leaf)));
}

/** The same in the shape in which it is asked. */
export function decidingShape(model: Model, result: ClaimResult): Shape {
  return shapeOf(model, result, conditionOf(claimOf(model, result.id)), "deciding");
}

/**
 * What a claim asks beside the exceptions that defeat it, if any do: its condition, and that none of its
 * other exceptions holds. Of a claim that fails by its exceptions alone, nothing is left that decides it.
 */
export function shapeBesideDefeats(model: Model, result: ClaimResult, extent: Extent): Shape {
  const { id, exceptions } = result;
  const { when, ...claim } = claimOf(model, id);
  const unless = claim.unless?.filter((_, index) => exceptions[index] !== "holds") ?? [];
  const condition = conditionOf({ when, unless });
  if (extent === "whole" || !exceptions.includes("holds")) {
    return shapeOf(model, result, condition, extent);
  }
  const { status, shape } = shaper(model, result.conditions, extent)(condition);
  return status === "fails" ? shape : { kind: "all", of: [] };
}

/** What decides a condition that has the status of its claim; all of it where no part alone does. */
function shapeOf(
  model: Model,
  { status, conditions }: ClaimResult,
  condition: Condition,
  extent: Extent,
): Shape {
  const drawn = shaper(model, conditions, extent)(condition);
  const isExact = extent === "whole" || drawn.status === status;
  return isExact ? drawn.shape : shaper(model, conditions, "whole")(condition).shape;
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
  const leavesOf = leafFinder(model);
  return (claimOf(model, id).unless ?? []).flatMap((condition, exception): readonly Defeat[] => {
    if (exceptions[exception] !== "holds") return [];
    const { status, shape } = shaper(model, conditions, "deciding")(condition);
    const by: readonly Test[] = status === "holds" ? testsIn(shape) : leavesOf(condition);
    return [
      { exception, by: conditions.filter((leaf) => by.some((each) => isSameTest(each, leaf))) },
    ];
  });
}

function claimOf({ claims }: Model, id: string): ModelClaim {
  return entry(new Map(claims.map((claim) => [claim.id, claim])), id);
}

type Test = Pick<LeafResult, "belief" | "comparison">;

function isSameTest(a: Test, b: Test): boolean {
  return a.belief === b.belief && isSameComparison(a.comparison, b.comparison);
}
