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

/** A name or a path as code; as plain text where it has a character that would end the code. */
export function code(text: string): string {
  const shown = visible(text);
  return /[`|@#]|^\s|\s$/.test(shown) || shown === "" ? inline(text) : `\`${shown}\``;
}
