import { list } from "../../diagnostics/list.js";
import { blocksOf } from "../../engine/blocks.js";
import type { Run } from "../../engine/changes.js";
import { isDiscrete } from "../../engine/domain.js";
import type { Region, VerdictMap } from "../../engine/regions.js";
import { type Band, isPoint, type Layout } from "../map/layout.js";
import { overlap } from "./labels.js";
import { CHARACTER, LINE } from "./lines.js";
import { type Box, outlineOf } from "./outline.js";
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

/**
 * The regions of a drawing: those of one kind within one outline, so that nothing shows where two of them
 * touch; a single point as a line where its verdict is not the one beside it.
 */
export function regions(drawing: Drawing, frame: Frame): readonly Element[] {
  const fields = new Map<string, Box[]>();
  const lines: Element[] = [];
  drawing.x.bands.forEach((column, i) => {
    rowsOf(drawing).forEach((row, j) => {
      const region = regionAt(drawing, i, j) as Region;
      if (isLine(drawing, i, j)) lines.push(box(column, row, frame, solid(region)));
      else {
        const fill = `url(#${patternId(region)})`;
        fields.set(fill, [...(fields.get(fill) ?? []), edgesOf(column, row, frame)]);
      }
    });
  });
  const paths = [...fields].map(([fill, boxes]) =>
    element("path", { d: outlineOf(boxes), fill, "fill-rule": "evenodd", class: "rc-edge" }),
  );
  return [...paths, ...lines];
}

/** Where a label may stand: in the middle, near an end, or of separate bands in the middle of one. */
function heightsIn(
  { y }: Drawing,
  { top, bottom }: Box,
  run: Run,
  frame: Frame,
): readonly number[] {
  if (!y || !isDiscrete(y.axis.domain)) {
    return [(top + bottom) / 2, top + LINE, bottom - LINE];
  }
  return y.bands
    .slice(run.first, run.last + 1)
    .flatMap(({ start, size }) =>
      [0.5, 0.8, 0.2].map((part) => frame.bottom - start - size * part),
    );
}

/** The edges of a rectangle of the field on the page. */
export function edgesOf(across: Extent, up: Extent, { left, bottom }: Frame): Box {
  return {
    left: left + across.start,
    right: left + across.start + across.size,
    top: bottom - up.start - up.size,
    bottom: bottom - up.start,
  };
}

/** What each stretch of the field is, in words, where there is room beside what is there already. */
export function regionLabels(
  drawing: Drawing,
  frame: Frame,
  covered: readonly Box[],
): readonly Element[] {
  const rows = rowsOf(drawing);
  return blocksOf(drawing.map).flatMap(({ x, y, verdict, possible }) => {
    const first = edgesOf(drawing.x.bands[x.first] as Extent, rows[y.first] as Extent, frame);
    const last = edgesOf(drawing.x.bands[x.last] as Extent, rows[y.last] as Extent, frame);
    const whole = { left: first.left, right: last.right, top: last.top, bottom: first.bottom };
    const text = verdict === "open" ? `open: ${list([...possible], "or")}` : verdict;
    const width = text.length * CHARACTER;
    if (whole.right - whole.left < width + 12 || whole.bottom - whole.top < LINE + 8) return [];
    const middle = (whole.left + whole.right) / 2;
    const at = heightsIn(drawing, whole, y, frame).find(
      (y) =>
        !covered.some((each) =>
          overlap(each, {
            left: middle - width / 2,
            right: middle + width / 2,
            top: y - 9,
            bottom: y + 9,
          }),
        ),
    );
    if (at === undefined) return [];
    const place = { x: middle, y: at + 4.5, "text-anchor": "middle" };
    return [element("text", { ...place, class: "rc-text rc-ink rc-label" }, text)];
  });
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
