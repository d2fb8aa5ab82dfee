/** Lines of HTML. */
import { isWebAddress } from "./address.js";
import { foldText, type InlineFold } from "./inline.js";
import { marks } from "./marks.js";
import { visible, wellFormed } from "./paper.js";
import type { Mark, Text } from "./tree.js";

const inlines: InlineFold = {
  plain: escaped,
  strong: (inside) => `<strong>${inside}</strong>`,
  quiet: (inside) => `<span class="quiet">${inside}</span>`,
  code: (text) => `<code>${escaped(text)}</code>`,
  // Capitals are left to the style: a screen reader may spell what is written in them.
  verdict: (verdict, _, loud) =>
    loud
      ? `<strong class="verdict ${verdict} loud">${verdict}</strong>`
      : `<span class="verdict ${verdict}">${verdict}</span>`,
  mark: markOf,
  address: (url) =>
    isWebAddress(url)
      ? `<a href="${escaped(url)}" rel="noreferrer">${escaped(url)}</a>`
      : escaped(url),
  label: escaped,
};

/** A text as HTML that may stand within a line. */
export function lineOf(text: Text): string {
  return foldText(text, inlines);
}

/** A text as a cell under a title, which says what labels would. */
export function cellOf(text: Text): string {
  return foldText(text, { ...inlines, label: () => "" });
}

/** A mark as a symbol for the eye and a word for the ear. */
function markOf(mark: Mark): string {
  const { symbol, tone, says } = marks[mark];
  return `<span class="mark ${tone}" aria-hidden="true">${symbol}</span><span class="unseen">${says}: </span>`;
}

/** Text between tags, or as the value of an attribute. */
export function escaped(text: string): string {
  return wellFormed(visible(text))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
