import { assessments } from "../../answers/assess.js";
import type { CompareAnswer } from "../../answers/compare.js";
import type { HeldBelief } from "../../worldview/worldview.js";
import type { Formatter, ReportOptions } from "../formatter.js";
import { Names } from "../names.js";
import { visible } from "../page/paper.js";
import { reference } from "../places.js";
import { shownValue } from "../values.js";
import { DISCLAIMER_FOR_SEVERAL } from "../wording/verdict.js";
import { disagreementSection } from "./disagreements.js";
import { referenceClassSection } from "./reference-classes.js";
import { sideBySide } from "./side-by-side.js";
import { paintVerdict } from "./symbols.js";

/** A comparison to read: who is compared, the table, the cruxes, the reference classes. */
export const formatComparisonText: Formatter<CompareAnswer> = (report, options) => {
  const all = assessments(report);
  if (all.length === 0) return "";
  if (options.detail === "brief") return `${briefLines(report, options).join("\n")}\n`;
  const { page, paint } = options;
  const names = new Names(all, page);
  const parts = [
    whoIsWho(report, options),
    sideBySide(report, options),
    disagreementSection(report, names, options),
    referenceClassSection(report, names, options),
    `${page.wrap(paint.faint(DISCLAIMER_FOR_SEVERAL), "  ")}\n`,
  ];
  return parts.filter((part) => part !== "").join("\n");
};

/** The worldviews with the numbers by which the rest of the report calls them. */
function whoIsWho(report: CompareAnswer, { page, paint }: ReportOptions): string {
  const all = assessments(report);
  const digits = String(all.length).length;
  const lines = all.map(({ worldview }, index) => {
    const lead = `  ${String(index + 1).padStart(digits)}  `;
    const name = paint.strong(visible(worldview.name));
    const where = paint.faint(visible(reference(worldview)));
    if (page.fits([`${lead}${name}  ${where}`])) return page.ends(lead + name, where);
    return `${page.wrap(name, lead)}\n${page.wrap(where, " ".repeat(lead.length))}`;
  });
  return `${lines.join("\n")}\n`;
}

/** A line for each worldview, with its values for the beliefs that are part of some crux. */
function briefLines(report: CompareAnswer, { page, paint }: ReportOptions): string[] {
  const explaining = new Set(
    report.cruxes.flatMap(({ cruxes }) => cruxes.flatMap(({ beliefs }) => beliefs)),
  );
  const rows = assessments(report).map(({ worldview, evaluation: { verdict, tradeOff } }) => [
    paintVerdict(verdict, verdict, paint),
    `trade-off ${tradeOff.status}`,
    ...report.argument.beliefs.flatMap(({ id, domain }, index) => {
      const { value } = worldview.beliefs[index] as HeldBelief;
      return explaining.has(id) ? [`${id} ${shownValue(value, domain)}`] : [];
    }),
    visible(worldview.name),
    paint.faint(visible(reference(worldview))),
  ]);
  return page.columns(rows);
}
