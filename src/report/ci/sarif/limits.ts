/**
 * What GitHub's code scanning makes of a run: one with more results than it takes is refused whole, and
 * of what it takes it shows a part (docs.github.com, "SARIF results exceed one or more limits"). It
 * promises to show the most severe ones, but has been seen to show the first (github/docs#38085).
 */
import { leftOutSentence } from "../../wording/rules.js";
import type { Finding } from "../finding.js";
import { mostSevereFirst } from "../severity.js";

export const TAKEN = 25_000;
export const SHOWN = 5_000;

/** As many findings as are taken: as they are if all of them are shown, else what matters first. */
export function limited<F extends Finding>(findings: readonly F[]): readonly F[] {
  if (findings.length <= SHOWN) return findings;
  const isClaim = ({ topic }: Finding): number => Number(topic === "claim");
  // Claims are the most by far, and a verdict says more than any of them.
  const verdictsFirst = findings.toSorted((a, b) => isClaim(a) - isClaim(b));
  return mostSevereFirst(verdictsFirst).slice(0, TAKEN);
}

/** What there is to say of the findings that are left out; undefined if none is. */
export function leftOutOf(count: number): string | undefined {
  return count <= TAKEN ? undefined : leftOutSentence(count, TAKEN);
}
