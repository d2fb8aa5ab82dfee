/** Things side by side on a page: in as many groups of columns as it takes, or below each other. */
import { isTyped } from "./inline.js";
import type { Page } from "./paper.js";
import { type Cell, cellOf, symbol, type TextOptions } from "./styled.js";
import type { Table } from "./tree.js";

/** Columns that a cell takes at least and at most. */
const NARROWEST = 11;
const WIDEST = 28;
/** Columns that the name of a row takes at most, where whole names leave too little room. */
const WIDEST_NAME = 26;
const GAP = "  ";
/** Before a label, where no mark stands. */
const BLANK = "  ";

interface ShownRow {
  /** The mark of the row, or a blank as wide. */
  readonly lead: string;
  readonly label: string;
  /** Whether it is an id, which nobody could type if a part of it were left out. */
  readonly isTyped: boolean;
  readonly cells: readonly Cell[];
}

/** The lines of a table. */
export function tableLines(table: Table, margin: string, options: TextOptions): readonly string[] {
  const { page, paint } = options;
  const groups = table.groups
    .filter((rows) => rows.length > 0)
    .map((rows) =>
      rows.map(({ label, mark, cells }) => ({
        lead: mark === undefined ? BLANK : `${symbol(mark, paint)} `,
        label: cellOf(label, paint).text,
        isTyped: isTyped(label),
        cells: cells.map((cell) => cellOf(cell, paint)),
      })),
    );
  const titles = table.columns.map((title) => cellOf(title, paint).text);
  const ids = table.columns.filter(isTyped).map((id) => page.measure(cellOf(id, paint).text));
  const narrowest = Math.min(WIDEST, Math.max(NARROWEST, ...ids));
  // Names give way, as those above the columns do; ids do not.
  for (const rows of [groups, groups.map((each) => each.map((row) => withShortName(row, page)))]) {
    const labels = rows.flat().map(({ label }) => page.measure(label));
    const first = margin.length + Math.max(0, ...labels);
    const fit = spread(titles.length, narrowest, first, options);
    if (fit) return inPages(rows, titles, table.things, { first, ...fit }, options);
  }
  return groups.flatMap((rows, at) => [...(at > 0 ? [""] : []), ...below(rows, titles, options)]);
}

function withShortName(row: ShownRow, page: Page): ShownRow {
  return row.isTyped ? row : { ...row, label: page.shorten(row.label, WIDEST_NAME) };
}

interface Layout {
  /** Columns of the marks and labels. */
  readonly first: number;
  readonly perPage: number;
  readonly width: number;
}

/**
 * How many columns fit beside a first one, and how wide they are when they are spread evenly over as few
 * pages as possible. None if not even two fit (or the only one).
 */
function spread(
  count: number,
  narrowest: number,
  first: number,
  { page }: TextOptions,
): Omit<Layout, "first"> | undefined {
  const room = page.width - first;
  const fitting = Math.floor(room / (narrowest + GAP.length));
  if (fitting < Math.min(2, count)) return undefined;
  const perPage = Math.ceil(count / Math.max(1, Math.ceil(count / fitting)));
  return { perPage, width: Math.min(WIDEST, Math.floor(room / perPage) - GAP.length) };
}

function inPages(
  groups: readonly (readonly ShownRow[])[],
  titles: readonly string[],
  [one, several]: Table["things"],
  layout: Layout,
  options: TextOptions,
): readonly string[] {
  const { paint } = options;
  const starts = titles.flatMap((_, index) => (index % layout.perPage === 0 ? [index] : []));
  return starts.flatMap((start, number) => {
    const end = Math.min(start + layout.perPage, titles.length);
    const which = end - start === 1 ? `${one} ${end}` : `${several} ${start + 1} to ${end}`;
    const heading = `${BLANK}${paint.strong(`${which} of ${titles.length}`)}`;
    return [
      ...(number > 0 ? [""] : []),
      ...(starts.length > 1 ? [heading] : []),
      ...onePage(groups, titles, { ...layout, start, end }, options),
    ];
  });
}

function onePage(
  groups: readonly (readonly ShownRow[])[],
  titles: readonly string[],
  { first, width, start, end }: Layout & { readonly start: number; readonly end: number },
  options: TextOptions,
): readonly string[] {
  const { page, paint } = options;
  const heads = titles.slice(start, end).map((title): Cell => {
    const short = page.shorten(title, width).replaceAll(" ", "\u00a0");
    return { text: short, brush: paint.strong };
  });
  const widths = [first - BLANK.length, ...heads.map(() => width)];
  const line = (lead: string, label: string, cells: readonly Cell[]): string =>
    gridRow([{ text: label, brush: (text) => text }, ...cells], widths, lead, options);
  return [
    line(BLANK, "", heads),
    ...groups.flatMap((rows, index) => [
      ...(index > 0 ? [""] : []),
      ...rows.map(({ lead, label, cells }) => line(lead, label, cells.slice(start, end))),
    ]),
  ];
}

/** Cells side by side in columns of given widths, each wrapped within its own; `lead` is before them. */
function gridRow(
  cells: readonly Cell[],
  widths: readonly number[],
  lead: string,
  { page }: TextOptions,
): string {
  const folded = cells.map(({ text }, index) => page.fold(text, widths[index] as number));
  const height = Math.max(...folded.map((lines) => lines.length));
  const blanks = " ".repeat(page.measure(lead));
  return Array.from({ length: height }, (_, line) => {
    const columns = folded.map((lines, index) => {
      const text = lines[line] ?? "";
      const painted = text === "" ? "" : (cells[index] as Cell).brush(text);
      return painted + " ".repeat((widths[index] as number) - page.measure(text));
    });
    return ((line === 0 ? lead : blanks) + columns.join(GAP)).trimEnd();
  }).join("\n");
}

/** For narrow pages: each row's cells one below the other; once if they are all the same. */
function below(
  rows: readonly ShownRow[],
  titles: readonly string[],
  options: TextOptions,
): readonly string[] {
  const { page } = options;
  return rows.flatMap(({ lead, label, cells }) => {
    const [first] = cells;
    if (first && cells.every(({ text }) => text === first.text)) {
      return [page.wrap(`${label}: ${first.brush(first.text)}`, lead)];
    }
    const lines = cells.map(({ text, brush }, index) =>
      page.wrap(`${page.shorten(titles[index] as string, page.width / 2)}: ${brush(text)}`, "    "),
    );
    return [page.wrap(label, lead), ...lines];
  });
}
