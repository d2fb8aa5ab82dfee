/** Shares of a whole and amounts of information as people read them. */

/** A share as a percentage: `12.5 %`, `less than 0.1 %`, `more than 99.9 %`; 0 and 1 only for what is. */
export function percent(value: number): string {
  return `${percentage(value)} %`;
}

/** The same of one that is not all there is, however little the rest may be. */
export function percentOfSeveral(lower: number, upper: number): string {
  const words = percentBetween(lower, upper);
  return words === "100 %" ? "more than 99.9 %" : words;
}

/** A share between two bounds: `12.5 %` where they read the same, else `3 to 5 %`. */
export function percentBetween(lower: number, upper: number): string {
  const [low, high] = [percentage(lower), percentage(upper)];
  return low === high ? `${low} %` : `${low} to ${high} %`;
}

function percentage(value: number): string {
  const share = exact(value);
  const shown = Number((share * 100).toFixed(1));
  if (shown === 0 && share > 0) return "less than 0.1";
  if (shown === 100 && share < 1) return "more than 99.9";
  return String(shown);
}

/** An amount of information, in bits: `0.81`, `less than 0.01`. */
export function bits(amount: number): string {
  const shown = amount.toFixed(2);
  return shown === "0.00" && exactBits(amount) > 0 ? "less than 0.01" : shown;
}

/** A probability without the noise of binary fractions, however small it is; never -0. */
export function exact(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

/** What is left of a difference of entropies that are equal but for rounding, in bits. */
const NOISE = 1e-12;

/** An amount of information without the noise of binary fractions. */
export function exactBits(amount: number): number {
  return Math.abs(amount) < NOISE ? 0 : exact(amount);
}
