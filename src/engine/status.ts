/**
 * Three truth values and Kleene's strong logic over them.
 *
 * The codes are ordered fails < unknown < holds, so that conjunction is the minimum and disjunction
 * the maximum (Kleene 1952, §64). Nothing else in the engine knows this ordering.
 */

/** Status of a condition, term or claim on a worldview. */
export type Status = "holds" | "fails" | "unknown";

export const FAILS = 0;
export const UNKNOWN = 1;
export const HOLDS = 2;

/** A status as the evaluator's inner loop keeps it. */
export type StatusCode = typeof FAILS | typeof UNKNOWN | typeof HOLDS;

/** The words, each at its code. */
export const statuses = ["fails", "unknown", "holds"] as const satisfies readonly Status[];

/** The word for a code. */
export function statusOf(code: StatusCode): Status {
  return statuses[code];
}

/** The code of a word. */
export function codeOf(status: Status): StatusCode {
  return statuses.indexOf(status) as StatusCode;
}

export function not(code: StatusCode): StatusCode {
  return (HOLDS - code) as StatusCode;
}

export function and(a: StatusCode, b: StatusCode): StatusCode {
  return a < b ? a : b;
}

/** Whether at least so many hold: known as soon as enough do, or too few are left that could. */
export function atLeast(codes: readonly StatusCode[], count: number): StatusCode {
  const holding = codes.filter((code) => code === HOLDS).length;
  if (holding >= count) return HOLDS;
  const failing = codes.filter((code) => code === FAILS).length;
  return codes.length - failing < count ? FAILS : UNKNOWN;
}

export function or(a: StatusCode, b: StatusCode): StatusCode {
  return a > b ? a : b;
}
