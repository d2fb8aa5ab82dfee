/** The question of `racecheck map`: where over one or two beliefs is the verdict which? */
import type { Argument } from "../argument/argument.js";
import { type Evaluation, evaluate } from "../engine/evaluate.js";
import { dependsOn, type Influence, influenceOf, mostInfluential } from "../engine/influence.js";
import type { VerdictMap } from "../engine/regions.js";
import { stanceOf, type Worldview } from "../worldview/worldview.js";
import { mapOver } from "./map/plane.js";

/** The verdict of one worldview over one or two of its beliefs. */
export interface MapAnswer {
  readonly question: "map";
  readonly argument: Argument;
  readonly worldview: Worldview;
  readonly evaluation: Evaluation;
  readonly drawn: DrawnMap | NothingToDraw;
}

export interface DrawnMap {
  readonly map: VerdictMap;
  readonly influence: Influence;
  /** The beliefs are those on which the verdict depends most; nobody named them. */
  readonly picked: boolean;
}

/** No one or two beliefs change the verdict. */
export interface NothingToDraw {
  readonly map: undefined;
  /** Nor do more of them, on any worldview. */
  readonly constant: boolean;
}

/** The beliefs that span a map, or parameters of the argument: one makes a strip. */
export interface MapAxes {
  readonly x: string;
  readonly y?: string | undefined;
}

/**
 * Maps the verdict over one or two beliefs, the others as they are.
 *
 * @param axes ids of beliefs of the argument, or of parameters that some test asks; left out, the two
 *   beliefs on which the verdict depends most
 * @throws AnalysisTooLarge, and NotAnAxis for two directions between which a boundary would be slanted
 */
export function map(argument: Argument, worldview: Worldview, axes?: MapAxes): MapAnswer {
  const evaluation = evaluate(argument.engine, stanceOf(worldview));
  return {
    question: "map",
    argument,
    worldview,
    evaluation,
    drawn: draw(argument, worldview, axes),
  };
}

function draw(
  argument: Argument,
  worldview: Worldview,
  axes: MapAxes | undefined,
): DrawnMap | NothingToDraw {
  const { engine } = argument;
  const stance = stanceOf(worldview);
  const drawn = axes ? mapOver(argument, stance, axes.x, axes.y) : mostInfluential(engine, stance);
  if (!drawn) return { map: undefined, constant: dependsOn(engine).length === 0 };
  return { map: drawn, influence: influenceOf(drawn), picked: axes === undefined };
}
