import type { Page } from "../page/paper.js";

export interface GridCell {
  readonly text: string;
  /** Applied to each line of the cell. */
  readonly brush?: ((text: string) => string) | undefined;
}

/** Cells side by side in columns of given widths, each wrapped within its own; `lead` is before them. */
export function gridRow(
  cells: readonly GridCell[],
  widths: readonly number[],
  page: Page,
  lead: string,
): string {
  const folded = cells.map(({ text }, index) => page.fold(text, widths[index] as number));
  const height = Math.max(...folded.map((lines) => lines.length));
  const blanks = " ".repeat(page.measure(lead));
  return Array.from({ length: height }, (_, line) => {
    const columns = folded.map((lines, index) => {
      const text = lines[line] ?? "";
      const painted = text === "" ? "" : (cells[index]?.brush?.(text) ?? text);
      return painted + " ".repeat((widths[index] as number) - page.measure(text));
    });
    return ((line === 0 ? lead : blanks) + columns.join(GAP)).trimEnd();
  }).join("\n");
}

const GAP = "  ";

/**
 * Columns of equal width beside a first one: how many fit a page, and how wide they are when they are
 * spread evenly over as few pages as possible. None if not even two fit (or the only one).
 */
export function spread(
  count: number,
  { first, narrowest, widest }: Readonly<Record<"first" | "narrowest" | "widest", number>>,
  page: Page,
): { readonly perPage: number; readonly width: number } | undefined {
  const room = page.width - first;
  const fitting = Math.floor(room / (narrowest + GAP.length));
  if (fitting < Math.min(2, count)) return undefined;
  const perPage = Math.ceil(count / Math.ceil(count / fitting));
  return { perPage, width: Math.min(widest, Math.floor(room / perPage) - GAP.length) };
}
