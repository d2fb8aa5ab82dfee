/** Lines of a table as spreadsheets read them (RFC 4180). */

/** A line of a table, with its break. What begins like a formula stands behind an apostrophe, so that it is none. */
export function csvLine(fields: readonly (string | number | undefined)[]): string {
  return `${fields.map(fieldOf).join(",")}\n`;
}

function fieldOf(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
