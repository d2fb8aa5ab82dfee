/** Which findings a SARIF log tells where. */
import type { Case, Finding, Findings } from "../finding.js";
import { leftOutOf } from "./limits.js";

/** What is wrong with the input: a notification each, and a result where it has a line. */
export function faultsOf({ cases }: Findings): readonly Finding[] {
  return cases.filter(isError).flatMap(({ findings }) => findings);
}

/**
 * What is a result. Of what is wrong with the input, what has a line is one too, since many readers
 * show results only.
 */
export function resultFindings(found: Findings): readonly Finding[] {
  const sound = found.cases.filter((each) => !isError(each));
  return [
    ...sound.flatMap(({ findings, record = [] }) => [...findings, ...record.map((find) => find())]),
    ...faultsOf(found).filter(({ place }) => place.line !== undefined),
  ];
}

/** What there is to say of results that are left out; undefined if none is. */
export function leftOut(found: Findings): string | undefined {
  const counts = found.cases.map(({ findings, record = [] }) => findings.length + record.length);
  const unplaced = faultsOf(found).filter(({ place }) => place.line === undefined);
  return leftOutOf(counts.reduce((sum, each) => sum + each, 0) - unplaced.length);
}

function isError({ outcome }: Case): boolean {
  return outcome === "error";
}
