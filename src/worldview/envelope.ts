/** What stands in a worldview around its beliefs. */
import { isBuiltin } from "../argument/default.js";
import { isMapping, isPlainMapping } from "../document/mapping.js";
import { verdicts } from "../engine/verdict.js";
import { isDate } from "./date.js";
import { statuses, tradeOffs } from "./expectation.js";
import { hasOnly, isText } from "./form.js";
import { areScenarios } from "./scenarios.js";

/** The keys of `expect`, where it is a mapping. */
export const EXPECT_KEYS = ["verdict", "trade_off", "claims"] as const;

/** The keys of a worldview that people write; that of the schema is for editors. */
export const WORLDVIEW_KEYS = [
  "name",
  "entity",
  "reference_class",
  "description",
  "sources",
  "date",
  "argument",
  "beliefs",
  "scenarios",
  "expect",
] as const;

/**
 * Whether what stands around the beliefs is right beyond doubt, which it nearly always is. Where it is not,
 * the schema of it tells whether it is, and what is wrong.
 */
export function isEnvelope(data: unknown): boolean {
  return hasOnly(KEYS, data) && KEYS.every((key) => fits[key](data[key]));
}

const KEYS = ["$schema", ...WORLDVIEW_KEYS] as const;

type Fits = (raw: unknown) => boolean;

const optional =
  (is: Fits): Fits =>
  (raw) =>
    raw === undefined || is(raw);
const oneOf =
  (words: readonly unknown[]): Fits =>
  (raw) =>
    words.includes(raw);
const isString: Fits = (raw) => typeof raw === "string";
const isName: Fits = (raw) => typeof raw === "string" && isBuiltin(raw);
const isVerdict = oneOf(verdicts);

const fits: Readonly<Record<(typeof KEYS)[number], Fits>> = {
  $schema: optional(isString),
  name: isText,
  entity: optional(isText),
  reference_class: optional(isText),
  description: optional(isString),
  sources: optional((raw) => Array.isArray(raw) && raw.every(isText)),
  date: optional(isDate),
  argument: optional(
    (raw) => isName(raw) || (Array.isArray(raw) && raw.length > 0 && raw.every(isName)),
  ),
  beliefs: isMapping,
  scenarios: optional(areScenarios),
  expect: optional((raw) => isVerdict(raw) || isExpectation(raw)),
};

const isTradeOff = optional(oneOf(tradeOffs));
const isStatus = oneOf(statuses);

function isExpectation(raw: unknown): boolean {
  return (
    hasOnly(EXPECT_KEYS, raw) &&
    optional(isVerdict)(raw.verdict) &&
    isTradeOff(raw.trade_off) &&
    optional(areStatuses)(raw.claims)
  );
}

function areStatuses(raw: unknown): boolean {
  return isPlainMapping(raw) && Object.values(raw).every(isStatus);
}
