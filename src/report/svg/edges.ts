import type { Region } from "../../engine/regions.js";
import { type Band, isPoint, type Layout } from "../map/layout.js";
import {
  box,
  type Drawing,
  differ,
  type Extent,
  type Frame,
  regionAt,
  rowsOf,
  solid,
} from "./field.js";
import type { Element } from "./xml.js";

/** The breadth of a hairline that shows to which side a threshold belongs. */
const BREADTH = 1.5;

/** A threshold between two stretches of a number, as a line on the side to which it belongs. */
interface Threshold {
  readonly low: number;
  readonly high: number;
  /** Which of the two it belongs to. */
  readonly owner: number;
  readonly line: Extent;
}

/** The thresholds where verdicts meet, each with the colour of the region to which it belongs. */
export function edges(drawing: Drawing, frame: Frame): readonly Element[] {
  const { x, y } = drawing;
  const upright = thresholdsOf(x).flatMap(({ low, high, owner, line }) =>
    rowsOf(drawing).flatMap((row, j) =>
      differ(regionAt(drawing, low, j), regionAt(drawing, high, j))
        ? [box(line, row, frame, solid(regionAt(drawing, owner, j) as Region))]
        : [],
    ),
  );
  const level = (y ? thresholdsOf(y) : []).flatMap(({ low, high, owner, line }) =>
    x.bands.flatMap((column, i) =>
      differ(regionAt(drawing, i, low), regionAt(drawing, i, high))
        ? [box(column, line, frame, solid(regionAt(drawing, i, owner) as Region))]
        : [],
    ),
  );
  return [...upright, ...level];
}

/** The thresholds of an axis that have no band of their own. */
export function thresholdsOf({ axis, bands }: Layout): readonly Threshold[] {
  if (axis.domain.type !== "number") return [];
  return bands.slice(1).flatMap((above, low): Threshold[] => {
    const high = low + 1;
    const below = bands[low] as Band;
    if (isPoint(below.cell) || isPoint(above.cell)) return [];
    return below.cell.maxIncluded
      ? [{ low, high, owner: low, line: { start: above.start - BREADTH, size: BREADTH } }]
      : [{ low, high, owner: high, line: { start: above.start, size: BREADTH } }];
  });
}
