import type { Domain } from "./domain.js";
import type { Engine, Stance } from "./engine.js";
import { type MapAxis, mapVerdicts, type Region, type VerdictMap } from "./regions.js";

/** The influence of each belief of a map, from 0 to 1. */
export interface Influence {
  readonly x: number;
  readonly y: number;
}

/**
 * How much the verdict depends on each belief of a map: the probability that the possible verdicts
 * change when this belief alone is drawn anew, all beliefs of the map being drawn independently:
 * numbers evenly over their domain (so a single point weighs nothing), ranks and booleans evenly over
 * the cells of the map. With P(S | other) the weight of the set S of possible verdicts on a line along
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
        regions.map((column) => column[row] as Region),
      ),
    ),
    y: mean(columns, (column) => changing(rows, regions[column] as readonly Region[])),
  };
}

/** The share of each cell of an axis. */
function weightsOf({ cells, domain }: MapAxis): readonly number[] {
  const half = domain.type === "number" ? domain.max / 2 - domain.min / 2 : 0;
  return cells.map(({ min, max }) => (half > 0 ? (max / 2 - min / 2) / half : 1 / cells.length));
}

function mean(weights: readonly number[], of: (index: number) => number): number {
  return weights.reduce((sum, weight, index) => sum + weight * of(index), 0);
}

/** The probability that two draws from a line give different possible verdicts. */
function changing(weights: readonly number[], line: readonly Region[]): number {
  const shares = new Map<string, number>();
  line.forEach(({ possible }, index) => {
    const key = possible.join();
    shares.set(key, (shares.get(key) ?? 0) + (weights[index] as number));
  });
  return [...shares.values()].reduce((rest, share) => rest - share * share, 1);
}

/**
 * The map of the two beliefs on which the verdict of a stance depends most: both change it, and the
 * sum of their influences is the greatest; on ties numbers go before ranks and ranks before booleans,
 * then the model's order decides. If no two beliefs both change it, the map of the one that does, by
 * the same measure. Numbers, then the greater influence, go on x.
 *
 * Cost: one map for each pair of beliefs on which the argument's verdict depends.
 *
 * @returns undefined if with the other beliefs as they are no one or two beliefs change the verdict
 * @throws AnalysisTooLarge
 */
export function mostInfluential(engine: Engine, stance: Stance): VerdictMap | undefined {
  const beliefs = dependsOn(engine);
  const pairs = beliefs.flatMap((x, index) =>
    beliefs.slice(index + 1).map((y) => mapVerdicts(engine, stance, x, y)),
  );
  const best = bestOf(pairs.filter(({ x, y }) => matters(x) && y && matters(y)));
  if (best)
    return isUpright(best) ? best : mapVerdicts(engine, stance, beliefOfY(best), best.x.belief);
  const strips = beliefs.map((x) => mapVerdicts(engine, stance, x));
  return bestOf(strips.filter(({ x }) => matters(x)));
}

/** The beliefs on which the verdict depends on some worldview, in the model's order. */
export function dependsOn(engine: Engine): readonly string[] {
  const { axes, diagrams, verdict } = engine.atlas();
  return diagrams.axes(verdict).map((axis) => axes[axis]?.belief as string);
}

function matters({ cells }: MapAxis): boolean {
  return cells.length > 1;
}

/** The first of the best maps. */
function bestOf(maps: readonly VerdictMap[]): VerdictMap | undefined {
  const scored = maps.map((map) => ({ map, score: scoreOf(map) }));
  return scored.sort(
    (a, b) => b.score.influence - a.score.influence || a.score.kinds - b.score.kinds,
  )[0]?.map;
}

function scoreOf(map: VerdictMap): { influence: number; kinds: number } {
  const { x, y } = influenceOf(map);
  const kinds = kindOf(map.x.domain) + (map.y ? kindOf(map.y.domain) : 0);
  return { influence: rounded(x + y), kinds };
}

/** Whether the axes of a map of two beliefs stand as they should. */
function isUpright(map: VerdictMap): boolean {
  const influence = influenceOf(map);
  const kinds = kindOf(map.x.domain) - kindOf((map.y as MapAxis).domain);
  return kinds === 0 ? rounded(influence.x) >= rounded(influence.y) : kinds < 0;
}

function beliefOfY({ y }: VerdictMap): string {
  return (y as MapAxis).belief;
}

/** Numbers make the best picture: their boundaries lie somewhere. */
function kindOf({ type }: Domain): number {
  const order: Record<Domain["type"], number> = { number: 0, integer: 1, boolean: 2 };
  return order[type];
}

/** Sums in another order are not another influence. */
function rounded(influence: number): number {
  return Number(influence.toFixed(9));
}
