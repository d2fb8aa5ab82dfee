/** The conditions and conclusions of an evaluation that a reader is shown. */
import type { Argument } from "../argument/argument.js";
import type { BeliefValue } from "../engine/belief.js";
import { decidingShape, shapeBesideDefeats } from "../engine/deciding.js";
import type { ClaimResult, Evaluation } from "../engine/evaluate.js";
import type { MapAxis } from "../engine/regions.js";
import type { Shape } from "../engine/shape.js";
import type { Direction } from "../engine/verdict.js";
import type { HeldBelief, Worldview } from "../worldview/worldview.js";

/**
 * The conditions of a conclusion that a reader is shown: of one that holds those that make it hold,
 * else all, since what is met already tells how far it is from holding. What defeats it is shown by
 * itself.
 */
export function shownConditions(result: ClaimResult, { engine }: Argument): Shape {
  return result.status === "holds"
    ? decidingShape(engine.model, result)
    : shapeBesideDefeats(engine.model, result, "whole");
}

/** What a worldview says of a belief of its argument. */
export function heldBelief({ beliefs }: Pick<Worldview, "beliefs">, id: string): HeldBelief {
  return beliefs.find((each) => each.id === id) as HeldBelief;
}

/** What became of a claim of the argument. */
export function resultOf({ claims }: Evaluation, id: string): ClaimResult {
  return claims.find((each) => each.id === id) as ClaimResult;
}

/** The conclusions that gave a verdict; of a silent or open one those that might have. */
export function decidingConclusions(
  { verdict, claims }: Evaluation,
  argument: Argument,
): readonly ClaimResult[] {
  const isDeciding = ({ status }: ClaimResult): boolean =>
    verdict === "silent" || verdict === "open" || status === "holds";
  return claims.filter(
    (result, index) => argument.claims[index]?.role === "conclusion" && isDeciding(result),
  );
}

/** What became of the reasons that weigh for a direction. */
export function reasonsOf(
  direction: Direction,
  { claims }: Evaluation,
  { engine }: Argument,
): readonly ClaimResult[] {
  return claims.filter((_, index) => {
    const claim = engine.model.claims[index];
    return claim?.role === "reason" && claim.speaksFor === direction;
  });
}

/** What is held of an axis of a map: the belief's value, or that of a parameter in this run. */
export function valueOn(
  { belief, isParameter, stands }: Pick<MapAxis, "belief" | "isParameter" | "stands">,
  worldview: Pick<Worldview, "beliefs">,
): BeliefValue {
  if (isParameter) return { kind: "value", value: stands[0]?.min ?? Number.NaN };
  return heldBelief(worldview, belief).value;
}
