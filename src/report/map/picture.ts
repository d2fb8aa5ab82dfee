/** A map as a picture of characters. */
import type { MapMember } from "../../answers/map.js";
import type { VerdictMap } from "../../engine/regions.js";
import type { DrawnLine } from "../page/tree.js";
import { fieldRows, rowsOf } from "./field.js";
import { lanes } from "./lanes.js";
import { type Layout, layOut, type Measures } from "./layout.js";
import { placesOf, signOf } from "./stands.js";
import { type Tick, ticksOf } from "./ticks.js";

const MEASURES: Measures = { point: 1, least: 1, gap: 1 };
const MARGIN = 4;

/** Columns for a row's label at least, so that pictures of different maps look alike. */
const LABELS = 5;

/** A map laid out on so many columns. */
export interface MapLayout {
  readonly x: Layout;
  readonly y?: Layout | undefined;
  /** Columns before the field. */
  readonly offset: number;
}

/** Lays a map out; undefined if it has more cells than there are columns. */
export function layOutMap(map: VerdictMap, columns: number): MapLayout | undefined {
  const y = map.y && layOut(map.y, heightOf(map.y, columns), MEASURES);
  const labels = y ? ticksOf(y, 1).map(({ text }) => text.length) : [];
  const offset = MARGIN + Math.max(y ? LABELS : 0, ...labels) + 2;
  const x = layOut(map.x, columns - offset - MARGIN, MEASURES);
  return x && x.length > 0 ? { x, y, offset } : undefined;
}

/** Draws a map on so many columns; undefined if it has more cells than that. */
export function picture(
  map: VerdictMap,
  members: readonly MapMember[],
  columns: number,
): readonly DrawnLine[] | undefined {
  const layout = layOutMap(map, columns);
  if (!layout) return undefined;
  const { x, y, offset } = layout;
  const ticks = ticksOf(x, 1);
  return [
    ...(y ? nameLines(y.axis.belief, MARGIN, columns) : []),
    ...labelledRows(map, layout, members),
    plain(`${" ".repeat(offset - 1)}└${axisLine(x, ticks)}`),
    ...tickRows(ticks, x.length).map((row) => plain(" ".repeat(offset) + row)),
    ...nameLines(x.axis.belief, centred(layout, columns), columns),
  ];
}

/** Rows for y: about half as high as wide, in characters twice as high as wide. */
function heightOf({ cells, domain }: NonNullable<VerdictMap["y"]>, width: number): number {
  if (domain.type !== "number") return cells.length * 4 - 1;
  return Math.max(cells.length * 2, Math.min(13, Math.max(7, Math.round(width / 7))));
}

/** The rows of the field with the labels of y before them. */
function labelledRows(
  map: VerdictMap,
  { x, y, offset }: MapLayout,
  members: readonly MapMember[],
): readonly DrawnLine[] {
  const laid = { x, y, height: rowsOf(y) };
  const marks = members.map((member, index) => ({
    sign: signOf(index, members.length),
    places: placesOf(laid, member, 1),
  }));
  const ticks = y ? ticksOf(y, 1) : [];
  return fieldRows(map, x, y, marks).map((row, index, { length }) => {
    const tick = ticks.find(({ at }) => at === length - 1 - index);
    const axis = tick && tick.kind !== "band" ? "┤" : "│";
    return [...plain(`${(tick?.text ?? "").padStart(offset - 2)} ${axis}`), ...row];
  });
}

function axisLine({ length }: Layout, ticks: readonly Tick[]): string {
  const places = new Set(ticks.filter(({ kind }) => kind !== "band").map(({ at }) => at));
  return Array.from({ length }, (_, column) => (places.has(column) ? "┬" : "─")).join("");
}

/** The labels below x, centred under their ticks, on as few lines as keep them apart. */
function tickRows(ticks: readonly Tick[], length: number): readonly string[] {
  const labels = ticks.map(({ text, at }) => {
    const centred = at - Math.floor(text.length / 2);
    const start = Math.max(0, Math.min(centred, length - text.length));
    return { text, start, end: start + text.length + 1 };
  });
  return lanes(labels).map((lane) =>
    lane.reduce((row, { text, start }) => row.padEnd(start) + text, ""),
  );
}

/** Where the name of x begins: below the middle of the field, or as near as it fits. */
function centred({ x, offset }: MapLayout, columns: number): number {
  const { length } = x.axis.belief;
  const middle = offset + Math.floor((x.length - length) / 2);
  return Math.max(MARGIN, Math.min(middle, columns - length));
}

/** A belief's id, which is plain ASCII, on as many lines as it takes. */
function nameLines(belief: string, indent: number, columns: number): readonly DrawnLine[] {
  const pieces = belief.match(new RegExp(`.{1,${columns - indent}}`, "g")) ?? [];
  return pieces.map((characters) => [...plain(" ".repeat(indent)), { characters, tone: "strong" }]);
}

function plain(characters: string): DrawnLine {
  return [{ characters }];
}
