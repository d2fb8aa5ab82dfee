import type { CompareAnswer } from "../../answers/compare.js";
import {
  cruxlessSentences,
  type Disagreement,
  type DisagreementSide,
  disagreements,
} from "../disagreement-sentences.js";
import type { ReportOptions } from "../formatter.js";
import type { Names } from "../names.js";
import { section } from "./section.js";
import { paintVerdict } from "./symbols.js";

/** Why the verdicts differ, for every pair; pairs that disagree in the same way together. */
export function disagreementSection(
  report: CompareAnswer,
  names: Names,
  options: ReportOptions,
): string {
  const groups = disagreements(report, names).map((each) => groupText(each, options));
  const others = cruxlessSentences(report, names).map((each) => options.page.wrap(each, "    "));
  return section("Why they disagree", [...groups, ...others].join("\n"), options);
}

function groupText({ sides, sentences }: Disagreement, { page, paint }: ReportOptions): string {
  const side = ({ names, verdict }: DisagreementSide): string =>
    `${names} (${paintVerdict(verdict, verdict, paint)})`;
  return [
    page.wrap(`${side(sides[0])} and ${side(sides[1])}`, "    "),
    ...sentences.map((sentence) => page.wrap(sentence, "      ")),
  ].join("\n");
}
