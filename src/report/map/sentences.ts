/** The sentences of a map that every format for people prints. */

import type { DrawnMap, MapAnswer, NothingToDraw } from "../../answers/map.js";
import { list } from "../../diagnostics/wording.js";
import { isDiscrete } from "../../engine/domain.js";
import type { MapAxis, VerdictMap } from "../../engine/regions.js";
import { heldBelief } from "../conditions.js";
import { percent } from "../shares.js";
import { shownValue } from "../values.js";
import { isPoint, type Layout } from "./layout.js";

/** What the picture shows. */
export function subjectSentence({ x, y }: VerdictMap, { argument }: MapAnswer): string {
  const { subject } = argument.definition;
  const moving = y ? `${x.belief} and ${y.belief} vary` : `${x.belief} varies`;
  return `Where ${subject} is favoured as ${moving} and its other beliefs stay as they are.`;
}

/** Why these beliefs, if nobody named them; and which of them make no difference. */
export function choiceSentences(drawn: DrawnMap): readonly string[] {
  const { map, picked } = drawn;
  const idle = axesOf(map).filter(({ cells }) => cells.length === 1);
  return [
    ...(picked ? [pickSentence(drawn)] : []),
    ...(idle.length > 0
      ? [
          `The verdict does not depend on ${list(
            idle.map(({ belief }) => belief),
            "or",
          )} here.`,
        ]
      : []),
    ...(map.waitsFor.length > 0
      ? [`Where it is open, it waits for ${list(map.waitsFor, "and")}.`]
      : []),
  ];
}

function pickSentence({ map: { x, y }, influence }: DrawnMap): string {
  if (!y) {
    return `Picked because the verdict depends on ${x.belief} alone: a random other one changes it in ${percent(influence.x)} of cases.`;
  }
  return `Picked because the verdict depends most on these two. On this map a random other ${x.belief} changes it in ${percent(influence.x)} of cases, a random other ${y.belief} in ${percent(influence.y)}.`;
}

/** Where the worldview stands: `misuse_weight 0.7, moral_rank 1: favoured`. */
export function standSentence({ x, y }: VerdictMap, report: MapAnswer): string {
  const { worldview, evaluation } = report;
  const values = axesOf({ x, y }).map(({ belief, domain }) => {
    const { value } = heldBelief(worldview, belief);
    return `${belief} ${shownValue(value, domain)}`;
  });
  return `${values.join(", ")}: ${evaluation.verdict}`;
}

/** What of a picture is not to scale; undefined if all of it is, or nothing has a scale. */
export function scaleSentence(layouts: readonly Layout[], line: string): string | undefined {
  const numbers = layouts.filter(({ axis }) => !isDiscrete(axis.domain));
  const points = numbers.flatMap(({ axis }) =>
    axis.cells.length > 1
      ? axis.cells.filter(isPoint).map(({ min }) => `${axis.belief} = ${min}`)
      : [],
  );
  const widened = numbers.filter((each) => each.widened).map(({ axis }) => axis.belief);
  const sentences = [
    ...(points.length > 0
      ? [`To scale, except for ${pointsClause(points)} drawn ${line} to be seen.`]
      : []),
    ...(widened.length > 0
      ? [`The narrowest stretches of ${list(widened, "and")} are drawn wider than they are.`]
      : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

function pointsClause(points: readonly string[]): string {
  if (points.length === 1) return `the single point ${points[0]},`;
  return `the single points ${list(points, "and")}, each`;
}

/** Why there is no picture. */
export function nothingSentence({ constant }: NothingToDraw, { evaluation }: MapAnswer): string {
  return constant
    ? `Every worldview gets the verdict ${evaluation.verdict} from this argument: no belief changes it, so there is nothing to map.`
    : `No one or two beliefs change this worldview's verdict, ${evaluation.verdict}: there is nothing to map. --x and --y draw the beliefs that they name all the same.`;
}

function axesOf({ x, y }: Pick<VerdictMap, "x" | "y">): readonly MapAxis[] {
  return y ? [x, y] : [x];
}
