/** What formatters of a comparison with a baseline are given: facts, computed already. */
import type { Argument } from "../argument/argument.js";
import type { Baseline } from "../baseline/baseline.js";
import type { Change } from "../baseline/change.js";
import type { Diagnostic } from "../diagnostics/problem.js";

export interface ChangesReport {
  readonly argument: Argument;
  readonly baseline: Baseline;
  /** The parameters that have another value than they had. */
  readonly parameters: readonly string[];
  readonly changes: readonly Change[];
  readonly errors: readonly Diagnostic[];
  /** Leave out the worldviews that are unchanged. */
  readonly onlyDifferences: boolean;
}

/** The changes that are to be shown. */
export function shownChanges({ changes, onlyDifferences }: ChangesReport): readonly Change[] {
  return changes.filter(({ kind }) => kind !== "unchanged" || !onlyDifferences);
}
