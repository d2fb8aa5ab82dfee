import { type Cell, holdsValue, meets } from "../../engine/cell.js";
import { isDiscrete, type Span } from "../../engine/domain.js";
import type { MapAxis } from "../../engine/regions.js";

/** A cell of an axis and the units of length (columns, rows or pixels) that it takes. */
export interface Band {
  readonly cell: Cell;
  readonly start: number;
  readonly size: number;
}

/** An axis laid out; its bands rise with the belief's values. */
export interface Layout {
  readonly axis: MapAxis;
  readonly bands: readonly Band[];
  /** Up to the end of the last band. */
  readonly length: number;
  /** Some stretch of a number is longer than its share of the domain, so that it can be seen. */
  readonly widened: boolean;
}

export interface Measures {
  /** What a single point of a number takes. */
  readonly point: number;
  /** What everything else takes at least. */
  readonly least: number;
  /** What keeps the bands of ranks and booleans apart. */
  readonly gap: number;
}

/**
 * Lays an axis out on a whole number of units: stretches of a number to scale, points of a number as
 * lines of a fixed breadth, ranks and booleans as equal bands.
 *
 * @returns undefined if there is no room for its cells
 */
export function layOut(axis: MapAxis, room: number, measures: Measures): Layout | undefined {
  const discrete = isDiscrete(axis.domain);
  const gap = discrete ? measures.gap : 0;
  const sizes = discrete
    ? share(
        axis.cells.map(() => 1),
        room - gap * (axis.cells.length - 1),
        measures.least,
      )
    : stretches(axis.cells, room, measures);
  if (!sizes) return undefined;
  let start = 0;
  const bands = axis.cells.map((cell, index) => {
    const band = { cell, start, size: sizes.units[index] as number };
    start += band.size + gap;
    return band;
  });
  return { axis, bands, length: start - gap, widened: sizes.widened };
}

interface Sizes {
  readonly units: readonly number[];
  readonly widened: boolean;
}

function stretches(cells: readonly Cell[], room: number, measures: Measures): Sizes | undefined {
  if (cells.length === 1) return { units: [room], widened: false };
  const points = cells.filter(isPoint).length;
  const lengths = cells.filter((cell) => !isPoint(cell)).map(lengthOf);
  const sizes = share(lengths, room - points * measures.point, measures.least);
  if (!sizes) return undefined;
  const rest = [...sizes.units];
  const units = cells.map((cell) => (isPoint(cell) ? measures.point : (rest.shift() as number)));
  return { units, widened: sizes.widened };
}

/** In quarters, so that the lengths of the widest of domains add up; the narrowest has one, too. */
function lengthOf({ min, max }: Span): number {
  return max / 4 - min / 4 || Number.MIN_VALUE;
}

export function isPoint({ min, max }: Cell): boolean {
  return min === max;
}

/** Divides whole units in proportion to weights; none gets less than `least`. */
function share(weights: readonly number[], room: number, least: number): Sizes | undefined {
  if (room < least * weights.length) return undefined;
  const short = new Set<number>();
  for (;;) {
    const left = room - least * short.size;
    const total = weights.reduce((sum, weight, i) => (short.has(i) ? sum : sum + weight), 0);
    const sizes = weights.map((weight, i) => (short.has(i) ? least : (weight / total) * left));
    if (sizes.every((size) => size >= least)) {
      return { units: rounded(sizes), widened: short.size > 0 };
    }
    sizes.forEach((size, i) => {
      if (size < least) short.add(i);
    });
  }
}

/** Ends are rounded, not sizes, so that the sizes add up. */
function rounded(sizes: readonly number[]): number[] {
  let end = 0;
  return sizes.map((size) => {
    const start = Math.round(end);
    end += size;
    return Math.round(end) - start;
  });
}

/**
 * Where a value lies: to scale within its band, in the middle of the band of a rank or boolean.
 *
 * @param unit 1 where a position is one of the band's units, 0 where it is a point between its ends
 */
export function positionOf({ axis, bands }: Layout, value: number, unit: 0 | 1): number {
  const { cell, start, size } = bands.find(({ cell }) => holdsValue(cell, value)) as Band;
  const inside = size - unit;
  if (isDiscrete(axis.domain) || isPoint(cell)) return middle(start, inside, unit);
  const position = start + (lengthOf({ min: cell.min, max: value }) / lengthOf(cell)) * inside;
  return unit === 1 ? Math.round(position) : position;
}

function middle(start: number, inside: number, unit: 0 | 1): number {
  return start + (unit === 1 ? Math.floor(inside / 2) : inside / 2);
}

/** Where the worldview stands on the axis: stretches, each a single position if the belief is settled. */
export function standsOf(layout: Layout, unit: 0 | 1): readonly Span[] {
  const { axis, bands } = layout;
  if (!isDiscrete(axis.domain)) {
    return axis.stands.map(({ min, max }) => ({
      min: positionOf(layout, min, unit),
      max: positionOf(layout, max, unit),
    }));
  }
  return bands
    .filter(({ cell }) => axis.stands.some((span) => meets(cell, span)))
    .map(({ cell }) => positionOf(layout, cell.min, unit))
    .map((at) => ({ min: at, max: at }));
}
