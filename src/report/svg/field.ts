import type { Region, VerdictMap } from "../../engine/regions.js";
import { type Band, isPoint, type Layout } from "../map/layout.js";
import { patternId } from "./patterns.js";
import { type Element, element } from "./xml.js";

/** Where the field lies on the page: x goes rightwards from `left`, y upwards from `bottom`. */
export interface Frame {
  readonly left: number;
  readonly bottom: number;
}

/** A map laid out on the page. */
export interface Drawing {
  readonly map: VerdictMap;
  readonly x: Layout;
  readonly y: Layout | undefined;
  /** The height of the field. */
  readonly height: number;
}

export type Extent = Pick<Band, "start" | "size">;

/** The rows of a drawing: one if it has no y. */
export function rowsOf({ y, height }: Drawing): readonly Extent[] {
  return y?.bands ?? [{ start: 0, size: height }];
}

/** The regions of a drawing; a single point as a line where its verdict is not the one beside it. */
export function regions(drawing: Drawing, frame: Frame): readonly Element[] {
  return drawing.x.bands.flatMap((column, i) =>
    rowsOf(drawing).map((row, j) => {
      const region = regionAt(drawing, i, j) as Region;
      const paint = isLine(drawing, i, j) ? solid(region) : { fill: `url(#${patternId(region)})` };
      return box(column, row, frame, paint);
    }),
  );
}

export function regionAt({ map }: Drawing, i: number, j: number): Region | undefined {
  return map.regions[i]?.[j];
}

function isLine(drawing: Drawing, i: number, j: number): boolean {
  const { x, y } = drawing;
  const standsOut = (...neighbours: readonly (readonly [number, number])[]): boolean =>
    neighbours
      .map(([column, row]) => regionAt(drawing, column, row))
      .some((neighbour) => neighbour && differ(regionAt(drawing, i, j), neighbour));
  return (
    (isPointOf(x, i) && standsOut([i - 1, j], [i + 1, j])) ||
    (y !== undefined && isPointOf(y, j) && standsOut([i, j - 1], [i, j + 1]))
  );
}

function isPointOf({ axis, bands }: Layout, index: number): boolean {
  return axis.domain.type === "number" && bands.length > 1 && isPoint((bands[index] as Band).cell);
}

export function differ(a: Region | undefined, b: Region | undefined): boolean {
  return a?.possible.join() !== b?.possible.join();
}

/** The colour of a region that is drawn as a line. */
export function solid({ verdict }: Pick<Region, "verdict">): { class: string } {
  return { class: verdict === "open" ? "rc-ink" : `rc-${verdict}` };
}

/** A rectangle of the field. */
export function box(
  across: Extent,
  up: Extent,
  { left, bottom }: Frame,
  paint: Readonly<Record<string, string>>,
): Element {
  return element("rect", {
    x: left + across.start,
    y: bottom - up.start - up.size,
    width: across.size,
    height: up.size,
    ...paint,
  });
}
