import type { Place } from "../../diagnostics/problem.js";
import type { Paint } from "./paint.js";
import type { Page } from "./paper.js";

/** Widest part of a line that is quoted; of longer ones only a part around the place is shown. */
const WIDEST_EXCERPT = 100;

/** Characters of a long line that are shown before the place. */
const LEAD = 40;

/**
 * The line of a place with carets under it, and a hint beside the carets if there is room, else below.
 *
 * @returns the hint alone if the place has no line
 */
export function codeFrame(
  { line, column, length = 1, excerpt }: Place,
  hint: string,
  paint: Paint,
  page: Page,
): string[] {
  const below = hint === "" ? [] : [page.wrap(hint, "  ")];
  if (excerpt === undefined || line === undefined || column === undefined) return below;
  const blank = `  ${" ".repeat(String(line).length)} | `;
  const room = Math.min(WIDEST_EXCERPT, Math.max(16, page.width - blank.length));
  const { before, marked, after } = partOf(excerpt, column, length, room);
  const margin = before
    .split("\t")
    .map((text) => " ".repeat(page.measure(text)))
    .join("\t"); // prettier-ignore
  const carets = "^".repeat(Math.max(1, page.measure(marked.split("\t", 1)[0] as string)));
  const isBeside = page.measure(`${blank}${margin}${carets}  ${hint}`) <= Math.min(page.width, 120);
  return [
    `  ${paint.faint(`${line} | `)}${before}${marked}${after}`,
    `${paint.faint(blank)}${margin}${paint.magenta(carets)}${isBeside && hint !== "" ? `  ${hint}` : ""}`,
    ...(isBeside ? [] : below),
  ];
}

interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

function partOf(excerpt: string, column: number, length: number, room: number): Excerpt {
  const at = column - 1;
  const isLong = excerpt.length > room;
  const from = isLong
    ? Math.max(0, Math.min(at - Math.min(LEAD, room >> 1), excerpt.length - room))
    : 0; // prettier-ignore
  const to = isLong ? from + room : excerpt.length;
  const cut = (start: number, end: number): string => printable(excerpt.slice(start, end));
  return {
    before: (from > 0 ? "…" : "") + cut(from, at),
    marked: cut(at, Math.min(at + length, to)),
    after: cut(at + length, to) + (to < excerpt.length ? "…" : ""),
  };
}

/** What would steer a terminal, or could not be seen, takes one column; tabs and joiners stay. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\t\u200d]|[\u2028\u2029]/gu, "\ufffd");
}
