/** Worldviews in columns, beliefs in rows. */
import { type Assessment, assessments } from "../../answers/assess.js";
import type { CompareAnswer } from "../../answers/compare.js";
import { verdicts } from "../../engine/verdict.js";
import type { ReportOptions } from "../formatter.js";
import { visible } from "../page/paper.js";
import { type GridCell, gridRow, spread } from "./grid.js";
import { beliefRows, type Row, topRows } from "./rows.js";

const DIFFERS = "≠ ";
const SAME = "  ";
/** The longest verdict. */
const NARROWEST = Math.max(...verdicts.map(({ length }) => length));
const WIDEST = 28;

/** The table of a comparison, in as many groups of columns as the page needs. */
export function sideBySide(report: CompareAnswer, options: ReportOptions): string {
  const top = topRows(report, options);
  const beliefs = beliefRows(report).filter(({ differs }) => differs || !options.onlyDifferences);
  const parts = [top, beliefs].filter((rows) => rows.length > 0);
  const labels = parts.flat().map(({ label }) => options.page.measure(label));
  const first = DIFFERS.length + Math.max(...labels);
  const count = assessments(report).length;
  const fit = spread(count, { first, narrowest: NARROWEST, widest: WIDEST }, options.page);
  const table = fit
    ? pages(parts, report, { first, ...fit }, options)
    : parts.map((rows) => belowEachOther(rows, report, options)).join("\n");
  return `${table}${legend(parts.flat(), options)}`;
}

function legend(rows: readonly Row[], { page, paint }: ReportOptions): string {
  if (!rows.some(({ differs }) => differs)) return "";
  return `\n${page.wrap(paint.faint("≠ is not the same for all of them"), SAME)}\n`;
}

interface Layout {
  /** Columns of the marks and labels. */
  readonly first: number;
  readonly perPage: number;
  readonly width: number;
}

function pages(
  parts: readonly (readonly Row[])[],
  report: CompareAnswer,
  layout: Layout,
  options: ReportOptions,
): string {
  const all = assessments(report);
  const starts = all.flatMap((_, index) => (index % layout.perPage === 0 ? [index] : []));
  return starts
    .map((start) => {
      const end = Math.min(start + layout.perPage, all.length);
      const heading = starts.length > 1 ? `${range(start, end, all.length, options)}\n` : "";
      return heading + onePage(parts, all, { ...layout, start, end }, options);
    })
    .join("\n");
}

function range(start: number, end: number, count: number, { paint }: ReportOptions): string {
  const which = end - start === 1 ? `Worldview ${end}` : `Worldviews ${start + 1} to ${end}`;
  return `${SAME}${paint.strong(`${which} of ${count}`)}`;
}

function onePage(
  parts: readonly (readonly Row[])[],
  all: readonly Assessment[],
  { first, width, start, end }: Layout & { readonly start: number; readonly end: number },
  options: ReportOptions,
): string {
  const { page, paint } = options;
  const widths = [first - SAME.length, ...all.slice(start, end).map(() => width)];
  const line = (mark: string, label: string, cells: readonly GridCell[]): string =>
    gridRow([{ text: label }, ...cells.slice(start, end)], widths, page, mark);
  const header = line(
    SAME,
    "",
    all.map((_, index) => columnTitle(all, index, width, options)),
  );
  const blocks = parts.map((rows) =>
    rows
      .map(({ label, cells, differs }) => line(differs ? paint.warn(DIFFERS) : SAME, label, cells))
      .join("\n"),
  );
  return `${header}\n${blocks.join("\n\n")}\n`;
}

const UNBREAKABLE = "\u00a0";

function columnTitle(
  all: readonly Assessment[],
  index: number,
  width: number,
  { page, paint }: ReportOptions,
): GridCell {
  const title = page.shorten(numberedName(all, index), width);
  return {
    text: title.replaceAll(" ", UNBREAKABLE),
    brush: (text) => paint.strong(text.replaceAll(UNBREAKABLE, " ")),
  };
}

function numberedName(all: readonly Assessment[], index: number): string {
  return `${index + 1} ${visible((all[index] as Assessment).worldview.name)}`;
}

/** For narrow pages: each row's cells one below the other; once if they are all the same. */
function belowEachOther(
  rows: readonly Row[],
  report: CompareAnswer,
  { page, paint }: ReportOptions,
): string {
  const all = assessments(report);
  return rows
    .map(({ label, cells, differs }) => {
      const [first] = cells;
      if (!differs && cells.every(({ text }) => text === first?.text)) {
        return `${page.wrap(`${label}: ${painted(first as GridCell)}`, SAME)}\n`;
      }
      const lines = cells.map((cell, index) =>
        page.wrap(
          `${page.shorten(numberedName(all, index), page.width / 2)}: ${painted(cell)}`,
          "    ",
        ),
      );
      return `${page.wrap(label, differs ? paint.warn(DIFFERS) : SAME)}\n${lines.join("\n")}\n`;
    })
    .join("");
}

function painted({ text, brush }: GridCell): string {
  return brush?.(text) ?? text;
}
