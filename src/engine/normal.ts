/** The standard normal distribution, as far as intervals need it. */

/** P(Z <= x) of a standard normal Z, to twelve digits. */
export function normalCdf(x: number): number {
  return erfc(-x / Math.SQRT2) / 2;
}

/** erfc(x) = 1 - erf(x): by its series near 0, by its continued fraction elsewhere (Abramowitz, Stegun 7.1.5, 7.1.14). */
function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  return x < NEAR ? 1 - erfNear(x) : erfcFar(x);
}

const NEAR = 2.5;
const TERMS = 80;

function erfNear(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < TERMS; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function erfcFar(x: number): number {
  let fraction = x;
  for (let n = TERMS; n > 0; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}
