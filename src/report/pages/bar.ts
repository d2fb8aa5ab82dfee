import type { Bounds } from "../../engine/probability.js";

/** Columns of a bar. */
const BAR = 12;

/** A share as a bar: what is sure, and what is possible. */
export function bar({ lower, upper }: Bounds): string {
  const sure = Math.floor(lower * BAR);
  const possible = Math.ceil(upper * BAR);
  return `${"█".repeat(sure)}${"░".repeat(possible - sure)}${"·".repeat(BAR - possible)}`;
}

/** A share that is known. */
export function sureBar(share: number): string {
  const full = Math.round(share * BAR);
  return `${"█".repeat(full)}${"·".repeat(BAR - full)}`;
}
