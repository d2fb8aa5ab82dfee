/** What was most likely meant by a value that a belief does not accept. */
import { contains, type Domain } from "../engine/domain.js";

/** The domain of chances. */
export const SHARES: Domain = { type: "number", min: 0, max: 1 };

/**
 * What was meant by a value outside a domain, as it would be written: the number in a text, a
 * percentage, or the ends of a range; undefined if that cannot be told.
 */
export function meantBy(found: unknown, domain: Domain): string | undefined {
  if (domain.type === "boolean" || isLong(found)) return undefined;
  const number = typeof found === "string" ? numberIn(found, domain) : inDomain(found, domain);
  return number === undefined ? rangeIn(found, domain) : String(number);
}

/** Nobody means a number by a text this long, and patterns with several stretches of blanks are slow on it. */
function isLong(found: unknown): boolean {
  return typeof found === "string" && found.length > 100;
}

/** Of whole numbers beyond these, neighbours cannot be told apart. */
export function isExact(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

const NUMBER = /^([+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?)\s*(%?)$/i;
const RANGE = /^([+-]?[\d.,]*\d\s*%?)\s*(?:\.\.|-|\u2013|to)\s*([+-]?[.,]?\d[\d.,]*\s*%?)$/;

function numberIn(text: string, domain: Domain): number | undefined {
  const [, digits, percent] = NUMBER.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replace(",", "."));
  return percent ? sound(hundredth(number), domain) : inDomain(number, domain);
}

function rangeIn(found: unknown, domain: Domain): string | undefined {
  const [, from, to] = (typeof found === "string" && RANGE.exec(found.trim())) || [];
  const [min, max] = [from, to].map((end) => (end ? numberIn(end, domain) : undefined));
  if (min === undefined || max === undefined || min > max) return undefined;
  return `{min: ${min}, max: ${max}}`;
}

/** A number as it is, or as a percentage. Up to 10 it may as well be so many out of ten. */
function inDomain(found: unknown, domain: Domain): number | undefined {
  if (typeof found !== "number") return undefined;
  const isPercentage = domain.type === "number" && domain.max <= 1 && found > 10;
  return sound(found, domain) ?? (isPercentage ? sound(hundredth(found), domain) : undefined);
}

function sound(number: number, domain: Domain): number | undefined {
  return contains(domain, number) && isExact(number) ? number : undefined;
}

function hundredth(number: number): number {
  return Math.round(number * 1e10) / 1e12;
}
