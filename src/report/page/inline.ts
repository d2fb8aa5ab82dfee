/** The parts of a line, folded: each kind of output says what it makes of each kind of part. */
import type { Verdict } from "../../engine/verdict.js";
import { marks } from "./marks.js";
import type { Inline, Mark, Text } from "./tree.js";

/** What an output makes of each kind of part. */
export interface Fold<R> {
  /** Prose or a name, which may hold anything. */
  readonly plain: (text: string) => R;
  readonly strong: (inside: R) => R;
  readonly quiet: (inside: R) => R;
  readonly code: (text: string) => R;
  readonly verdict: (verdict: Verdict, word: string, loud: boolean) => R;
  readonly mark: (mark: Mark, symbol: string) => R;
  readonly address: (url: string) => R;
  readonly label: (text: string) => R;
  readonly join: (parts: readonly R[]) => R;
}

/** A fold whose parts are strings, each escaped where it is made. */
export type InlineFold = Omit<Fold<string>, "join">;

/** A text by a fold into strings. */
export function foldText(text: Text, inlines: InlineFold): string {
  return fold(text, { ...inlines, join: (parts) => parts.join("") });
}

/** A text by a fold. */
export function fold<R>(text: Text, by: Fold<R>): R {
  if (typeof text === "string") return by.plain(text);
  if (isList(text)) return by.join(text.map((part) => fold(part, by)));
  switch (text.kind) {
    case "strong":
      return by.strong(fold(text.text, by));
    case "quiet":
      return by.quiet(fold(text.text, by));
    case "code":
      return by.code(text.text);
    case "verdict":
      return by.verdict(text.verdict, wordOf(text.verdict, text.loud), text.loud);
    case "mark":
      return by.mark(text.mark, marks[text.mark].symbol);
    case "address":
      return by.address(text.url);
    case "label":
      return by.label(text.text);
  }
}

function wordOf(verdict: Verdict, loud: boolean): string {
  return loud ? verdict.toUpperCase() : verdict;
}

function isList(text: Exclude<Text, string>): text is readonly Text[] {
  return Array.isArray(text);
}

const same = (text: string): string => text;

/** The words of a text and nothing else, not escaped for anything. */
export function plainText(text: Text): string {
  return foldText(text, {
    plain: same,
    strong: same,
    quiet: same,
    code: same,
    // Capitals are for the eye: here nothing else is set off either.
    verdict: (verdict) => verdict,
    mark: (_, symbol) => symbol,
    address: same,
    label: same,
  });
}

/** The one part that a text consists of, if it is no more than that. */
export function onlyPart(text: Text): Inline | undefined {
  if (typeof text === "string" || !isList(text)) return text as Inline;
  return text.length === 1 ? onlyPart(text[0] as Text) : undefined;
}

/** Whether a text is an address and nothing else. */
export function isAddress(text: Text): boolean {
  const part = onlyPart(text);
  return part !== undefined && typeof part !== "string" && part.kind === "address";
}

const nothing = (): string => "";

/** Whether a text is nothing but ids, files, commands and addresses: what could be typed or followed. */
export function isTyped(text: Text): boolean {
  const others = foldText(text, {
    plain: same,
    strong: same,
    quiet: same,
    code: nothing,
    verdict: (_, word) => word,
    mark: (_, symbol) => symbol,
    address: nothing,
    label: same,
  });
  return others.trim() === "";
}
