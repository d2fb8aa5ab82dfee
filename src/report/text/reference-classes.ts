import type { CompareAnswer } from "../../answers/compare.js";
import { classTitle, type ToldClass, toldClasses } from "../class-sentences.js";
import type { ReportOptions } from "../formatter.js";
import type { Names } from "../names.js";
import { visible } from "../page/paper.js";
import { section } from "./section.js";

/** The reference classes that several worldviews name: who thinks it is best, who races. */
export function referenceClassSection(
  report: CompareAnswer,
  names: Names,
  options: ReportOptions,
): string {
  const classes = toldClasses(report, names);
  const blocks = classes.map((each) => classText(each, options));
  return section(classTitle(classes), blocks.join("\n"), options);
}

function classText(
  { name, members, told, warning }: ToldClass,
  { page, paint }: ReportOptions,
): string {
  const lines = [
    page.wrap(`${paint.strong(visible(name))}: ${members}`, "    "),
    page.wrap(told, "      "),
  ];
  if (warning === undefined) return lines.join("\n");
  return [...lines, page.wrap(`${paint.warn("!")} ${warning}`, "      ")].join("\n");
}
