/** Values, tests and regions as every format writes them. */
import type { Argument, Belief } from "../../argument/argument.js";
import { list } from "../../diagnostics/list.js";
import type { BeliefValue } from "../../engine/belief.js";
import type { Cell } from "../../engine/cell.js";
import type { Comparison } from "../../engine/comparison.js";
import { type Domain, spanOf } from "../../engine/domain.js";
import { at } from "../../engine/lookup.js";
import { exact } from "./shares.js";

/** A belief's value as a worldview file writes it; null stands for unknown. */
export type PlainValue =
  | number
  | boolean
  | string
  | null
  | readonly string[]
  | Readonly<Record<string, unknown>>;

/** A single engine value as a worldview file writes it. */
export function plainly(value: number, domain: Domain): number | boolean | string {
  switch (domain.type) {
    case "boolean":
      return value === 1;
    case "choice":
      return nameOf(value, domain);
    case "number":
    case "integer":
      return value;
  }
}

function nameOf(value: number, { values }: Extract<Domain, { type: "choice" }>): string {
  const name = values[value];
  if (name === undefined) throw new Error(`a choice has no value ${value}`);
  return name;
}

export function plainValue(value: BeliefValue, domain: Domain): PlainValue {
  switch (value.kind) {
    case "value":
      return plainly(Number(value.value), domain);
    case "among":
      return value.values.map((each) => String(plainly(each, domain)));
    case "unknown":
      return null;
    case "range":
      return { min: value.min, ...(Number.isFinite(value.max) && { max: value.max }) };
    case "chance":
      return { chance: value.chance };
    case "chances":
      return {
        chances: Object.fromEntries(
          value.chances.map(({ value: of, chance }) => [String(plainly(of, domain)), chance]),
        ),
      };
    case "quantiles":
      return Object.fromEntries(
        value.quantiles.map(({ share, value: of }) => [`p${exact(share * 100)}`, of]),
      );
    case "scenarios":
      return {
        scenarios: value.scenarios.names.map((name, index) => ({
          name,
          chance: at(value.scenarios.chances, index),
          value: plainValue(at(value.values, index), domain),
        })),
      };
  }
}

/** A belief's value in a line of text: `0.7`, `unknown`, `0.5 to 0.8`, `true with chance 0.8`. */
export function shownValue(value: BeliefValue, domain: Domain): string {
  const shown = (of: number): string => String(plainly(of, domain));
  switch (value.kind) {
    case "value":
      return shown(Number(value.value));
    case "among":
      return list(value.values.map(shown), "or");
    case "unknown":
      return "unknown";
    case "range":
      return Number.isFinite(value.max) ? `${value.min} to ${value.max}` : `${value.min} or more`;
    case "chance":
      return `true with chance ${value.chance}`;
    case "chances":
      return value.chances
        .map(({ value: of, chance }) => `${shown(of)} with chance ${chance}`)
        .join(", ");
    case "quantiles":
      return value.quantiles
        .map(({ share, value: of }) => `p${exact(share * 100)} ${of}`)
        .join(", ");
    case "scenarios":
      return shownByScenario(value, domain);
  }
}

/** The same where there is room for a word only: that it is another one by scenario. */
export function shownBriefly(value: BeliefValue, domain: Domain): string {
  return value.kind === "scenarios" ? "by scenario" : shownValue(value, domain);
}

/** What a belief is in each scenario, those together in which it is the same: `0.4 (long), true (short)`. */
function shownByScenario(
  { scenarios, values }: Extract<BeliefValue, { kind: "scenarios" }>,
  domain: Domain,
): string {
  const where = new Map<string, string[]>();
  for (const [index, value] of values.entries()) {
    const shown = shownValue(value, domain);
    where.set(shown, [...(where.get(shown) ?? []), at(scenarios.names, index)]);
  }
  const [only] = where.keys();
  if (only !== undefined && where.size === 1) return only;
  return [...where].map(([shown, names]) => `${shown} (${list(names, "and")})`).join("; ");
}

/** A test: `> 0.5`, `= 1`, `= true`, `= lab`, `from 0.2 to 0.8`, `from 3 to below 12`, `one of 1, 3`. */
export function shownTest(comparison: Comparison, domain: Domain): string {
  const shown = (value: number): string => String(plainly(value, domain));
  switch (comparison.operator) {
    case "within": {
      const { min, max, minIncluded, maxIncluded } = comparison.region;
      return `${minIncluded ? "from" : "above"} ${min} to ${maxIncluded ? "" : "below "}${max}`;
    }
    case "one of":
      return `one of ${comparison.values.map(shown).join(", ")}`;
    default:
      return `${comparison.operator} ${shown(comparison.threshold)}`;
  }
}

/** A region of a belief: `true`, `lab or state`, `= v`, `> v`, `>= v`, `< v`, `<= v`, or `v .. w`. */
export function shownRegion(region: Cell, domain: Domain): string {
  const { min, max, minIncluded, maxIncluded } = region;
  if (domain.type === "boolean") return String(Boolean(min));
  if (domain.type === "choice") return list(namesIn(region, domain), "or");
  if (min === max) return `= ${min}`;
  const { fromStart, toEnd } = reach(region, domain);
  if (toEnd) return `${minIncluded ? ">=" : ">"} ${min}`;
  if (fromStart) return `${maxIncluded ? "<=" : "<"} ${max}`;
  return `${min} .. ${max}`;
}

/** The values of a choice that belong to a region; none of any other domain. */
export function namesIn({ values = [] }: Cell, domain: Domain): readonly string[] {
  return domain.type === "choice" ? values.map((value) => nameOf(value, domain)) : [];
}

/** Whether a region is bounded on both sides by something else than the ends of its domain. */
export function isBetween(region: Cell, domain: Domain): boolean {
  const { fromStart, toEnd } = reach(region, domain);
  const isStretch = domain.type === "number" || domain.type === "integer";
  return isStretch && region.min !== region.max && !fromStart && !toEnd;
}

/** Whether a region goes to the ends of its domain; of a choice, whether it is all of it. */
export function reach(region: Cell, domain: Domain): { fromStart: boolean; toEnd: boolean } {
  if (domain.type === "choice") {
    const isAll = region.values?.length === domain.values.length;
    return { fromStart: isAll, toEnd: isAll };
  }
  const { min, max } = spanOf(domain);
  return {
    fromStart: region.min === min && region.minIncluded,
    toEnd: region.max === max && (region.maxIncluded || max === Number.POSITIVE_INFINITY),
  };
}

export function beliefOf({ beliefs }: Pick<Argument, "beliefs">, id: string): Belief {
  const belief = beliefs.find((each) => each.id === id);
  if (!belief) throw new Error(`the argument has no belief ${id}`);
  return belief;
}
