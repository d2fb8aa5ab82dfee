import type { Cell } from "../../engine/cell.js";
import { type Domain, isDiscrete, spanOf } from "../../engine/domain.js";
import { namesIn, reach } from "../wording/values.js";
import { type Band, isPoint, type Layout, positionOf } from "./layout.js";

/** A label of an axis, and where it belongs. */
export interface Tick {
  readonly text: string;
  readonly at: number;
  /** An end of the domain, a threshold, or the name of a band. */
  readonly kind: "end" | "threshold" | "band" | "quarter";
  /** The single value that it stands for, if it does. */
  readonly value?: number | undefined;
  /** A single point with verdicts of its own. */
  readonly isKnifeEdge?: true;
}

/**
 * The ticks of an axis: the ends of a number's domain and its thresholds (`= 0.5` for a point with a
 * verdict of its own, else `≤ 0.5` or `≥ 0.5` for the side to which the threshold belongs); for ranks
 * and booleans the names of the bands. Rising; thresholds win over ends at the same place.
 */
export function ticksOf(layout: Layout, unit: 0 | 1): readonly Tick[] {
  const { axis, bands } = layout;
  if (isDiscrete(axis.domain)) {
    return bands.map((band) => {
      const value = isPoint(band.cell) ? band.cell.min : undefined;
      const text = bandName(band.cell, axis.domain);
      return { text, at: middleOf(band, unit), kind: "band", value };
    });
  }
  const thresholds = bands.flatMap((band, index): Tick[] => {
    const next = bands[index + 1];
    if (isPoint(band.cell)) {
      const value = band.cell.min;
      const at = middleOf(band, unit);
      return [{ text: `= ${value}`, at, kind: "threshold", value, isKnifeEdge: true }];
    }
    return next && !isPoint(next.cell) ? [boundary(band, next, unit)] : [];
  });
  const ends = endsOf(layout, unit).filter(({ at }) => thresholds.every((each) => each.at !== at));
  return [...thresholds, ...ends].sort((a, b) => a.at - b.at);
}

function boundary(low: Band, high: Band, unit: 0 | 1): Tick {
  const kind = "threshold";
  if (low.cell.maxIncluded) {
    const value = low.cell.max;
    return { text: `≤ ${value}`, at: low.start + low.size - unit, kind, value };
  }
  return { text: `≥ ${high.cell.min}`, at: high.start, kind, value: high.cell.min };
}

function endsOf({ axis, bands, length }: Layout, unit: 0 | 1): readonly Tick[] {
  const { min, max } = spanOf(axis.domain);
  const ends: Tick[] = [
    { text: String(min), at: 0, kind: "end", value: min },
    { text: String(max), at: length - unit, kind: "end", value: max },
  ];
  const outer = [bands[0], bands.at(-1)];
  return ends.filter((_, index) => !isPoint((outer[index] as Band).cell));
}

/** Ticks at the quarters of a number's domain, but where there are others already. */
export function quarterTicks(layout: Layout, others: readonly Tick[]): readonly Tick[] {
  const { domain } = layout.axis;
  if (domain.type !== "number") return [];
  const { min, max } = domain;
  return [0.25, 0.5, 0.75].flatMap((part): Tick[] => {
    const value = Number((min * (1 - part) + max * part).toPrecision(6));
    if (others.some((each) => each.value === value) || value <= min || value >= max) return [];
    return [{ text: String(value), at: positionOf(layout, value, 0), kind: "quarter", value }];
  });
}

function middleOf({ start, size }: Band, unit: 0 | 1): number {
  return unit === 1 ? start + Math.floor((size - 1) / 2) : start + size / 2;
}

/** `true`, `lab, state`, `2`, `≥ 2`, `≤ 3`, `2 to 4`; `any` for a band that is the whole domain. */
function bandName(cell: Cell, domain: Domain): string {
  const { fromStart, toEnd } = reach(cell, domain);
  if (fromStart && toEnd) return "any";
  if (domain.type === "choice") return namesIn(cell, domain).join(", ");
  if (isPoint(cell)) return String(domain.type === "boolean" ? cell.min === 1 : cell.min);
  if (toEnd) return `≥ ${cell.min}`;
  return fromStart ? `≤ ${cell.max}` : `${cell.min} to ${cell.max}`;
}
