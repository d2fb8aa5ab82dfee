import type { Region, VerdictMap } from "../../engine/regions.js";
import { type Band, isPoint, type Layout } from "../map/layout.js";
import { patternId } from "./patterns.js";
import { type Element, element } from "./xml.js";

/** Where a belief's values lie on the page: along x rightwards, along y upwards. */
export interface Frame {
  readonly left: number;
  readonly bottom: number;
}

type Extent = Pick<Band, "start" | "size">;

/** The breadth of a line that shows to which side a threshold belongs. */
const EDGE = 3;

/** The regions of a map, and the edges between them. */
export function field(
  map: VerdictMap,
  x: Layout,
  y: Layout | undefined,
  strip: number,
  frame: Frame,
): readonly Element[] {
  const rows: readonly Extent[] = y?.bands ?? [{ start: 0, size: strip }];
  const at = (i: number, j: number): Region => map.regions[i]?.[j] as Region;
  const isLine = (i: number, j: number): boolean =>
    isLineOf(x, i) || (y !== undefined && isLineOf(y, j));
  const regions = x.bands.flatMap((column, i) =>
    rows.map((row, j) => {
      const region = at(i, j);
      const paint = isLine(i, j) ? solid(region) : { fill: `url(#${patternId(region)})` };
      return box(column, row, frame, paint);
    }),
  );
  return [
    ...regions,
    ...edges(x).flatMap(({ low, extent, owner }) =>
      rows.flatMap((row, j) =>
        edge(at(low, j), at(low + 1, j), owner - low, () => [extent, row], frame),
      ),
    ),
    ...(y ? edges(y) : []).flatMap(({ low, extent, owner }) =>
      x.bands.flatMap((column, i) =>
        edge(at(i, low), at(i, low + 1), owner - low, () => [column, extent], frame),
      ),
    ),
  ];
}

/** Whether a band is a single point of a number that is drawn as a line. */
function isLineOf({ axis, bands }: Layout, index: number): boolean {
  return axis.domain.type === "number" && bands.length > 1 && isPoint((bands[index] as Band).cell);
}

interface Edge {
  /** The lower one of its two bands. */
  readonly low: number;
  /** The band to which the threshold belongs. */
  readonly owner: number;
  readonly extent: Extent;
}

/** The thresholds between two stretches of a number, each as a line on the side it belongs to. */
export function edges({ axis, bands }: Layout): readonly Edge[] {
  if (axis.domain.type !== "number") return [];
  return bands.slice(1).flatMap((high, low): Edge[] => {
    const below = bands[low] as Band;
    if (isPoint(below.cell) || isPoint(high.cell)) return [];
    const lower = below.cell.maxIncluded;
    const start = lower ? high.start - EDGE : high.start;
    return [{ low, owner: lower ? low : low + 1, extent: { start, size: EDGE } }];
  });
}

function edge(
  low: Region,
  high: Region,
  owner: number,
  extents: () => readonly [Extent, Extent],
  frame: Frame,
): readonly Element[] {
  if (low.possible.join() === high.possible.join()) return [];
  const [across, up] = extents();
  return [box(across, up, frame, solid(owner === 0 ? low : high))];
}

/** The colour of a region that is drawn as a line. */
export function solid({ verdict }: Pick<Region, "verdict">): { class: string } {
  return { class: verdict === "open" ? "rc-ink" : `rc-${verdict}` };
}

function box(
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
