import {
  type BeliefValue,
  type Chance,
  chancesOf,
  completions,
  knots,
  type Quantile,
} from "./belief.js";
import { type Cell, cut, holdsValue, joined, meets, witness } from "./cell.js";
import { type Comparison, compare, thresholdsOf } from "./comparison.js";
import { type Domain, divisorWithin, spanOf } from "./domain.js";
import { at } from "./lookup.js";
import type { Plan } from "./plan.js";

/** One belief as a direction of the space of worldviews, cut into the cells that the argument can tell apart. */
export interface Axis {
  readonly belief: string;
  readonly domain: Domain;
  readonly cells: readonly Cell[];
}

/** The axes of a plan, in the order of the model's beliefs. */
export function axesOf({ model, steps }: Plan): readonly Axis[] {
  return model.beliefs.map(({ id, domain }, belief) => {
    const comparisons = steps.flatMap((step) =>
      step.op === "test" && step.belief === belief ? [step.comparison] : [],
    );
    return { belief: id, domain, cells: cellsOf(domain, comparisons) };
  });
}

/** The fewest cells of a domain on each of which all the comparisons are constant. */
export function cellsOf(domain: Domain, comparisons: readonly Comparison[]): readonly Cell[] {
  const thresholds = comparisons.flatMap(thresholdsOf);
  const outcome = (cell: Cell): string =>
    comparisons.map((comparison) => Number(compare(comparison, witness(cell)))).join("");
  const merged: Cell[] = [];
  for (const cell of cut(domain, spanOf(domain), thresholds)) {
    const isAlike = (other: Cell): boolean => outcome(other) === outcome(cell);
    // Values of a choice are all neighbours.
    const like =
      domain.type === "choice" ? merged.findIndex(isAlike) : merged.findLastIndex(isAlike);
    const isNeighbour = domain.type === "choice" || like === merged.length - 1;
    if (like >= 0 && isNeighbour) merged[like] = joined([at(merged, like), cell]);
    else merged.push(cell);
  }
  return merged;
}

/** The indexes of the cells in which the belief may turn out to lie. */
export function allowedCells({ cells, domain }: Axis, value: BeliefValue): readonly number[] {
  const spans = completions(value, domain);
  return cells.flatMap((cell, index) => (spans.some((span) => meets(cell, span)) ? [index] : []));
}

/** The probability of each cell; undefined for a belief that says nothing of probabilities. */
export function masses(axis: Axis, value: BeliefValue): readonly number[] | undefined {
  switch (value.kind) {
    case "unknown":
    case "range":
    case "among":
      return undefined;
    case "value":
      return discreteMasses(axis, [{ value: Number(value.value), chance: 1 }]);
    case "chance":
      return discreteMasses(axis, chancesOf(value.chance));
    case "chances":
      return discreteMasses(axis, value.chances);
    case "quantiles":
      return continuousMasses(axis, value.quantiles);
    case "scenarios":
      return mixedMasses(
        value.values.map((each) => masses(axis, each)),
        value.scenarios.chances,
      );
  }
}

/** The masses of scenarios, each as heavy as its chance; undefined if one that may be the case has none. */
function mixedMasses(
  parts: readonly (readonly number[] | undefined)[],
  chances: readonly number[],
): readonly number[] | undefined {
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  let mixed: readonly number[] | undefined;
  for (const [index, part] of parts.entries()) {
    const chance = at(chances, index) / total;
    if (chance === 0) continue;
    if (!part) return undefined;
    mixed = part.map((mass, cell) => (mixed?.[cell] ?? 0) + chance * mass);
  }
  return mixed;
}

function discreteMasses({ cells }: Axis, chances: readonly Chance[]): readonly number[] {
  const total = chances.reduce((sum, { chance }) => sum + chance, 0);
  return cells.map((cell) => {
    const inside = chances.filter(({ value }) => holdsValue(cell, value));
    return inside.reduce((sum, { chance }) => sum + chance, 0) / total;
  });
}

function continuousMasses({ cells, domain }: Axis, quantiles: readonly Quantile[]): number[] {
  const points = knots(quantiles, domain);
  return cells.map(({ min, max, minIncluded, maxIncluded }) => {
    const upTo = maxIncluded ? atMost(points, max) : below(points, max);
    return Math.max(0, upTo - (minIncluded ? below(points, min) : atMost(points, min)));
  });
}

/** P(X <= x) of the distribution that runs straight between the points. */
function atMost(points: readonly Quantile[], x: number): number {
  const from = points.findLastIndex(({ value }) => value <= x);
  const to = points[from + 1];
  const { share, value } = at(points, from);
  if (!to) return 1;
  const by = divisorWithin({ min: value, max: to.value });
  const part = (x / by - value / by) / (to.value / by - value / by);
  return share + part * (to.share - share);
}

/** P(X < x): as above, but without a jump that stands at x itself. */
function below(points: readonly Quantile[], x: number): number {
  const jump = points.find(({ value }) => value === x);
  return jump ? jump.share : atMost(points, x);
}
