/**
 * What values a belief can take. Inside the engine booleans are the integers 0 (false) and 1 (true), and
 * the values of a choice, which have no order, their places from 0 on.
 */
export type Domain =
  | { readonly type: "boolean" }
  | { readonly type: "number"; readonly min: number; readonly max: number }
  | { readonly type: "integer"; readonly min: number; readonly max?: number }
  | { readonly type: "choice"; readonly values: readonly string[] };

/** A closed interval of engine values; `max` may be infinite for integers. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** The smallest span that holds the whole domain. */
export function spanOf(domain: Domain): Span {
  switch (domain.type) {
    case "boolean":
      return { min: 0, max: 1 };
    case "number":
      return { min: domain.min, max: domain.max };
    case "integer":
      return { min: domain.min, max: domain.max ?? Number.POSITIVE_INFINITY };
    case "choice":
      return { min: 0, max: domain.values.length - 1 };
  }
}

/**
 * The unit in which changes of a belief are measured: the width of a numeric domain, 1 (a step) for
 * integers, booleans and choices. A width that is too large for a number is the largest there is.
 */
export function unitOf(domain: Domain): number {
  if (domain.type !== "number") return 1;
  return Math.min(domain.max - domain.min, Number.MAX_VALUE) || 1;
}

/** Whether the domain has no values between two neighbours. */
export function isDiscrete(domain: Domain): boolean {
  return domain.type !== "number";
}

/** Whether a finite engine value belongs to the domain. */
export function contains(domain: Domain, value: number): boolean {
  const { min, max } = spanOf(domain);
  return value >= min && value <= max && (!isDiscrete(domain) || Number.isSafeInteger(value));
}

/**
 * What numbers between two ends are to be divided by before the difference of any two of them is formed:
 * near the ends of what a number can be, the difference itself would be infinite.
 */
export function divisorWithin({ min, max }: Span): 1 | 2 {
  return Number.isFinite(max - min) ? 1 : 2;
}

/** Whether two domains hold the same values. */
export function isSameDomain(a: Domain, b: Domain): boolean {
  const { min, max } = spanOf(a);
  const other = spanOf(b);
  if (a.type !== b.type || min !== other.min || max !== other.max) return false;
  return namesOf(a).every((name, place) => name === namesOf(b)[place]);
}

function namesOf(domain: Domain): readonly string[] {
  return domain.type === "choice" ? domain.values : [];
}
