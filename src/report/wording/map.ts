/** What there is to say of a map. */

import { comparedWith } from "../../answers/map/parameter-axis.js";
import type { DrawnMap, MapAnswer, MapMember, NothingToDraw } from "../../answers/map.js";
import { type Argument, domainOf } from "../../argument/argument.js";
import type { BeliefDefinition } from "../../argument/definition.js";
import { list } from "../../diagnostics/list.js";
import { isDiscrete } from "../../engine/domain.js";
import type { MapAxis, VerdictMap } from "../../engine/regions.js";
import { heldBelief, valueOn } from "../conditions.js";
import { isPoint, type Layout } from "../map/layout.js";
import { code, joined, listed, verdictWord } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { percent } from "./shares.js";
import { shownValue } from "./values.js";
import { DISCLAIMER } from "./verdict.js";

/** What the picture shows. */
export function subjectSentence(
  { x, y }: VerdictMap,
  { argument }: Pick<MapAnswer, "argument">,
  members: readonly MapMember[],
): Text {
  const { subject } = argument.definition;
  const moving: Text = y
    ? [code(x.belief), " and ", code(y.belief), " vary"]
    : [code(x.belief), " varies"];
  const rest = axesOf({ x, y }).every((each) => each.isParameter) ? "beliefs" : "other beliefs";
  return [
    `Where ${subject} is favoured as `,
    moving,
    ` and ${members.length === 1 ? "its" : "their"} ${rest} stay as they are.`,
    ...thresholdSentence(axesOf({ x, y }), argument, members),
  ];
}

/** Which held values are thresholds on the axes of parameters. */
function thresholdSentence(
  axes: readonly MapAxis[],
  { definition }: Argument,
  members: readonly MapMember[],
): Text[] {
  return axes.flatMap(({ belief: parameter, isParameter }): Text[] => {
    if (!isParameter) return [];
    const held = comparedWith(definition, parameter).map((id): Text => {
      const domain = domainOf(definition.beliefs[id] as BeliefDefinition);
      const values = members.map(({ worldview }) =>
        shownValue(heldBelief(worldview, id).value, domain),
      );
      return [code(id), ` (${list([...new Set(values)], "and")})`];
    });
    return [
      " On ",
      code(parameter),
      ", a parameter of the argument, the threshold is ",
      listed(held, "and"),
      ".",
    ];
  });
}

/** Why these beliefs, if nobody named them; and which of them make no difference. */
export function choiceSentences(drawn: DrawnMap): readonly Text[] {
  const { map, picked } = drawn;
  const idle = axesOf(map).filter(({ cells }) => cells.length === 1);
  return [
    ...(picked ? [pickSentence(drawn)] : []),
    ...(idle.length > 0
      ? [["The verdict does not depend on ", named(idle.map(beliefOf), "or"), " here."]]
      : []),
    ...(map.waitsFor.length > 0
      ? [["Where it is open, it waits for ", named(map.waitsFor, "and"), "."]]
      : []),
  ];
}

function pickSentence({ map: { x, y }, influence }: DrawnMap): Text {
  if (!y) {
    return [
      "Picked because the verdict depends on ",
      code(x.belief),
      ` alone: a random other one changes it in ${percent(influence.x)} of cases.`,
    ];
  }
  return [
    "Picked because the verdict depends most on these two. On this map a random other ",
    code(x.belief),
    ` changes it in ${percent(influence.x)} of cases, a random other `,
    code(y.belief),
    ` in ${percent(influence.y)}.`,
  ];
}

/** Where the worldview stands: `misuse_weight 0.7, moral_rank 1: favoured`. */
export function standSentence(
  { x, y }: VerdictMap,
  { worldview, evaluation, map }: MapMember,
): Text {
  const values = axesOf(map ?? { x, y }).map(
    (axis): Text => [code(axis.belief), ` ${shownValue(valueOn(axis, worldview), axis.domain)}`],
  );
  return [joined(values, ", "), ": ", verdictWord(evaluation.verdict)];
}

