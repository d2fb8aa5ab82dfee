import type { Change } from "../answers/since/change.js";
import type { SinceAnswer } from "../answers/since.js";
import type { ReportOptions } from "./formatter.js";

/** The changes that are to be shown. */
export function shownChanges(
  { changes }: SinceAnswer,
  { onlyDifferences }: Pick<ReportOptions, "onlyDifferences">,
): readonly Change[] {
  return changes.filter(({ kind }) => kind !== "unchanged" || !onlyDifferences);
}
