import type { Mark } from "./tree.js";

/** What kind of news a mark is: renderers give each a colour of its own. */
export type MarkTone = "met" | "unmet" | "attention" | "quiet" | "plain";

/** The symbol of each mark. */
export const marks = {
  holds: { symbol: "✔", tone: "met", says: "holds" },
  fails: { symbol: "✘", tone: "unmet", says: "fails" },
  unknown: { symbol: "?", tone: "attention", says: "unknown" },
  price: { symbol: "!", tone: "attention", says: "price" },
  note: { symbol: "·", tone: "plain", says: "note" },
  warning: { symbol: "!", tone: "attention", says: "warning" },
  so: { symbol: "→", tone: "plain", says: "so" },
  passed: { symbol: "✔", tone: "met", says: "passed" },
  failed: { symbol: "✘", tone: "unmet", says: "failed" },
  missing: { symbol: "–", tone: "quiet", says: "missing" },
  changed: { symbol: "≠", tone: "attention", says: "changed" },
  unchanged: { symbol: "=", tone: "quiet", says: "unchanged" },
  new: { symbol: "+", tone: "met", says: "new" },
  gone: { symbol: "-", tone: "unmet", says: "gone" },
  unreadable: { symbol: "!", tone: "unmet", says: "not readable" },
  differs: { symbol: "≠", tone: "attention", says: "differs" },
  contradicts: { symbol: "!", tone: "attention", says: "contradicts" },
} as const satisfies Record<
  Mark,
  { readonly symbol: string; readonly tone: MarkTone; readonly says: string }
>;
