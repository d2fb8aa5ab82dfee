import type { VerdictMap } from "../../engine/regions.js";
import type { ReportOptions } from "../formatter.js";
import { lanes } from "../map/lanes.js";
import { type Layout, layOut, type Measures } from "../map/layout.js";
import { type Tick, ticksOf } from "../map/ticks.js";
import { fieldRows } from "./field.js";

const MEASURES: Measures = { point: 1, least: 1, gap: 1 };
const MARGIN = 4;

/** Columns for a row's label at least, so that pictures of different maps look alike. */
const LABELS = 5;

/** A drawn picture, with the layouts that tell what of it is to scale. */
export interface Picture {
  readonly lines: readonly string[];
  readonly layouts: readonly Layout[];
}

/** Draws a map on the width of the page; undefined if it has more cells than there are columns. */
export function picture(map: VerdictMap, options: ReportOptions): Picture | undefined {
  const { page, paint } = options;
  const y = map.y && layOut(map.y, heightOf(map.y, page.width), MEASURES);
  const rowTicks = y ? ticksOf(y, 1) : [];
  const gutter = Math.max(y ? LABELS : 0, ...rowTicks.map(({ text }) => text.length));
  const offset = MARGIN + gutter + 2;
  const x = layOut(map.x, page.width - offset - MARGIN, MEASURES);
  if (!x || x.length < 1) return undefined;
  const field = fieldRows(map, x, y, paint);
  const rows = field.map((row, index) => {
    const tick = rowTicks.find(({ at }) => at === field.length - 1 - index);
    const axis = tick && tick.kind !== "band" ? "┤" : "│";
    return `${" ".repeat(MARGIN)}${(tick?.text ?? "").padStart(gutter)} ${axis}${row}`;
  });
  const ticks = ticksOf(x, 1);
  const lines = [
    ...(y ? [page.wrap(paint.strong(y.axis.belief), " ".repeat(MARGIN))] : []),
    ...rows,
    `${" ".repeat(offset - 1)}└${axisLine(x, ticks)}`,
    ...tickRows(ticks, x.length).map((row) => `${" ".repeat(offset)}${row}`),
    title(x, offset, options),
  ];
  return { lines, layouts: y ? [x, y] : [x] };
}

/** Rows for y: about half as high as wide, in characters twice as high as wide. */
function heightOf({ cells, domain }: NonNullable<VerdictMap["y"]>, width: number): number {
  if (domain.type !== "number") return cells.length * 4 - 1;
  return Math.max(cells.length * 2, Math.min(13, Math.max(7, Math.round(width / 7))));
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

function title({ axis, length }: Layout, offset: number, { page, paint }: ReportOptions): string {
  const start = offset + Math.floor((length - page.measure(axis.belief)) / 2);
  const name = paint.strong(axis.belief);
  return start < MARGIN ? page.wrap(name, " ".repeat(MARGIN)) : " ".repeat(start) + name;
}
