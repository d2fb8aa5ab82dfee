/**
 * Text made safe for GitHub Flavored Markdown: it shows as it is, whatever it contains. A backslash takes
 * the meaning from punctuation; but emoji, mentions, references and addresses are looked for in the text
 * that is shown, so only a character between theirs, which is not seen, keeps them from coming alive.
 */
import { visible, wellFormed } from "./paper.js";

/** Held back by `visible` in what comes from outside, so each one in a text made here is ours. */
const GAP = "\u200b";

/** A gap as it is written, so that one who reads the source sees it. */
export const WRITTEN_GAP = "&#8203;";

/** What comes alive in the text that GitHub shows, each with a gap where it breaks. */
const ALIVE = [
  // ::error::, which is a command to a runner if a line begins with it
  { pattern: /:(?=:)/g, broken: `$&${GAP}` },
  // :tada:
  { pattern: /:(?=[\w+-]+:)/g, broken: `$&${GAP}` },
  // @user, user@sha, somebody@example.org; #12, user/repo#12
  { pattern: /[@#](?=\w)/g, broken: `$&${GAP}` },
  { pattern: /gh-(?=\d)/gi, broken: `$&${GAP}` },
  { pattern: /ww(?=w\.)/gi, broken: `$&${GAP}` },
  // https://example.org
  { pattern: /:(?=\/\/)/g, broken: `$&${GAP}` },
  { pattern: /mailto:|xmpp:/gi, broken: `$&${GAP}` },
  // The names of commits have seven digits or more.
  { pattern: /[\da-f]{6}(?=[\da-f])/gi, broken: `$&${GAP}` },
] as const;

/** Punctuation that has a meaning within a line. */
const PUNCTUATION = /[\\`*[\]<>|~&$#]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/** Text within a line of Markdown or a cell of a table. */
export function escaped(text: string): string {
  return written(inert(text).replace(PUNCTUATION, "\\$&"));
}

/** Text within an HTML element on the element's own line. */
export function escapedInHtml(text: string): string {
  const safe = inert(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  return written(safe);
}

/** A line that is already Markdown, so that nothing at its start begins a block and no blank is lost. */
export function guarded(line: string): string {
  return line
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+=]/, "\\$&")
    .replace(/^\s|\s$/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

function inert(text: string): string {
  const shown = wellFormed(visible(text));
  return ALIVE.reduce((rest, { pattern, broken }) => rest.replace(pattern, broken), shown);
}

function written(text: string): string {
  return text.replaceAll(GAP, WRITTEN_GAP);
}
