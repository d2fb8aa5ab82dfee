/** The question of `racecheck map`: where over one or two beliefs is the verdict which? */
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { type Evaluation, evaluate } from "../engine/evaluate.js";
import { dependsOn, type Influence, influenceOf, mostInfluential } from "../engine/influence.js";
import { at } from "../engine/lookup.js";
import { mapVerdicts, type VerdictMap } from "../engine/regions.js";
import { stanceOf, type Worldview } from "../worldview/worldview.js";
import { mapOver } from "./map/plane.js";

/** The verdict over one or two beliefs or parameters, for one worldview or several. */
export interface MapAnswer {
  readonly question: "map";
  readonly argument: Argument;
  /** The first worldview, its evaluation and its own map. */
  readonly worldview: Worldview;
  readonly evaluation: Evaluation;
  readonly drawn: DrawnMap | NothingToDraw;
  /** One picture for all worldviews that have the same regions; by the first worldview of each. */
  readonly panels: readonly MapPanel[];
  /** What is wrong with worldviews that are on no picture. */
  readonly errors: readonly Diagnostic[];
}

/** A picture, and who stands on it. */
export interface MapPanel {
  /** The regions of all its members; `here` is where one of them may turn out to lie. */
  readonly drawn: DrawnMap | NothingToDraw;
  /** One at least. */
  readonly members: readonly MapMember[];
}

export interface MapMember {
  /** Its place among all the worldviews, from 0. */
  readonly index: number;
  readonly worldview: Worldview;
  readonly evaluation: Evaluation;
  /** Its own map; undefined where there is nothing to draw. */
  readonly map: VerdictMap | undefined;
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
  return mapAll(argument, [worldview], axes);
}

/**
 * Maps the verdicts of several worldviews over the same directions: those whose regions are the same,
 * whatever else they believe, share a picture.
 *
 * @param axes as for `map`; left out, those that most of the worldviews would have alone, the first
 *   of them on a tie
 * @throws AnalysisTooLarge, NotAnAxis
 */
export function mapAll(
  argument: Argument,
  [first, ...others]: readonly [Worldview, ...Worldview[]],
  axes?: MapAxes,
  errors: readonly Diagnostic[] = [],
): MapAnswer {
  const worldviews = [first, ...others];
  const picked = axes ? undefined : mostPicked(argument, worldviews);
  const drawnOf = (worldview: Worldview): DrawnMap | NothingToDraw => {
    const map = axes
      ? mapOver(argument, stanceOf(worldview), axes.x, axes.y)
      : picked && redrawn(argument, worldview, picked);
    if (!map) return { map: undefined, constant: dependsOn(argument.engine).length === 0 };
    return { map, influence: influenceOf(map), picked: axes === undefined };
  };
  const each = worldviews.map((worldview, index) => {
    const evaluation = evaluate(argument.engine, stanceOf(worldview));
    const drawn = drawnOf(worldview);
    return { drawn, member: { index, worldview, evaluation, map: drawn.map } };
  });
  const { drawn, member } = at(each, 0);
  return {
    question: "map",
    argument,
    worldview: first,
    evaluation: member.evaluation,
    drawn,
    panels: panelsOf(each),
    errors,
  };
}

/** The map that most of some worldviews would have alone. */
function mostPicked(
  { engine }: Argument,
  worldviews: readonly Worldview[],
): VerdictMap | undefined {
  const picked = worldviews.flatMap((each) => mostInfluential(engine, stanceOf(each)) ?? []);
  const votes = (map: VerdictMap): number =>
    picked.filter((each) => axisIds(each) === axisIds(map)).length;
  return picked.reduce<VerdictMap | undefined>(
    (best, each) => (best && votes(best) >= votes(each) ? best : each),
    undefined,
  );
}

function axisIds({ x, y }: VerdictMap): string {
  return [x, y].map((axis) => axis?.belief).join();
}

function redrawn({ engine }: Argument, worldview: Worldview, { x, y }: VerdictMap): VerdictMap {
  return mapVerdicts(engine, stanceOf(worldview), x.belief, y?.belief);
}

interface Single {
  readonly drawn: DrawnMap | NothingToDraw;
  readonly member: MapMember;
}

function panelsOf(each: readonly Single[]): readonly MapPanel[] {
  const groups = new Map<string, Single[]>();
  for (const single of each) {
    const key = pictureOf(single);
    groups.set(key, [...(groups.get(key) ?? []), single]);
  }
  return [...groups.values()].map((group) => {
    const members = group.map(({ member }) => member);
    return { members, drawn: together(at(group, 0).drawn, members) };
  });
}

/**
 * What a picture shows, its members aside. Cells of a map are as few as they can be, so that equal
 * functions of the plane have equal cells.
 */
function pictureOf({ drawn: { map }, member: { evaluation } }: Single): string {
  if (!map) return evaluation.possible.join();
  const { x, y, regions } = map;
  const verdicts = regions.map((column) => column.map(({ possible }) => possible.join("+")));
  return JSON.stringify([x.cells, y?.cells, verdicts], (_, value) =>
    value === Number.POSITIVE_INFINITY ? "no end" : value,
  );
}

/** The first of some equal maps for all of them. */
function together(
  drawn: DrawnMap | NothingToDraw,
  members: readonly MapMember[],
): DrawnMap | NothingToDraw {
  const { map } = drawn;
  if (!map || members.length === 1) return drawn;
  const regions = map.regions.map((column, i) =>
    column.map((region, j) => ({
      ...region,
      here: members.some((member) => member.map?.regions[i]?.[j]?.here),
    })),
  );
  const waitsFor = [...new Set(members.flatMap((member) => member.map?.waitsFor ?? []))];
  return { ...drawn, map: { ...map, regions, waitsFor } };
}
