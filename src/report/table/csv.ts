/** Lines of a table as spreadsheets read them (RFC 4180). */
import { visible } from "../page/paper.js";

/** A line of a table, with its break. What begins like a formula stands behind an apostrophe, so that it is none. */
export function csvLine(fields: readonly (string | number | undefined)[]): string {
  return `${fields.map(fieldOf).join(",")}\n`;
}

function fieldOf(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const shown = visible(value);
  const text = /^[=+\-@]/.test(shown) ? `'${shown}` : shown;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
