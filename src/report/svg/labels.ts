/** Labels beside marks: none overlaps another one, a mark or the edge. */
import type { Box } from "./outline.js";

/** A mark that wants a label. */
export interface Wanted {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where a label is put: its left end and its middle line, and whether a line leads to it. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly isLed: boolean;
}

const HEIGHT = 16;
const CLEAR = 11;

/** Distances that are tried one after the other; beyond the first a line leads to the label. */
const RINGS = [CLEAR, 26, 44, 66, 92];

/** How far labels may be from their marks: beside them, or led to them by a line. */
export type Reach = "beside" | "led";

/**
 * Places labels in the order of their marks, each as near as it fits.
 *
 * @param taken what no label may cover
 * @returns undefined if some label fits nowhere
 */
export function placeLabels(
  wanted: readonly Wanted[],
  edge: Box,
  taken: readonly Box[],
  reach: Reach,
): readonly Placed[] | undefined {
  const rings = reach === "beside" ? [CLEAR] : RINGS;
  const full = [...taken];
  const placed: Placed[] = [];
  for (const each of wanted) {
    const place = rings
      .flatMap((ring) => around(each, ring))
      .find((candidate) => {
        const box = boxOf(candidate, each.width);
        return isInside(box, edge) && !full.some((other) => overlap(box, other));
      });
    if (!place) return undefined;
    placed.push(place);
    full.push(boxOf(place, each.width));
  }
  return placed;
}

/** Right, left, above, below, and between these. */
function around({ x, y, width }: Wanted, ring: number): readonly Placed[] {
  const isLed = ring > CLEAR;
  const up = ring + 2;
  const slant = ring * 0.8;
  return [
    { x: x + ring, y },
    { x: x - ring - width, y },
    { x: x - width / 2, y: y - up - 2 },
    { x: x - width / 2, y: y + up + 2 },
    { x: x + slant, y: y - slant },
    { x: x + slant, y: y + slant },
    { x: x - slant - width, y: y - slant },
    { x: x - slant - width, y: y + slant },
  ].map((place) => ({ ...place, isLed }));
}

function boxOf({ x, y }: Placed, width: number): Box {
  return { left: x, right: x + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

function isInside(box: Box, edge: Box): boolean {
  return (
    box.left >= edge.left &&
    box.right <= edge.right &&
    box.top >= edge.top &&
    box.bottom <= edge.bottom
  );
}

/** Whether two boxes have an area in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
