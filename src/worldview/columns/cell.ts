/** What stands in a cell of a table, and what it means for a belief. */
import { contains, type Domain, spanOf } from "../../engine/domain.js";
import { shareIn } from "../quantity.js";

/** What stands in a cell: CSV has texts alone. */
export type Written = string | number | boolean | null;

/**
 * What a cell means for a belief. That somebody was not asked, gave no answer, or wrote what means nothing are
 * three things.
 */
export type Meaning =
  /** A value of the belief, as the engine takes it. */
  | { readonly kind: "value"; readonly value: number }
  /** An answer, by which the belief is not known. */
  | { readonly kind: "unknown" }
  | { readonly kind: "no answer" }
  | { readonly kind: "not asked" }
  | { readonly kind: "invalid" };

/** How the cells of a column are read for a belief. The first that applies is what a cell means. */
export interface Reading {
  readonly column: string;
  /** What texts mean. */
  readonly words: ReadonlyMap<string, Meaning>;
  /** What single numbers mean, however they are written: 1 and 1.0 are one code. */
  readonly codes: ReadonlyMap<number, Meaning>;
  /** Whether 70% is 0.7. */
  readonly percentages: boolean;
  /** How all other numbers are read; undefined if they mean nothing. */
  readonly numbers?: Numbers | undefined;
}

/** How numbers are read. */
export interface Numbers {
  readonly domain: Domain;
  /** The numbers that stand for the ends of the domain; undefined if numbers are what they are. */
  readonly scale?: Scale | undefined;
}

export type Scale = readonly [from: number, to: number];

/** A number as tables have it. Whoever reads cells by other means has to take the same for a number. */
export const NUMBER = "[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,3})?";

/** A percentage as tables have it. */
export const SHARE = "(100([.]0+)?|[0-9]{1,2}([.][0-9]+)?|[.][0-9]+) ?%";

/** Characters of a number at most. */
export const LONGEST_NUMBER = 100;

/** How far a whole number may be from one after it was scaled, for what divisions lose. */
export const ROUNDING = 1e-9;

const WHOLE_NUMBER = new RegExp(`^${NUMBER}$`);
const WHOLE_SHARE = new RegExp(`^${SHARE}$`);

/**
 * What is nearer than this to where a scale begins stands there: PostgreSQL refuses to divide what would become
 * nothing by it.
 */
export const NEAREST = 1e-200;

/** What stands in a cell as a text without the blanks around it; nothing is an empty text. */
export function textOf(written: Written): string {
  return String(written ?? "").replace(/^ +| +$/g, "");
}

/** The number that a text is; undefined if it is none. */
export function numberOf(text: string): number | undefined {
  return text.length <= LONGEST_NUMBER && WHOLE_NUMBER.test(text) ? Number(text) : undefined;
}

/** What a cell of the column means. */
export function meaningOf(
  { words, codes, percentages, numbers }: Reading,
  written: Written,
): Meaning {
  const text = textOf(written);
  const word = words.get(text);
  if (word) return word;
  const number = numberOf(text);
  if (number === undefined) {
    const isShare = percentages && text.length <= LONGEST_NUMBER && WHOLE_SHARE.test(text);
    const share = isShare ? shareIn(text) : undefined;
    return share === undefined ? INVALID : { kind: "value", value: share };
  }
  const code = codes.get(number);
  if (code) return code;
  const value = numbers && scaled(numbers, number);
  return value === undefined ? INVALID : { kind: "value", value };
}

const INVALID: Meaning = { kind: "invalid" };

/** The value of the domain that a number stands for; undefined if it stands for none. */
export function scaled({ domain, scale }: Numbers, number: number): number | undefined {
  if (scale === undefined) return contains(domain, number) ? number : undefined;
  const [from, to] = scale;
  if (number < Math.min(from, to) || number > Math.max(from, to)) return undefined;
  const { min, max } = spanOf(domain);
  const isAtStart = Math.abs(number - from) < NEAREST;
  const value = isAtStart ? min : min + ((number - from) / (to - from)) * (max - min);
  if (domain.type !== "integer") return Math.min(max, Math.max(min, value));
  const whole = Math.round(value);
  return Math.abs(value - whole) < ROUNDING ? whole : undefined;
}
