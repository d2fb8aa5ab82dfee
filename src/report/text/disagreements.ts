import type { Argument } from "../../argument/argument.js";
import type { Verdict } from "../../engine/verdict.js";
import type { ComparisonReport } from "../comparison.js";
import { type CruxGroup, groupCruxes } from "../crux-groups.js";
import { cruxSentences, type Party } from "../crux-sentences.js";
import { assessments, type ReportOptions } from "../report.js";
import type { Names } from "./names.js";
import { section } from "./section.js";
import { paintVerdict } from "./symbols.js";

/** Why the verdicts differ, for every pair; pairs that disagree in the same way together. */
export function disagreementSection(
  report: ComparisonReport,
  names: Names,
  options: ReportOptions,
): string {
  const groups = groupCruxes(report.cruxes).map((group) => groupText(group, names, options));
  const lines = [...groups, ...agreement(report, options), ...openOnes(report, names, options)];
  return section("Why they disagree", lines.join("\n"), options);
}

function groupText(group: CruxGroup, names: Names, { page, paint }: ReportOptions): string {
  const [first, second] = group.verdicts;
  const side = (members: readonly number[], verdict: Verdict): string =>
    `${names.several(members)} (${paintVerdict(verdict, verdict, paint)})`;
  const heading = `${side(group.firsts, first)} and ${side(group.seconds, second)}`;
  const sentences = cruxSentences(
    group.cruxes,
    party(group.firsts, first, names),
    party(group.seconds, second, names),
  );
  return [
    page.wrap(heading, "    "),
    ...sentences.map((sentence) => page.wrap(sentence, "      ")),
  ].join("\n");
}

function party(members: readonly number[], verdict: Verdict, names: Names): Party {
  if (members.length > 1) return { subject: `Each of the ${verdict}`, owner: "the other's" };
  const name = names.one(members[0] as number);
  return { subject: name, owner: `${name}${name.endsWith("s") ? "'" : "'s"}` };
}

function agreement(report: ComparisonReport, { page }: ReportOptions): string[] {
  const all = assessments(report).map(({ evaluation }) => evaluation.verdict);
  const [verdict] = all;
  const areEqual = verdict !== undefined && all.every((each) => each === verdict);
  if (!areEqual || all.length === 1) return [];
  return [page.wrap(agreed(verdict, report.argument), "    ")];
}

function agreed(verdict: Verdict, { definition: { subject } }: Argument): string {
  const sentences = {
    favoured: `They do not: ${subject} is favoured by the lights of each.`,
    disfavoured: `They do not: ${subject} is disfavoured by the lights of each.`,
    contested: `They do not: ${subject} is contested by the lights of each.`,
    silent: "They do not: the argument is silent on each.",
    open: "Nothing can be said of that yet: each leaves its verdict open.",
  } satisfies Record<Verdict, string>;
  return sentences[verdict];
}

function openOnes(report: ComparisonReport, names: Names, { page }: ReportOptions): string[] {
  const all = assessments(report);
  const open = all.flatMap(({ evaluation }, index) =>
    evaluation.verdict === "open" ? [index] : [],
  );
  if (open.length === 0 || open.length === all.length) return [];
  const verb = open.length === 1 ? "is" : "are";
  const sentence = `${names.several(open)} ${verb} open, so there is no crux yet; evaluate says what would settle it.`;
  return [page.wrap(sentence, "    ")];
}
