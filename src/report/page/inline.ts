/** The parts of a line, folded: each kind of output says what it makes of each kind of part. */
import type { Verdict } from "../../engine/verdict.js";
import { marks } from "./marks.js";
import type { Inline, Mark, Text } from "./tree.js";

/** What an output makes of each kind of part. */
export interface InlineFold {
  /** Prose or a name, which may hold anything: this is where it is escaped. */
  readonly plain: (text: string) => string;
  readonly strong: (inside: string) => string;
  readonly quiet: (inside: string) => string;
  readonly code: (text: string) => string;
  readonly verdict: (verdict: Verdict, word: string, loud: boolean) => string;
  readonly mark: (mark: Mark, symbol: string) => string;
  readonly address: (url: string) => string;
  readonly label: (text: string) => string;
}

/** A text by a fold. */
export function foldText(text: Text, fold: InlineFold): string {
  if (typeof text === "string") return fold.plain(text);
  if (isList(text)) return text.map((part) => foldText(part, fold)).join("");
  switch (text.kind) {
    case "strong":
      return fold.strong(foldText(text.text, fold));
    case "quiet":
      return fold.quiet(foldText(text.text, fold));
    case "code":
      return fold.code(text.text);
    case "verdict":
      return fold.verdict(
        text.verdict,
        text.loud ? text.verdict.toUpperCase() : text.verdict,
        text.loud,
      );
    case "mark":
      return fold.mark(text.mark, marks[text.mark].symbol);
    case "address":
      return fold.address(text.url);
    case "label":
      return fold.label(text.text);
  }
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
