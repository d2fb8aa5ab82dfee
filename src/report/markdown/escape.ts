/**
 * Text made safe for GitHub Flavored Markdown: it shows as it is, whatever it contains. A zero-width
 * space keeps @ and # from becoming a mention or a reference, which no escape prevents.
 */
import { visible } from "../page/paper.js";

const ZERO_WIDTH_SPACE = "&#8203;";

/** Text within a line of Markdown or a cell of a table. */
export function inline(text: string): string {
  return visible(text)
    .replace(/[\\`*[\]<>|~&$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\$&")
    .replace(/^(\d*)([-+=.)])/, "$1\\$2")
    .replace(/[@#]/g, `$&${ZERO_WIDTH_SPACE}`);
}

/** Text within an HTML element on the element's own line. */
export function html(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[@#]/g, `$&${ZERO_WIDTH_SPACE}`);
}

/** A name or a path as code; as plain text where it has a character that would end the code. */
export function code(text: string): string {
  const shown = visible(text);
  return /[`|@#]|^\s|\s$/.test(shown) || shown === "" ? inline(text) : `\`${shown}\``;
}

/** A table; every cell is Markdown already. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A list; every item is Markdown already. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** A part that is folded away below its summary; nothing for an empty body. */
export function details(summary: string, body: string): string {
  if (body === "") return "";
  return `<details>\n<summary>${html(summary)}</summary>\n\n${body}\n\n</details>`;
}

/** Blocks one below the other, empty ones left out, as a text that ends with a line break. */
export function blocks(parts: readonly string[]): string {
  const kept = parts.filter((part) => part !== "");
  return kept.length === 0 ? "" : `${kept.join("\n\n")}\n`;
}
