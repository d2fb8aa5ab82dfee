/** Parts of reports within the page. What they hold is escaped by the renderers, and nowhere else. */

import { htmlBody } from "../../report/page/html.js";
import { lineOf } from "../../report/page/html-inline.js";
import type { Block, Text } from "../../report/page/tree.js";

/** A text as a part of a line. */
export function Line({ text }: { readonly text: Text }) {
  return <span dangerouslySetInnerHTML={{ __html: lineOf(text) }} />;
}

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** What ids begin with. */
  readonly prefix: string;
  readonly level?: number;
}

/** A report, or a part of one. */
export function Blocks({ blocks, prefix, level = 3 }: BlocksProps) {
  const html = htmlBody(blocks, { prefix, level });
  return <div class="report" dangerouslySetInnerHTML={{ __html: html }} />;
}
