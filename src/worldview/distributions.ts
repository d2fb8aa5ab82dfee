/** The forms of a belief that say how probable its values are: chances and quantiles. */
import type { Belief } from "../argument/argument.js";
import { isPlainMapping } from "../document/mapping.js";
import type { Chance } from "../engine/belief.js";
import { contains } from "../engine/domain.js";
import { once } from "../engine/once.js";
import {
  type Beside,
  type Form,
  hasOnly,
  type Incoherence,
  MORE_THAN_EVIDENCE,
  says,
} from "./form.js";
import { chanceSchema, chancesSchema, quantilesSchema } from "./form-schemas.js";
import { chanceQuantity, type Quantity, quantityOf, sumUnlessOne, wordsOf } from "./quantity.js";

/** The chance that a boolean is true. */
export function chanceForm(beside: Beside): Form {
  const quantity = chanceQuantity();
  const keys = ["chance", ...beside.keys];
  return {
    keys,
    matches: says(/^chance$/),
    fits: (raw) => hasOnly(keys, raw) && quantity.fits(raw.chance) && beside.fits(raw),
    schema: once(() => chanceSchema(quantity.schema(), beside.schemas())),
    says: "the chance that it is true",
    read: (raw: { chance: number | string }) => ({
      kind: "chance",
      chance: quantity.read(raw.chance),
    }),
  };
}

type RawChances = Readonly<Record<string, number | string>>;

/** A chance for each of some whole numbers, or values of a choice. */
export function chancesForm(belief: Belief, beside: Beside): Form {
  const keys = ["chances", ...beside.keys];
  const chance = chanceQuantity();
  const value = quantityOf(belief);
  const key = wholeKey(belief);
  const read = (raw: RawChances): readonly Chance[] =>
    Object.entries(raw).map(([each, raw]) => ({
      value: value.read(WHOLE.test(each) ? Number(each) : each),
      chance: chance.read(raw),
    }));
  const findFault = (raw: RawChances): Incoherence | undefined => {
    const chances = read(raw);
    const twice = repeated(Object.keys(raw), chances);
    if (twice.length > 0) return { problem: "repeated-value", keys: twice };
    const sum = sumUnlessOne(chances.map(({ chance }) => chance));
    return sum === undefined ? undefined : { problem: "bad-chances", sum };
  };
  const areChances = (raw: unknown): boolean =>
    isPlainMapping(raw) &&
    Object.entries(raw).every(([each, raw]) => key.fits(each) && chance.fits(raw)) &&
    findFault(raw as RawChances) === undefined;
  return {
    keys,
    matches: says(/^chances$/),
    fits: (raw) => hasOnly(keys, raw) && areChances(raw.chances) && beside.fits(raw),
    schema: once(() => chancesSchema(key, chance.schema(), findFault, beside.schemas())),
    says: "a chance for each value, adding to 1",
    read: ({ chances }: { chances: RawChances }) => ({
      kind: "chances",
      // A level comes after all numbers among the keys of an object.
      chances: read(chances).toSorted((a, b) => Number(a.value) - Number(b.value)),
    }),
  };
}

const WHOLE = /^(0|-?[1-9]\d*)$/;

/** A value as the key of its chance: a whole number of the domain or a level's word for one, or a choice's. */
function wholeKey(belief: Belief) {
  const { domain } = belief;
  const words = Object.keys(wordsOf(belief));
  const numbers = domain.type === "choice" ? [] : [WHOLE.source];
  const escaped = words.map((level) => level.replace(/[.]/g, "\\."));
  const pattern = new RegExp([...numbers, ...escaped.map((level) => `^${level}$`)].join("|"));
  const isOne = (key: string) =>
    words.includes(key) || (numbers.length > 0 && contains(domain, Number(key)));
  return { pattern, isOne, fits: (key: string) => pattern.test(key) && isOne(key) };
}

/** The keys that are not the only one of their value. */
function repeated(keys: readonly string[], chances: readonly Chance[]): readonly string[] {
  const counts = new Map<unknown, number>();
  for (const { value } of chances) counts.set(value, (counts.get(value) ?? 0) + 1);
  return keys.filter((_, index) => (counts.get(chances[index]?.value) ?? 0) > 1);
}

/** The keys of quantiles: p10, p2.5, p100. */
const QUANTILE = /^p(100|\d{1,2}(\.\d+)?)$/;

type RawQuantiles = Readonly<Record<string, number | string>>;

/** Quantiles of a number. */
export function quantilesForm(quantity: Quantity, beside: Beside): Form {
  const keys = new RegExp([QUANTILE.source, ...beside.keys.map((key) => `^${key}$`)].join("|"));
  const points = (raw: RawQuantiles) =>
    Object.entries(raw)
      .filter(([key]) => QUANTILE.test(key))
      .map(([key, value]) => ({
        key,
        share: Number(key.slice(1)) / 100,
        value: quantity.read(value),
      }))
      .sort((a, b) => a.share - b.share);
  const findFault = (raw: RawQuantiles) => falling(points(raw));
  const isPart = ([key, value]: [string, unknown]): boolean =>
    beside.keys.includes(key) || (QUANTILE.test(key) && quantity.fits(value));
  return {
    keys: ["p10", "p50", "p90 (or other percentages)", ...beside.keys],
    matches: says(/^p\d/),
    fits: (raw) =>
      isPlainMapping(raw) &&
      Object.entries(raw).every(isPart) &&
      beside.fits(raw) &&
      findFault(raw as RawQuantiles) === undefined,
    schema: once(() => quantilesSchema(keys, quantity.schema(), findFault, beside.schemas())),
    says: "quantiles such as {p10: 0.4, p50: 0.6, p90: 0.8}",
    keywords: { ...MORE_THAN_EVIDENCE, propertyNames: { pattern: keys.source } },
    read: (raw: RawQuantiles) => ({
      kind: "quantiles",
      quantiles: points(raw).map(({ share, value }) => ({ share, value })),
    }),
  };
}

interface Point {
  readonly key: string;
  readonly value: number;
}

function falling(rising: readonly Point[]): Incoherence | undefined {
  const fallen = rising.find(
    ({ value: at }, index) => at < (rising[index - 1]?.value ?? Number.NEGATIVE_INFINITY),
  );
  return fallen && { problem: "bad-quantiles", key: fallen.key };
}
