/** One quantity as it is written: a number, a level's word for one, or a percentage. */
import type * as z from "zod/mini";
import type { Belief } from "../argument/argument.js";
import { contains, type Domain } from "../engine/domain.js";
import { once } from "../engine/once.js";
import { anyOf, numberSchema, patternSchema, wordSchema } from "./form-schemas.js";

export interface Quantity {
  /** Whether something is such a quantity beyond doubt. */
  fits(raw: unknown): boolean;
  schema(): z.ZodMiniType;
  /** Reads what the schema accepts. */
  read(raw: number | string): number;
}

/** The domain of chances, and of all other shares of a whole. */
export const SHARES = { type: "number", min: 0, max: 1 } as const satisfies Domain;

/** Whether a domain is that of shares: only there 70% is a value. */
export function isShare(domain: Domain): boolean {
  return domain.type === "number" && domain.min === SHARES.min && domain.max === SHARES.max;
}

/** The words for values of a belief: levels, or the values of a choice. */
export function wordsOf({ levels = {}, domain }: Belief): Readonly<Record<string, number>> {
  if (domain.type !== "choice") return levels;
  return Object.fromEntries(domain.values.map((name, value) => [name, value]));
}

/** A value of a belief that is none of two, wherever one may stand: alone, or in a range or quantiles. */
export function quantityOf(belief: Belief): Quantity {
  return quantityIn(belief.domain, wordsOf(belief));
}

/** A chance. */
export function chanceQuantity(): Quantity {
  return quantityIn(SHARES, {});
}

function quantityIn(domain: Domain, words: Readonly<Record<string, number>>): Quantity {
  const names = Object.keys(words);
  return {
    fits: (raw) =>
      isNumberIn(domain, raw) ||
      (typeof raw === "string" &&
        (Object.hasOwn(words, raw) || (isShare(domain) && PERCENTAGE.test(raw)))),
    schema: once(() =>
      anyOf([
        numberSchema(domain),
        ...(names.length > 0 ? [wordSchema(names)] : []),
        ...(isShare(domain) ? [percentageSchema()] : []),
      ]),
    ),
    read: (raw) => readQuantity(raw, words),
  };
}

/** Whether something is a number of a domain. */
export function isNumberIn(domain: Domain, raw: unknown): raw is number {
  return typeof raw === "number" && Number.isFinite(raw) && contains(domain, raw);
}

/** The blanks that people and typesetters put before a %. */
const PERCENTAGE = /^(100(\.0+)?|\d{1,2}(\.\d+)?|\.\d+)[ \u00a0\u2009\u202f]?%$/;

/** A share in hundredths: 70%. */
export function percentageSchema(): z.ZodMiniType {
  return patternSchema(PERCENTAGE);
}

/** Whether a text is meant as a percentage, right or wrong. */
export function isPercentage(raw: unknown): raw is string {
  return typeof raw === "string" && /^[+-]?[.,\d]+\s*%$/.test(raw.trim());
}

function readQuantity(raw: number | string, levels: Readonly<Record<string, number>>): number {
  if (typeof raw === "number") return raw;
  return Object.hasOwn(levels, raw) ? (levels[raw] as number) : percentage(raw);
}

/** The share that a text says as a percentage; undefined if it says none. */
export function shareIn(text: string): number | undefined {
  return PERCENTAGE.test(text) ? percentage(text) : undefined;
}

/** The share that a percentage is: its digits moved by two places, so that nothing is rounded twice. */
function percentage(raw: string): number {
  return Number(`${raw.replace(/\s*%\s*$/, "")}e-2`);
}

/** How far chances may be from adding to 1, for what decimal fractions lose in binary. */
const ROUNDING = 1e-9;

/** What chances add to, where that is not 1; undefined where it is. */
export function sumUnlessOne(chances: readonly number[]): number | undefined {
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return Math.abs(sum - 1) > ROUNDING ? Number(sum.toPrecision(12)) : undefined;
}