/** What of a picture is not to scale; undefined if all of it is, or nothing has a scale. */
export function scaleSentence(layouts: readonly Layout[], line: string): Text | undefined {
  const numbers = layouts.filter(({ axis }) => !isDiscrete(axis.domain));
  const points = numbers.flatMap(({ axis }) =>
    axis.cells.length > 1
      ? axis.cells.filter(isPoint).map(({ min }): Text => [code(axis.belief), ` = ${min}`])
      : [],
  );
  const widened = numbers.filter((each) => each.widened).map(({ axis }) => axis.belief);
  const sentences: Text[] = [
    ...(points.length > 0
      ? [["To scale, except for ", pointsClause(points), ` drawn ${line} to be seen.`]]
      : []),
    ...(widened.length > 0
      ? [["The narrowest stretches of ", named(widened, "and"), " are drawn wider than they are."]]
      : []),
  ];
  return sentences.length === 0 ? undefined : joined(sentences, " ");
}

function pointsClause(points: readonly Text[]): Text {
  const [only = ""] = points;
  if (points.length === 1) return ["the single point ", only, ","];
  return ["the single points ", listed(points, "and"), ", each"];
}

/** How a point is drawn in a terminal. */
export const OWN_LINE = "as a line of its own";

/** What the marks of a distribution mean. */
export const SPREAD_NOTE =
  "Of a belief with quantiles the median is marked, with bars over its inner 80 %.";

/** What an axis is in words, and its id: `share of the worry that falls on misuse (misuse_weight)`. */
export function axisTitle({ belief, isParameter }: MapAxis, { definition }: Argument): string {
  const { beliefs, parameters = {} } = definition;
  const meaning = (isParameter ? parameters[belief] : beliefs[belief])?.meaning ?? "";
  return `${meaning.split(";")[0]} (${belief})`;
}

/** Said of lines on thresholds. */
export const OWNER_NOTE = "The line on a threshold has the colour of the side to which it belongs.";

/** What a picture is called. */
export function pictureTitle(map: VerdictMap | undefined): string {
  if (!map) return "the verdict, which no one or two beliefs change";
  return `the verdict over ${axesOf(map)
    .map(({ belief }) => belief)
    .join(" and ")}`;
}

/** The title over maps of several worldviews. */
export function severalTitle(count: number): string {
  return `${count} worldviews`;
}

/** Names of those whose picture it is at most: all of them are below it. */
const NAMED = 6;

/** Those whose picture it is. */
export function namesOf(members: readonly MapMember[]): Text {
  const names = members.map(({ worldview }) => worldview.name);
  const rest = names.length - NAMED;
  return listed(rest > 1 ? [...names.slice(0, NAMED), `${rest} more`] : names, "and");
}

/** Said at the end of every map. */
export function disclaimerFor(count: number): string {
  return count === 1
    ? DISCLAIMER
    : "Describes what follows from these worldviews; endorses nothing.";
}

/** Said where there is no picture. */
export const NO_ROOM =
  "The map has more regions side by side than fit here; they are listed instead. --format svg draws them.";

/** Why there is nothing to draw. */
export function nothingSentence(
  { constant }: NothingToDraw,
  { evaluation }: Pick<MapAnswer, "evaluation">,
): Text {
  return constant
    ? `Every worldview gets the verdict ${evaluation.verdict} from this argument: no belief changes it, so there is nothing to map.`
    : `No one or two beliefs change this worldview's verdict, ${evaluation.verdict}: there is nothing to map. --x and --y draw the beliefs that they name all the same.`;
}

function axesOf({ x, y }: Pick<VerdictMap, "x" | "y">): readonly MapAxis[] {
  return y ? [x, y] : [x];
}

function beliefOf({ belief }: MapAxis): string {
  return belief;
}

function named(beliefs: readonly string[], conjunction: "and" | "or"): Text {
  return listed(beliefs.map(code), conjunction);
}
