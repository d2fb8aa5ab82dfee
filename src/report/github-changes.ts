/** What changed since a baseline, as workflow commands of GitHub Actions. */
import type { Argument } from "../argument/argument.js";
import type { Because, Change, Shifts } from "../baseline/change.js";
import type { Place } from "../diagnostics/problem.js";
import { plainChangeLines, sinceLines, subjectOf, sumOfChanges } from "./change-lines.js";
import { type ChangesReport, shownChanges } from "./changes.js";
import { command, diagnosticCommand } from "./github.js";
import { placeOfBelief, placeOfWorldview } from "./places.js";
import type { Formatter } from "./report.js";

/**
 * An error an invalid input, a warning a worldview that changed, a notice one that is new or gone;
 * the unchanged are counted in a last notice.
 */
export const formatChangesGithub: Formatter<ChangesReport> = (report) =>
  [
    ...report.errors.map(diagnosticCommand),
    ...shownChanges(report)
      .filter(({ kind }) => kind !== "unchanged")
      .map((change) => changeCommand(change, report.argument)),
    sumCommand(report),
  ].join("");

function changeCommand(change: Change, argument: Argument): string {
  const level = change.kind === "changed" ? "warning" : "notice";
  const message = plainChangeLines(change, argument);
  return command(level, placeOf(change), subjectOf(change).name, message.join("\n"));
}

function placeOf(change: Change): Place {
  switch (change.kind) {
    case "new":
      return placeOfWorldview(change.now.worldview);
    case "gone":
    case "failed":
      return { file: change.before.file };
    case "changed":
    case "unchanged":
      return placeOfCause(change);
  }
}

/** Where the first belief stands through which the verdict changed, or the trade-off, or a claim. */
function placeOfCause({ now: { worldview }, verdict, tradeOff, claims }: Shifts): Place {
  const because = [verdict, tradeOff, ...claims].flatMap(({ because }) => because ?? [])[0];
  const [place] = beliefsOf(because).flatMap((id) => placeOfBelief(worldview, id) ?? []);
  return place ?? placeOfWorldview(worldview);
}

function beliefsOf(because: Because | undefined): readonly string[] {
  return because?.kind === "cruxes" ? because.cruxes.flatMap(({ beliefs }) => beliefs) : [];
}

function sumCommand(report: ChangesReport): string {
  const [since = "", ...others] = sinceLines(report);
  const message = [sumOfChanges(report.changes), ...others].join("\n");
  return command("notice", { file: "racecheck" }, since, message);
}
