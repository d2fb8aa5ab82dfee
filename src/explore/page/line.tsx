/** Parts of reports within the page. What they hold is escaped by the renderers, and nowhere else. */

import { useEffect, useMemo, useRef } from "preact/hooks";
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
  const html = useMemo(() => htmlBody(blocks, { prefix, level }), [blocks, prefix, level]);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const wide of place.current?.querySelectorAll<HTMLElement>(".wide") ?? []) letScroll(wide);
  }, [html]);
  return <div ref={place} class="report" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** What is wider than the page is scrolled, by the keyboard too: it is a part of the page with a name. */
function letScroll(wide: HTMLElement): void {
  if (wide.scrollWidth <= wide.clientWidth) return;
  wide.tabIndex = 0;
  wide.setAttribute("role", "group");
  wide.setAttribute("aria-label", wide.querySelector("caption")?.textContent ?? "");
}
