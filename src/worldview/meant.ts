/** What was most likely meant by a value that a belief does not accept. */
import type { Belief } from "../argument/argument.js";
import { contains, type Domain } from "../engine/domain.js";
import { SHARES } from "./quantity.js";

/**
 * What was meant by a value that a belief does not accept, as it would be written; undefined if that
 * cannot be told.
 *
 * @param part the key of a range or of quantiles under which it stands
 */
export function meantFor(belief: Belief, found: unknown, part?: string): string | undefined {
  const { type, domain } = belief;
  if (part !== undefined && found === "unknown") return `to leave ${part} out`;
  if (type === "boolean") return booleanMeant(found);
  const rank = type === "integer" ? ordinal(found) : undefined;
  if (rank !== undefined) return contains(domain, rank) ? withLevel(rank, belief) : undefined;
  const meant = meantBy(found, domain);
  return meant !== undefined && meant === found ? `${meant}, without quotes` : meant;
}

/**
 * What was meant by a value outside a domain of numbers: the number in a text, a percentage, or the
 * ends of a range.
 */
export function meantBy(found: unknown, domain: Domain): string | undefined {
  if (domain.type === "boolean" || domain.type === "choice" || isLong(found)) return undefined;
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

const TRUTHS: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  on: true,
  no: false,
  n: false,
  off: false,
};

function booleanMeant(found: unknown): string | undefined {
  if (typeof found === "string") {
    const word = found.toLowerCase();
    if (word === "true" || word === "false") return `${word}, without quotes`;
    if (Object.hasOwn(TRUTHS, word)) return String(TRUTHS[word]);
  }
  if (found === 0 || found === 1) return String(found === 1);
  const chance = meantBy(found, SHARES);
  return chance === undefined || chance.startsWith("{") ? undefined : `{chance: ${chance}}`;
}

const ORDINALS = [
  ...["first", "second", "third", "fourth", "fifth"],
  ...["sixth", "seventh", "eighth", "ninth", "tenth"],
];

/** The rank that a word says: first, 2nd. */
function ordinal(found: unknown): number | undefined {
  if (typeof found !== "string") return undefined;
  const word = found.trim().toLowerCase();
  const [, digits] = /^(\d{1,15})\.?(?:st|nd|rd|th)$/.exec(word) ?? [];
  if (digits !== undefined) return Number(digits);
  const index = ORDINALS.indexOf(word);
  return index < 0 ? undefined : index + 1;
}

/** A number and, if a level has it, the level's word. */
function withLevel(number: number, { levels = {} }: Belief): string {
  const level = Object.keys(levels).find((word) => levels[word] === number);
  return level === undefined ? String(number) : `${number} (or ${level})`;
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
