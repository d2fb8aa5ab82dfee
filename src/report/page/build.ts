/** Short ways to build a report's tree. Parts that say nothing are left out here, once. */
import type { Verdict } from "../../engine/verdict.js";
import type { Block, Fact, Inline, Item, Mark, Text } from "./tree.js";

export const strong = (text: Text): Inline => ({ kind: "strong", text });
export const quiet = (text: Text): Inline => ({ kind: "quiet", text });
export const code = (text: string): Inline => ({ kind: "code", text });
export const label = (text: string): Inline => ({ kind: "label", text });
export const address = (url: string): Inline => ({ kind: "address", url });
export const marked = (mark: Mark): Inline => ({ kind: "mark", mark });

/** A verdict's word; in capitals where it is the answer. */
export const verdictWord = (verdict: Verdict, loud = false): Inline => ({
  kind: "verdict",
  verdict,
  loud,
});

/** Parts with something between them. */
export function joined(parts: readonly Text[], separator: string): Text {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** Parts as a list in prose: "a, b and c". */
export function listed(parts: readonly Text[], conjunction: "and" | "or"): Text {
  if (parts.length < 2) return parts;
  return [joined(parts.slice(0, -1), ", "), ` ${conjunction} `, parts.at(-1) as Text];
}

export const paragraph = (text: Text): Block => ({ kind: "paragraph", text });

/** Blocks that belong together; none if there are none. */
export function group(body: readonly Block[]): readonly Block[] {
  return body.length === 0 ? [] : [{ kind: "group", body }];
}

/** A titled part; none for an empty body. */
export function section(title: Text, body: readonly Block[]): readonly Block[] {
  return body.length === 0 ? [] : [{ kind: "section", title, body }];
}

/** A list; none without items. */
export function list(items: readonly Item[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

/** Sentences below each other. */
export function paragraphs(texts: readonly Text[]): readonly Block[] {
  return texts.map(paragraph);
}

/** Facts read across; none without rows. */
export function facts(rows: readonly Fact[]): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: "facts", rows }];
}
