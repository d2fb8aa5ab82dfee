import { isDiscrete } from "../../engine/domain.js";
import type { MapAxis, VerdictMap } from "../../engine/regions.js";
import { type Layout, layOut, type Measures } from "../map/layout.js";
import { plainText } from "../page/inline.js";
import { scaleSentence } from "../wording/map.js";
import { acrossAxis, upAxis } from "./axes.js";
import { edges, thresholdsOf } from "./edges.js";
import { type Drawing, type Frame, regions } from "./field.js";
import { LINE, type Piece } from "./lines.js";
import { standMarks } from "./mark.js";
import { type Element, element } from "./xml.js";

const MEASURES: Measures = { point: 6, least: 10, gap: 8 };

/** Pixels of a cell at least where there are many. */
const CELL = 16;

const HEIGHT = 300;
const BAND = 84;
const STRIP = 84;

/** The field of a map with its axes. */
export interface Plot {
  readonly piece: Piece;
  readonly width: number;
  /** What must be said of it. */
  readonly notes: readonly string[];
}

/** Plots a map on a breadth; wider only where its cells need it. */
export function plot(map: VerdictMap, room: number): Plot {
  const y = map.y && laidOut(map.y, heightOf(map.y));
  const up = y && upAxis(y);
  const indent = up?.depth ?? 0;
  const x = laidOut(map.x, room - indent);
  const across = acrossAxis(x);
  const height = y?.length ?? STRIP;
  const drawing: Drawing = { map, x, y, height };
  const piece: Piece = ({ x: left, top }) => {
    const title = y ? LINE + 4 : 0;
    const frame: Frame = { left: left + indent, bottom: top + LINE / 2 + title + height };
    const below = frame.bottom + across.depth + LINE;
    const elements = [
      ...(y ? [name(y, left, frame.bottom - height - LINE / 2 - 4, "start")] : []),
      ...regions(drawing, frame),
      ...edges(drawing, frame),
      ...across.elements(frame),
      ...(up?.elements(frame) ?? []),
      ...standMarks(drawing, frame),
      name(x, frame.left + x.length / 2, below - 4, "middle"),
    ];
    return { elements, height: below + LINE / 2 - top };
  };
  return { piece, width: indent + x.length, notes: notes(y ? [x, y] : [x]) };
}

function laidOut(axis: MapAxis, room: number): Layout {
  return layOut(axis, Math.max(Math.floor(room), axis.cells.length * CELL), MEASURES) as Layout;
}

function heightOf({ cells, domain }: MapAxis): number {
  return isDiscrete(domain) ? cells.length * (BAND + MEASURES.gap) - MEASURES.gap : HEIGHT;
}

function notes(layouts: readonly Layout[]): readonly string[] {
  const scale = scaleSentence(layouts, "as a line");
  const owned = layouts.some((each) => thresholdsOf(each).length > 0);
  return [
    ...(scale ? [plainText(scale)] : []),
    ...(owned ? ["The line on a threshold has the colour of the side to which it belongs."] : []),
  ];
}

function name({ axis }: Layout, x: number, y: number, anchor: "start" | "middle"): Element {
  const attributes = { x, y, class: "rc-text rc-strong rc-ink", "text-anchor": anchor };
  return element("text", attributes, axis.belief);
}
