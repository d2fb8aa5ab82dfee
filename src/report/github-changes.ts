/** What changed since a baseline, as workflow commands of GitHub Actions. */

import type { Because, Change, Shifts } from "../answers/since/change.js";
import type { SinceAnswer } from "../answers/since.js";
import type { Argument } from "../argument/argument.js";
import type { Place } from "../diagnostics/problem.js";
import type { Formatter } from "./formatter.js";
import { command, diagnosticCommand } from "./github.js";
import { plainText } from "./page/inline.js";
import { placeOfBelief, placeOfWorldview } from "./places.js";
import { shownChanges } from "./shown-changes.js";
import { changeLines, sinceLines, subjectOf, sumOfChanges } from "./wording/since.js";

/**
 * An error an invalid input, a warning a worldview that changed, a notice one that is new or gone;
 * the unchanged are counted in a last notice.
 */
export const formatChangesGithub: Formatter<SinceAnswer> = (report, options) =>
  [
    ...report.errors.map(diagnosticCommand),
    ...shownChanges(report, options)
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

function sumCommand(report: SinceAnswer): string {
  const [since = "", ...others] = sinceLines(report).map(plainText);
  const message = [sumOfChanges(report.changes), ...others].join("\n");
  return command("notice", { file: "racecheck" }, since, message);
}

function plainChangeLines(change: Change, argument: Argument): readonly string[] {
  return changeLines(change, argument).map(({ text, reason }) =>
    reason === undefined ? plainText(text) : `${plainText(text)}. ${plainText(reason)}`,
  );
}
