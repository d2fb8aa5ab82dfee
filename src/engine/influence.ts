import { AnalysisTooLarge } from "./diagram.js";
import { type Domain, divisorWithin, spanOf } from "./domain.js";
import type { Engine, Stance } from "./engine.js";
import { flips, settles } from "./flips.js";
import { at } from "./lookup.js";
import { type MapAxis, mapVerdicts, type Region, type VerdictMap } from "./regions.js";

/** The influence of each belief of a map, from 0 to 1. */
export interface Influence {
  readonly x: number;
  readonly y: number;
}

/**
 * How much the verdict depends on each belief of a map: the probability that the possible verdicts
 * change when this belief alone is drawn anew, all beliefs of the map being drawn independently:
 * numbers evenly over their domain (so a single point weighs nothing), choices evenly over their values,
 * ranks and booleans evenly over the cells of the map. With P(S | other) the weight of the set S of possible verdicts on a line along
 * the belief, it is the mean over the lines of 1 - Σ P(S | other)² (the influence of a variable of
 * Ben-Or & Linial 1985, for more than two outcomes).
 */
export function influenceOf({ x, y, regions }: VerdictMap): Influence {
  const columns = weightsOf(x);
  const rows = y ? weightsOf(y) : [1];
  return {
    x: mean(rows, (row) =>
      changing(
        columns,
        regions.map((column) => at(column, row)),
      ),
    ),
    y: mean(columns, (column) => changing(rows, at(regions, column))),
  };
}

/** The share of each cell of an axis. */
function weightsOf({ cells, domain }: MapAxis): readonly number[] {
  const by = divisorWithin(spanOf(domain));
  const width = domain.type === "number" ? domain.max / by - domain.min / by : 0;
  return cells.map(({ min, max, values }) => {
    if (domain.type === "choice") return (values?.length ?? 0) / domain.values.length;
    return width > 0 ? (max / by - min / by) / width : 1 / cells.length;
  });
}

function mean(weights: readonly number[], of: (index: number) => number): number {
  return weights.reduce((sum, weight, index) => sum + weight * of(index), 0);
}

/** The probability that two draws from a line give different possible verdicts. */
function changing(weights: readonly number[], line: readonly Region[]): number {
  const shares = new Map<string, number>();
  line.forEach(({ possible }, index) => {
    const key = possible.join();
    shares.set(key, (shares.get(key) ?? 0) + at(weights, index));
  });
  return [...shares.values()].reduce((rest, share) => rest - share * share, 1);
}

/**
 * The map of the two beliefs on which the verdict of a stance depends most: both change it, and they
 * turn it from where it stands with the fewest changes, each belief counting 1 / n for the smallest
 * flip (or, for an open verdict, settling) of n beliefs that it is part of. On ties the sum of their
 * influences is the greatest; then numbers go before ranks, ranks before booleans and these before choices, then the
 * model's order decides. If no two beliefs both change it, the map of the one that does, by
 * the same measure. Numbers, then the greater influence, go on x.
 *
 * Cost: one map for each pair of beliefs of the greatest turning power of which some pair does so.
 *
 * @returns undefined if with the other beliefs as they are no one or two beliefs change the verdict
 * @throws AnalysisTooLarge, of `pairs` if there are more than PAIR_LIMIT to choose from
 */
export function mostInfluential(engine: Engine, stance: Stance): VerdictMap | undefined {
  const beliefs = dependsOn(engine);
  const turning = turningPower(engine, stance);
  const best = bestPair(engine, stance, byTurningPower(beliefs, turning));
  if (best)
    return isUpright(best) ? best : mapVerdicts(engine, stance, best.y.belief, best.x.belief);
  const strips = beliefs.map((x) => mapVerdicts(engine, stance, x));
  return bestOf(
    strips.filter(({ x }) => matters(x)),
    turning,
  );
}

/** Pairs of beliefs of which mostInfluential draws the map at most. */
export const PAIR_LIMIT = 2000;

type Pair = readonly [x: string, y: string];

