import type { Argument } from "../../argument/argument.js";
import type { ReferenceClass } from "../../engine/reference-class.js";
import { visible } from "../page.js";
import type { ReportOptions } from "../report.js";
import type { Names } from "./names.js";
import { section } from "./section.js";

/** The reference classes that several worldviews name: who thinks it is best, who races. */
export function referenceClassSection(
  classes: readonly ReferenceClass[],
  argument: Argument,
  names: Names,
  options: ReportOptions,
): string {
  const shared = classes.filter(({ members }) => members.length > 1);
  const blocks = shared.map((each) => classText(each, argument, names, options));
  const title = shared.length === 1 ? "Reference class" : "Reference classes";
  return section(title, blocks.join("\n"), options);
}

function classText(
  each: ReferenceClass,
  { definition: { subject } }: Argument,
  names: Names,
  { page, paint }: ReportOptions,
): string {
  const { name, members, best, racing } = each;
  const heading = `${paint.strong(visible(name))}: ${names.several(members)}`;
  const told = [
    best.length === 0
      ? "None of them ranks itself best."
      : `${names.several(best)} ${best.length === 1 ? "ranks itself" : "each rank themselves"} best.`,
    racing.length === 0
      ? `For none of them is ${subject} favoured.`
      : `For ${names.several(racing)} ${subject} is favoured.`,
  ];
  const lines = [page.wrap(heading, "    "), page.wrap(told.join(" "), "      ")];
  if (each.coherent) return lines.join("\n");
  const warning = `${paint.warn("!")} ${incoherence(each, names)}`;
  return [...lines, page.wrap(warning, "      ")].join("\n");
}

/** What is odd about several who each think that they are the best of one class. */
function incoherence({ best, racingAsBest }: ReferenceClass, names: Names): string {
  const limit = "At most one of them can be right about that";
  if (racingAsBest.length === 0) return `${limit}.`;
  const shared = "on a belief that at most one of them can be right about";
  if (racingAsBest.length === best.length) return `${limit}: each of them races ${shared}.`;
  const verb = racingAsBest.length === 1 ? "races" : "race";
  return `${limit}: ${names.several(racingAsBest)} ${verb} ${shared}.`;
}
