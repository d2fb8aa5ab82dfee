import type { Change } from "../../answers/since/change.js";
import type { SinceAnswer } from "../../answers/since.js";
import type { Argument } from "../../argument/argument.js";
import type { Formatter } from "../formatter.js";
import { plainText } from "../page/inline.js";
import { DISCLAIMER_FOR_SEVERAL } from "../sentences.js";
import { shownChanges } from "../shown-changes.js";
import {
  changeLines,
  kindWords,
  sinceLines,
  subjectOf,
  sumOfChanges,
  tradeOffOf,
  verdictOf,
} from "../wording/since.js";
import { errorTable } from "./errors.js";
import { blocks, bullets, code, details, inline, table } from "./escape.js";

/**
 * What is new, gone and changed since a baseline, and through what; the unchanged are counted. For job
 * summaries and comments.
 */
export const formatChangesMarkdown: Formatter<SinceAnswer> = (report, options) => {
  const [since = "", ...others] = sinceLines(report);
  const listed = shownChanges(report, options).filter(({ kind }) => kind !== "unchanged");
  const told = shownChanges(report, options).filter(isTold);
  return blocks([
    `**${inline(plainText(since))}**: ${inline(sumOfChanges(report.changes))}`,
    ...others.map(plainText).map(inline),
    listed.length === 0 ? "" : changeTable(listed),
    ...(options.detail === "brief" ? [] : told.map((each) => changeDetails(each, report.argument))),
    errorTable(report.errors),
    `*${DISCLAIMER_FOR_SEVERAL}*`,
  ]);
};

function changeTable(changes: readonly Change[]): string {
  const rows = changes.map((change) => {
    const { name, where } = subjectOf(change);
    return [
      kindWords[change.kind],
      inline(name),
      `**${plainText(verdictOf(change))}**`,
      plainText(tradeOffOf(change)),
      code(where),
    ];
  });
  return table(["", "Worldview", "Verdict", "Trade-off", "Where"], rows);
}

/** Whether there is more to say of a change than its row in the table does. */
function isTold(change: Change): boolean {
  return change.kind === "changed" || (change.kind === "unchanged" && change.beliefs.length > 0);
}

function changeDetails(change: Change, argument: Argument): string {
  const lines = plainChangeLines(change, argument).map(inline);
  return details(`${subjectOf(change).name}: ${kindWords[change.kind]}`, bullets(lines));
}

function plainChangeLines(change: Change, argument: Argument): readonly string[] {
  return changeLines(change, argument).map(({ text, reason }) =>
    reason === undefined ? plainText(text) : `${plainText(text)}. ${plainText(reason)}`,
  );
}