/** The pairs of beliefs in groups of equal turning power, the greatest first. */
function byTurningPower(
  beliefs: readonly string[],
  turning: ReadonlyMap<string, number>,
): readonly (readonly Pair[])[] {
  const groups = new Map<number, Pair[]>();
  beliefs.forEach((x, index) => {
    for (const y of beliefs.slice(index + 1)) {
      const power = rounded((turning.get(x) ?? 0) + (turning.get(y) ?? 0));
      const group = groups.get(power);
      if (group) group.push([x, y]);
      else groups.set(power, [[x, y]]);
    }
  });
  return [...groups].sort(([a], [b]) => b - a).map(([, pairs]) => pairs);
}

/** The best map of the first group in which two beliefs both change the verdict. */
function bestPair(
  engine: Engine,
  stance: Stance,
  groups: readonly (readonly Pair[])[],
): Plane | undefined {
  let drawn = 0;
  for (const pairs of groups) {
    drawn += pairs.length;
    if (drawn > PAIR_LIMIT) throw new AnalysisTooLarge("pairs", PAIR_LIMIT);
    const maps = pairs.map(([x, y]) => mapVerdicts(engine, stance, x, y));
    const best = bestOf(maps.filter(isPlane));
    if (best) return best;
  }
  return undefined;
}

/** For each belief that is part of one, 1 / n of its smallest flip or settling of n beliefs. */
function turningPower(engine: Engine, stance: Stance): ReadonlyMap<string, number> {
  const power = new Map<string, number>();
  for (const { changes } of [...flips(engine, stance), ...settles(engine, stance)]) {
    for (const { belief } of changes) {
      power.set(belief, Math.max(power.get(belief) ?? 0, 1 / changes.length));
    }
  }
  return power;
}

/** The beliefs on which the verdict depends on some worldview, in the model's order. */
export function dependsOn(engine: Engine): readonly string[] {
  const atlas = engine.atlas();
  return atlas.dependsOn(atlas.verdict);
}

function matters(axis: MapAxis | undefined): axis is MapAxis {
  return axis !== undefined && axis.cells.length > 1;
}

/** A map of two beliefs that both change the verdict. */
interface Plane extends VerdictMap {
  readonly y: MapAxis;
}

function isPlane(map: VerdictMap): map is Plane {
  return matters(map.x) && matters(map.y);
}

/** The first of the best maps. Without turning powers these are taken to be equal. */
function bestOf<M extends VerdictMap>(
  maps: readonly M[],
  turning: ReadonlyMap<string, number> = new Map(),
): M | undefined {
  const scored = maps.map((map) => ({ map, score: scoreOf(map, turning) }));
  return scored.sort(
    ({ score: a }, { score: b }) =>
      b.turning - a.turning || b.influence - a.influence || a.kinds - b.kinds,
  )[0]?.map;
}

function scoreOf(map: VerdictMap, turning: ReadonlyMap<string, number>) {
  const { x, y } = influenceOf(map);
  const kinds = kindOf(map.x.domain) + (map.y ? kindOf(map.y.domain) : 0);
  const power = (axis: MapAxis | undefined): number => turning.get(axis?.belief ?? "") ?? 0;
  return { turning: power(map.x) + power(map.y), influence: rounded(x + y), kinds };
}

/** Whether the axes of a map of two beliefs stand as they should. */
function isUpright(map: Plane): boolean {
  const influence = influenceOf(map);
  const kinds = kindOf(map.x.domain) - kindOf(map.y.domain);
  return kinds === 0 ? rounded(influence.x) >= rounded(influence.y) : kinds < 0;
}

/** Numbers make the best picture: their boundaries lie somewhere. */
function kindOf({ type }: Domain): number {
  const order: Record<Domain["type"], number> = {
    number: 0,
    integer: 1,
    boolean: 2,
    choice: 3,
  };
  return order[type];
}

/** Sums in another order are not another influence. */
function rounded(influence: number): number {
  return Number(influence.toFixed(9));
}
