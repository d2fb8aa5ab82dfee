import { type Domain, divisorWithin, isDiscrete, type Span } from "./domain.js";
import { at } from "./lookup.js";

/**
 * A region of one belief's domain on which every comparison of the argument is constant. In discrete
 * domains both ends belong to it; `max` may be infinite there.
 */
export interface Cell extends Span {
  readonly minIncluded: boolean;
  readonly maxIncluded: boolean;
  /** Of a choice: the values that belong to it, rising; not all between `min` and `max` need to. */
  readonly values?: readonly number[];
}

/** The cell of a single value. */
export function pointCell(value: number): Cell {
  return { min: value, max: value, minIncluded: true, maxIncluded: true };
}

/** The cell of some values of a choice, one at least. */
export function choiceCell(values: readonly number[]): Cell {
  const rising = values.toSorted((a, b) => a - b);
  return {
    min: Math.min(...rising),
    max: Math.max(...rising),
    minIncluded: true,
    maxIncluded: true,
    values: rising,
  };
}

/**
 * A value of the cell. Between two neighbouring floating-point numbers there is none: one of them is
 * taken, so that the empty cell behaves as its neighbour.
 */
export function witness(cell: Cell): number {
  if (cell.minIncluded) return cell.min;
  return cell.maxIncluded ? cell.max : cell.min / 2 + cell.max / 2;
}

/** Whether the cell has a value in common with a closed span. */
export function meets(cell: Cell, span: Span): boolean {
  if (cell.values) return cell.values.some((value) => value >= span.min && value <= span.max);
  const min = Math.max(cell.min, span.min);
  const max = Math.min(cell.max, span.max);
  return min < max || (min === max && holdsValue(cell, min));
}

/** Whether there is any value in the cell. */
export function hasValue({ min, max, minIncluded, maxIncluded }: Cell): boolean {
  return min < max || (min === max && minIncluded && maxIncluded);
}

export function holdsValue(cell: Cell, value: number): boolean {
  const { min, max, minIncluded, maxIncluded, values } = cell;
  if (values) return values.includes(value);
  return (minIncluded ? value >= min : value > min) && (maxIncluded ? value <= max : value < max);
}

/**
 * How far a cell is from a span of its domain: the infimum of the distances between their values, in
 * shares of a numeric domain's width, and in steps of integers and booleans. Any two values of a choice
 * are one step apart.
 */
export function distance(domain: Domain, cell: Cell, span: Span): number {
  if (domain.type === "choice") return meets(cell, span) ? 0 : 1;
  if (domain.type !== "number") return Math.max(0, cell.min - span.max, span.min - cell.max);
  const by = divisorWithin(domain);
  const gap = Math.max(0, cell.min / by - span.max / by, span.min / by - cell.max / by);
  return gap / (domain.max / by - domain.min / by || 1);
}

/** Some cells of one axis as one: neighbours, the lowest first, or any of a choice. */
export function joined(cells: readonly Cell[]): Cell {
  const [low, high] = [at(cells, 0), at(cells, cells.length - 1)];
  if (low.values) return choiceCell(cells.flatMap(({ values = [] }) => values));
  return { ...low, max: high.max, maxIncluded: high.maxIncluded };
}

/**
 * The cells into which thresholds cut a domain, rising: each threshold alone, and what lies between; of a
 * choice each value.
 */
export function cut(domain: Domain, span: Span, thresholds: readonly number[]): readonly Cell[] {
  if (domain.type === "choice") return domain.values.map((_, value) => choiceCell([value]));
  const points = [...new Set(thresholds)]
    .filter((t) => t >= span.min && t <= span.max)
    .sort((a, b) => a - b);
  const gap = isDiscrete(domain) ? integerGap : openGap;
  const cells: Cell[] = [];
  let low: number | undefined;
  for (const point of points) {
    cells.push(...gap(low, point, span), pointCell(point));
    low = point;
  }
  cells.push(...gap(low, undefined, span));
  return cells;
}

/** What lies strictly between two thresholds; an end of the domain where there is none. */
type Gap = (low: number | undefined, high: number | undefined, span: Span) => readonly Cell[];

const integerGap: Gap = (low, high, span) => {
  const min = low === undefined ? span.min : low + 1;
  const max = high === undefined ? span.max : high - 1;
  return min <= max ? [{ min, max, minIncluded: true, maxIncluded: Number.isFinite(max) }] : [];
};

const openGap: Gap = (low, high, span) => {
  const min = low ?? span.min;
  const max = high ?? span.max;
  if (min === max) return low === undefined && high === undefined ? [pointCell(min)] : [];
  return [{ min, max, minIncluded: low === undefined, maxIncluded: high === undefined }];
};
