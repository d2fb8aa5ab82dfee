/** How far an argument can be stretched: for which values of its parameters an answer stays what it is. */

import type { ParameterDomain } from "../../answers/readings/parameter.js";
import type { TellingReading } from "../../answers/readings/telling.js";
import type { Beyond, Reading, Stretch } from "../../answers/readings.js";
import type { Cell } from "../../engine/cell.js";
import type { Evaluation, TradeOff } from "../../engine/evaluate.js";
import type { SettledVerdict } from "../../engine/verdict.js";
import { code, joined, listed, verdictWord } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { reach } from "./values.js";

export const READINGS_TITLE = "How far the argument can be stretched";

/** What the value of each parameter is to the verdict and its price, all else being as it is. */
export function readingTexts(
  readings: readonly Reading[],
  evaluation: Evaluation,
): readonly Text[] {
  return readings.map((reading) => [
    code(reading.parameter),
    ` (now ${reading.value}): `,
    stays(reading, evaluation),
    ".",
  ]);
}

function stays({ domain, verdict, price }: Reading, evaluation: Evaluation): Text {
  const isOpen = evaluation.verdict === "open";
  const changed = isOpen ? "which verdicts are possible" : "the verdict";
  if (verdict.whole && price.whole) return `no value changes ${changed}, nor its price`;
  const told: Text = verdict.whole
    ? `no value changes ${changed}`
    : ["it stays ", outcome(evaluation.possible), where(verdict, domain, evaluation)];
  if (price.whole || isSameRegion(verdict.region, price.region)) return told;
  return [told, "; the price stays what it is", where(price, domain, evaluation)];
}

/** Where something stays what it is, and what lies beside that. */
function where(
  { region, below, above, again }: Stretch,
  domain: ParameterDomain | undefined,
  here: Evaluation,
): Text {
  const values = [region, ...again].map((cell) => forValues(cell, domain));
  return [
    " ",
    joined(values, ", and again "),
    ...(below ? ["; below ", beyond(below, here)] : []),
    ...(above ? ["; above ", beyond(above, here)] : []),
  ];
}

/** What lies beside a stretch: another verdict, another price, or nothing that the argument takes. */
function beyond(side: Beyond, here: Evaluation): Text {
  if (side === "refused") return "there is no such argument";
  const { price } = side.tradeOff;
  const isSameVerdict = side.possible.join() === here.possible.join();
  if (isSameVerdict) return price.length > 0 ? ["it is ", named(price)] : noPrice(side.tradeOff);
  const paid = price.length > 0 ? [" at the price of ", named(price)] : [];
  return ["lies ", outcome(side.possible), ...paid];
}

/** An open trade-off has no price yet, whatever it may come to. */
function noPrice({ open }: TradeOff): string {
  return open.length > 0 ? "it is open" : "there is none";
}

function named(price: readonly string[]): Text {
  return listed(price.map(code), "and");
}

function outcome(possible: readonly SettledVerdict[]): Text {
  const [only, ...others] = possible;
  if (only !== undefined && others.length === 0) return verdictWord(only);
  return [verdictWord("open"), " (", listed(possible, "or"), ")"];
}

function forValues(region: Cell, domain: ParameterDomain | undefined): string {
  const clause = valuesClause(region, domain);
  return region.min === region.max ? clause : `for any value ${clause}`;
}

/** Some values of a parameter: `below 0.7`, `from 0.5 on`, `above 0.2, up to 0.7`, `at 1 alone`. */
function valuesClause(region: Cell, domain: ParameterDomain | undefined): string {
  const { min, max, minIncluded, maxIncluded } = region;
  if (min === max) return `at ${min} alone`;
  const { fromStart, toEnd } = domain ? reach(region, domain) : { fromStart: true, toEnd: true };
  const upper = `${maxIncluded ? "up to" : "below"} ${max}`;
  if (fromStart) return toEnd ? "at all" : upper;
  if (toEnd) return minIncluded ? `from ${min} on` : `above ${min}`;
  return minIncluded ? `from ${min}, ${upper}` : `above ${min}, ${upper}`;
}

function isSameRegion(one: Cell, other: Cell): boolean {
  return (
    one.min === other.min &&
    one.max === other.max &&
    one.minIncluded === other.minIncluded &&
    one.maxIncluded === other.maxIncluded
  );
}

/** The reading that changes most verdicts, and what becomes of them. */
export function tellingTexts(
  { parameter, value, region, domain, changed }: TellingReading,
  worldviews: number,
): readonly Text[] {
  const groups = new Map<string, { possible: readonly SettledVerdict[]; count: number }>();
  for (const { possible } of changed) {
    const group = groups.get(possible.join()) ?? { possible, count: 0 };
    group.count += 1;
    groups.set(possible.join(), group);
  }
  const becomes = [...groups.values()].map(
    ({ possible, count }): Text => [`${count} become${count === 1 ? "s" : ""} `, outcome(possible)],
  );
  return [
    [
      "The reading that changes most verdicts: ",
      code(parameter),
      ` ${valuesClause(region, domain)} (now ${value}) changes ${changed.length} of ${worldviews}: `,
      joined(becomes, ", "),
      ".",
    ],
  ];
}
