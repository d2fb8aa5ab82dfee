import type { SinceAnswer } from "../../answers/since.js";
import { shownChanges, sinceLines, sumOfChanges } from "../change-lines.js";
import type { Formatter, ReportOptions } from "../formatter.js";
import { visible } from "../page/paper.js";
import { DISCLAIMER_FOR_SEVERAL } from "../sentences.js";
import { briefChange, changeText } from "./change.js";

/** What changed since a baseline, to read: what changed for all, each worldview, and a sum. */
export const formatChangesText: Formatter<SinceAnswer> = (report, options) => {
  const shown = shownChanges(report, options);
  const { page, paint } = options;
  if (options.brief) {
    const lines = page.columns(shown.map((each) => briefChange(each, options)));
    return lines.map((line) => `${line}\n`).join("");
  }
  const parts = [
    heading(report, options),
    shown.map((each) => `${changeText(each, report.argument, options)}\n`).join(""),
    `${page.wrap(sumOfChanges(report.changes), "  ")}\n`,
    `${page.wrap(paint.faint(DISCLAIMER_FOR_SEVERAL), "  ")}\n`,
  ];
  return parts.filter((part) => part !== "").join("\n");
};

function heading(report: SinceAnswer, { page, paint }: ReportOptions): string {
  const [title = "", ...others] = sinceLines(report).map(visible);
  const lines = [paint.strong(title), ...others];
  return lines.map((line) => `${page.wrap(line, "  ")}\n`).join("");
}
