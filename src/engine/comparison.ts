import type { Span } from "./domain.js";
import { FAILS, HOLDS, not, type StatusCode, UNKNOWN } from "./status.js";

export const operators = ["=", "!=", "<", "<=", ">", ">="] as const;
export type Operator = (typeof operators)[number];

/** A test of one belief against a threshold. A boolean is compared with 1 (true) or 0 (false). */
export interface Comparison {
  readonly operator: Operator;
  readonly threshold: number;
}

/** Status of the comparison for a belief of which only a span is known; exact over the whole span. */
export function compareSpan({ operator, threshold }: Comparison, { min, max }: Span): StatusCode {
  switch (operator) {
    case ">":
      return min > threshold ? HOLDS : max > threshold ? UNKNOWN : FAILS;
    case ">=":
      return min >= threshold ? HOLDS : max >= threshold ? UNKNOWN : FAILS;
    case "<":
      return max < threshold ? HOLDS : min < threshold ? UNKNOWN : FAILS;
    case "<=":
      return max <= threshold ? HOLDS : min <= threshold ? UNKNOWN : FAILS;
    case "=":
      return equals(threshold, min, max);
    case "!=":
      return not(equals(threshold, min, max));
  }
}

/** Whether the comparison is true of a value. */
export function compare(comparison: Comparison, value: number): boolean {
  return compareSpan(comparison, { min: value, max: value }) === HOLDS;
}

function equals(threshold: number, min: number, max: number): StatusCode {
  if (threshold < min || threshold > max) return FAILS;
  return min === max ? HOLDS : UNKNOWN;
}
