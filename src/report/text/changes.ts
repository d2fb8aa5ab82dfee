import type { Change } from "../../baseline/change.js";
import { type ChangesReport, shownChanges } from "../changes.js";
import { visible } from "../page.js";
import type { Formatter, ReportOptions } from "../report.js";
import { DISCLAIMER_FOR_SEVERAL } from "../sentences.js";
import { briefChange, changeText } from "./change.js";

/** What changed since a baseline, to read: what changed for all, each worldview, and a sum. */
export const formatChangesText: Formatter<ChangesReport> = (report, options) => {
  const shown = shownChanges(report);
  const { page, paint } = options;
  if (options.brief) {
    const lines = page.columns(shown.map((each) => briefChange(each, options)));
    return lines.map((line) => `${line}\n`).join("");
  }
  const parts = [
    heading(report, options),
    shown.map((each) => `${changeText(each, report.argument, options)}\n`).join(""),
    `${page.wrap(sum(report.changes), "  ")}\n`,
    `${page.wrap(paint.faint(DISCLAIMER_FOR_SEVERAL), "  ")}\n`,
  ];
  return parts.filter((part) => part !== "").join("\n");
};

function heading(
  { baseline, argument, parameters }: ChangesReport,
  { page, paint }: ReportOptions,
): string {
  const shifts = parameters.map(
    (id) => `${id} ${baseline.argument.parameters[id]} → ${argument.parameters[id]}`,
  );
  const lines = [
    paint.strong(`Since ${visible(baseline.file)}`),
    ...(shifts.length > 0 ? [`Parameters: ${shifts.join(", ")}`] : []),
    ...(baseline.errors > 0
      ? ["It was written by a run with errors and may lack worldviews."]
      : []),
  ];
  return lines.map((line) => `${page.wrap(line, "  ")}\n`).join("");
}

const words = {
  changed: "changed",
  new: "new",
  gone: "gone",
  failed: "not readable any more",
  unchanged: "unchanged",
} as const satisfies Record<Change["kind"], string>;

/** "1 changed, 2 unchanged": every kind that occurs, with its number. */
function sum(changes: readonly Change[]): string {
  const kinds = Object.keys(words) as Change["kind"][];
  const parts = kinds.flatMap((wanted) => {
    const count = changes.filter(({ kind }) => kind === wanted).length;
    return count > 0 ? [`${count} ${words[wanted]}`] : [];
  });
  return parts.length > 0 ? `${parts.join(", ")}.` : "There is no worldview, then or now.";
}
