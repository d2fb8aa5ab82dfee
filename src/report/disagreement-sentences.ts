/** Why verdicts differ, as sentences, for every pair; pairs that disagree in the same way together. */
import { assessments } from "../answers/assess.js";
import type { CompareAnswer } from "../answers/compare.js";
import type { Argument } from "../argument/argument.js";
import type { Verdict } from "../engine/verdict.js";
import { type CruxGroup, groupCruxes } from "./crux-groups.js";
import { cruxSentences, type Party } from "./crux-sentences.js";
import type { Names } from "./names.js";

/** Some worldviews with one verdict, and some with another. */
export interface Disagreement {
  readonly sides: readonly [first: DisagreementSide, second: DisagreementSide];
  readonly sentences: readonly string[];
}

export interface DisagreementSide {
  readonly names: string;
  readonly verdict: Verdict;
}

/** What each group of pairs disagrees on. */
export function disagreements(report: CompareAnswer, names: Names): readonly Disagreement[] {
  return groupCruxes(report.cruxes).map((group) => disagreement(group, names));
}

function disagreement({ firsts, seconds, verdicts, cruxes }: CruxGroup, names: Names) {
  const [first, second] = verdicts;
  return {
    sides: [
      { names: names.several(firsts), verdict: first },
      { names: names.several(seconds), verdict: second },
    ],
    sentences: cruxSentences(cruxes, party(firsts, first, names), party(seconds, second, names)),
  } satisfies Disagreement;
}

function party(members: readonly number[], verdict: Verdict, names: Names): Party {
  if (members.length > 1) return { subject: `Each of the ${verdict}`, owner: "the other's" };
  const name = names.one(members[0] as number);
  return { subject: name, owner: `${name}${name.endsWith("s") ? "'" : "'s"}` };
}

/** What there is to say of worldviews between which there is no crux: they agree, or are open. */
export function cruxlessSentences(report: CompareAnswer, names: Names): readonly string[] {
  return [...agreement(report), ...openOnes(report, names)];
}

function agreement(report: CompareAnswer): readonly string[] {
  const all = assessments(report).map(({ evaluation }) => evaluation.verdict);
  const [verdict] = all;
  const areEqual = verdict !== undefined && all.every((each) => each === verdict);
  return areEqual && all.length > 1 ? [agreed(verdict, report.argument)] : [];
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

function openOnes(report: CompareAnswer, names: Names): readonly string[] {
  const all = assessments(report);
  const open = all.flatMap(({ evaluation }, index) =>
    evaluation.verdict === "open" ? [index] : [],
  );
  if (open.length === 0 || open.length === all.length) return [];
  const verb = open.length === 1 ? "is" : "are";
  return [
    `${names.several(open)} ${verb} open, so there is no crux yet; evaluate says what would settle it.`,
  ];
}
