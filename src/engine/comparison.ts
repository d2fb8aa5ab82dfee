import { type Cell, holdsValue } from "./cell.js";
import type { Span } from "./domain.js";
import { FAILS, HOLDS, not, type StatusCode, UNKNOWN } from "./status.js";

export const operators = ["=", "!=", "<", "<=", ">", ">="] as const;
export type Operator = (typeof operators)[number];

/** A test of one belief. A boolean is compared with 1 (true) or 0 (false). */
export type Comparison = Order | Within | OneOf;

/** Against a threshold. */
export interface Order {
  readonly operator: Operator;
  readonly threshold: number;
}

/** Against both ends of a region; those of a discrete belief's belong to it. */
export interface Within {
  readonly operator: "within";
  readonly region: Cell;
}

/** Against some values of a discrete belief, rising. */
export interface OneOf {
  readonly operator: "one of";
  readonly values: readonly number[];
}

/** Status of the comparison for a belief of which only a span is known; exact over the whole span. */
export function compareSpan(comparison: Comparison, span: Span): StatusCode {
  const { min, max } = span;
  switch (comparison.operator) {
    case ">":
      return min > comparison.threshold ? HOLDS : max > comparison.threshold ? UNKNOWN : FAILS;
    case ">=":
      return min >= comparison.threshold ? HOLDS : max >= comparison.threshold ? UNKNOWN : FAILS;
    case "<":
      return max < comparison.threshold ? HOLDS : min < comparison.threshold ? UNKNOWN : FAILS;
    case "<=":
      return max <= comparison.threshold ? HOLDS : min <= comparison.threshold ? UNKNOWN : FAILS;
    case "=":
      return equals(comparison.threshold, min, max);
    case "!=":
      return not(equals(comparison.threshold, min, max));
    case "within":
      return within(comparison.region, span);
    case "one of":
      return oneOf(comparison.values, span);
  }
}

/** Whether the comparison is true of a value. */
export function compare(comparison: Comparison, value: number): boolean {
  return compareSpan(comparison, { min: value, max: value }) === HOLDS;
}

/** The values at which the outcome of the comparison can change. */
export function thresholdsOf(comparison: Comparison): readonly number[] {
  switch (comparison.operator) {
    case "within":
      return [comparison.region.min, comparison.region.max];
    case "one of":
      return comparison.values;
    default:
      return [comparison.threshold];
  }
}

/** Whether two comparisons ask the same in the same way. */
export function isSameComparison(one: Comparison, other: Comparison): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function equals(threshold: number, min: number, max: number): StatusCode {
  if (threshold < min || threshold > max) return FAILS;
  return min === max ? HOLDS : UNKNOWN;
}

function within(region: Cell, { min, max }: Span): StatusCode {
  if (holdsValue(region, min) && holdsValue(region, max)) return HOLDS;
  const isAside =
    max < region.min ||
    min > region.max ||
    (max === region.min && !region.minIncluded) ||
    (min === region.max && !region.maxIncluded);
  return isAside ? FAILS : UNKNOWN;
}

function oneOf(values: readonly number[], { min, max }: Span): StatusCode {
  const inside = values.filter((value) => value >= min && value <= max).length;
  if (inside === 0) return FAILS;
  return inside === max - min + 1 ? HOLDS : UNKNOWN;
}
