/** A line for each of many things, whole or fitted to a terminal. */
import { plainPaint } from "./paint.js";
import { cellOf, styled, type TextOptions } from "./styled.js";
import type { Lines, Text } from "./tree.js";

const GAP = 2;
const ELLIPSIS = "…";

/** Columns that a cell takes at least, if it has as many: of fewer nothing could be read. */
const LEAST = { name: 16, prose: 45 } as const;

type Holds = NonNullable<Lines["holds"]>[number];

interface Column {
  readonly holds: Holds;
  readonly cells: readonly Text[];
}

/** The lines of a block; on a terminal no line is wider than it is, as long as the first column is not. */
export function alignedLines({ rows, holds = [] }: Lines, options: TextOptions): readonly string[] {
  const { page, paint } = options;
  const whole = page.columns(rows.map((row) => row.map((cell) => styled(cell, paint))));
  if (whole.every((line) => page.measure(line) <= page.room)) return whole;
  const count = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index): Column => {
    return { holds: holds[index] ?? "verdict", cells: rows.map((row) => row[index] ?? "") };
  });
  const kept = fitting(columns, options);
  const widths = widthsOf(kept, options);
  const fitted = kept.map((column, index) => shortened(column, widths[index] as number, options));
  return page.columns(rows.map((_, row) => fitted.map((cells) => cells[row] as string)));
}

/** The columns that there is room for: what matters least goes first. */
function fitting(columns: readonly Column[], options: TextOptions): readonly Column[] {
  const tried = [
    columns,
    without(columns, "place"),
    withSomeValues(without(columns, "place"), options),
    withSomeValues(without(columns, "place", "prose"), options),
    unlabelled(withSomeValues(without(columns, "place", "prose"), options)),
  ];
  const fit = tried.find((each) => leastOf(each, options) <= options.page.room);
  return fit ?? without(columns, "place", "prose", "value", "detail");
}

function without(columns: readonly Column[], ...kinds: readonly Holds[]): readonly Column[] {
  return columns.filter(({ holds }) => !kinds.includes(holds));
}

/** As many of the values as there is room for, and a sign that there are others: part of a number is none. */
function withSomeValues(columns: readonly Column[], options: TextOptions): readonly Column[] {
  const values = columns.filter(({ holds }) => holds === "value");
  const [first] = values;
  if (!first) return columns;
  const sign: Column = { holds: "value", cells: first.cells.map(() => ELLIPSIS) };
  const put = (shown: readonly Column[]): readonly Column[] =>
    columns.flatMap((column) => {
      const others = column === values.at(-1) ? [sign] : [];
      return column.holds !== "value" || shown.includes(column) ? [column, ...others] : others;
    });
  const shown: Column[] = [];
  for (const column of values) {
    shown.push(column);
    if (leastOf(put(shown), options) > options.page.room) shown.pop();
  }
  return shown.length === 0 ? without(columns, "value") : put(shown);
}

/** Details without the words that say what they are. */
function unlabelled(columns: readonly Column[]): readonly Column[] {
  return columns.map(({ holds, cells }) => {
    return { holds, cells: holds === "detail" ? cells.map(withoutLabels) : cells };
  });
}

function withoutLabels(text: Text): Text {
  if (typeof text === "string" || "kind" in text) return isLabel(text) ? "" : text;
  return text.map(withoutLabels);
}

function isLabel(text: Text): boolean {
  return typeof text === "object" && "kind" in text && text.kind === "label";
}

/** Columns that are taken when all is as short as it may be. */
function leastOf(columns: readonly Column[], options: TextOptions): number {
  const gaps = GAP * Math.max(0, columns.length - 1);
  return columns.reduce((sum, column) => sum + leastWidth(column, options), gaps);
}

function leastWidth(column: Column, options: TextOptions): number {
  const { holds, cells } = column;
  const width = naturalWidth(column, options);
  if (holds === "place") return Math.max(...cells.map((cell) => endWidth(cell, options)));
  return holds === "name" || holds === "prose" ? Math.min(width, LEAST[holds]) : width;
}

/** A place without its file says nothing, and half of a file's name is misleading. */
function endWidth(place: Text, { page }: TextOptions): number {
  const whole = styled(place, plainPaint);
  return Math.min(page.measure(whole), page.measure(`…/${whole.split("/").at(-1)}`));
}

function naturalWidth({ cells }: Column, { page, paint }: TextOptions): number {
  return Math.max(...cells.map((cell) => page.measure(styled(cell, paint))));
}

/** How wide each column is: what is left over goes to those that are cut the most. */
function widthsOf(columns: readonly Column[], options: TextOptions): readonly number[] {
  const natural = columns.map((column) => naturalWidth(column, options));
  const widths = columns.map((column) => leastWidth(column, options));
  const total = (): number => widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));
  let left = options.page.room - total();
  while (left > 0) {
    const growing = widths.flatMap((width, index) =>
      width < (natural[index] as number) ? [index] : [],
    );
    if (growing.length === 0) break;
    const narrowest = Math.min(...growing.map((index) => widths[index] as number));
    const index = widths.findIndex((width, at) => width === narrowest && growing.includes(at));
    widths[index] = narrowest + 1;
    left--;
  }
  // Where even the least is too much, a name gives way, and never the verdict.
  const name = columns.findIndex(({ holds }) => holds === "name");
  if (left < 0 && name >= 0) widths[name] = Math.max(1, (widths[name] as number) + left);
  return widths;
}

function shortened(
  { holds, cells }: Column,
  width: number,
  { page, paint }: TextOptions,
): readonly string[] {
  return cells.map((text) => {
    const whole = styled(text, paint);
    if (page.measure(whole) <= width) return whole;
    const { text: plain, brush } = cellOf(text, paint);
    return brush(holds === "place" ? page.endOf(plain, width) : page.shorten(plain, width));
  });
}
