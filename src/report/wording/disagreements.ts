/** Why verdicts differ, as sentences, for every pair; pairs that disagree in the same way together. */
import { assessments } from "../../answers/assess.js";
import type { CompareAnswer } from "../../answers/compare.js";
import { partsOf } from "../../answers/crux.js";
import type { Argument } from "../../argument/argument.js";
import type { Verdict } from "../../engine/verdict.js";
import { verdictWord } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { type CruxGroup, groupCruxes } from "./crux-groups.js";
import { cruxSentences, momentSentences, type Party } from "./cruxes.js";
import type { Names } from "./names.js";
import { resolvingLines } from "./resolving.js";

/** Some worldviews with one verdict, and some with another. */
export interface Disagreement {
  /** Who gets which verdict. */
  readonly between: Text;
  readonly sentences: readonly Text[];
}

/** Said of those who differ in positions alone. */
const SAME_JUDGEMENTS =
  "They agree about the world, as their judgements are the same, and differ in where each stands.";

/** Said of one holder at two times that differ in positions alone. */
const UNCHANGED_JUDGEMENTS = "Its judgements are the same in both, and where it stands is not.";

/** What each group of pairs disagrees on. */
export function disagreements(report: CompareAnswer, names: Names): readonly Disagreement[] {
  return groupCruxes(report.cruxes).map((group) => disagreement(group, report.argument, names));
}

function disagreement(
  { firsts, seconds, verdicts, cruxes, sameJudgements, sameHolder }: CruxGroup,
  argument: Argument,
  names: Names,
): Disagreement {
  const [first, second] = verdicts;
  const sides = [party(firsts, first, names), party(seconds, second, names)] as const;
  return {
    between: [side(firsts, first, names), " and ", side(seconds, second, names)],
    sentences: [
      ...(sameJudgements ? [sameHolder ? UNCHANGED_JUDGEMENTS : SAME_JUDGEMENTS] : []),
      ...(sameHolder ? momentSentences : cruxSentences)(cruxes, ...sides, argument),
      ...resolvingLines([...new Set(cruxes.flatMap(({ beliefs }) => beliefs))], argument),
    ],
  };
}

function side(members: readonly number[], verdict: Verdict, names: Names): Text {
  return [names.several(members), " (", verdictWord(verdict), ")"];
}

function party(members: readonly number[], verdict: Verdict, names: Names): Party {
  if (members.length > 1) {
    return { subject: `Each of the ${verdict}`, owner: "the other's", other: "the other" };
  }
  const name = names.one(members[0] as number);
  return { subject: name, owner: `${name}${name.endsWith("s") ? "'" : "'s"}`, other: name };
}

/** What there is to say of worldviews between which there is no crux: they agree, or are open. */
export function cruxlessSentences(report: CompareAnswer, names: Names): readonly Text[] {
  return [...agreement(report), ...openOnes(report, names)];
}

function agreement(report: CompareAnswer): readonly Text[] {
  const all = assessments(report).map(({ evaluation }) => evaluation.verdict);
  const [verdict] = all;
  const areEqual = verdict !== undefined && all.every((each) => each === verdict);
  if (!areEqual || all.length < 2) return [];
  return [agreed(verdict, report.argument), ...sameJudgements(report)];
}

/** Nothing where they say the same of everything: then there is no position to tell apart either. */
function sameJudgements({ differences, argument }: CompareAnswer): readonly Text[] {
  const { judgements, positions } = partsOf(differences, argument);
  return judgements.length === 0 && positions.length > 0 ? [SAME_JUDGEMENTS] : [];
}

function agreed(verdict: Verdict, { definition: { subject } }: Argument): Text {
  const sentences = {
    favoured: `They do not: ${subject} is favoured by the lights of each.`,
    disfavoured: `They do not: ${subject} is disfavoured by the lights of each.`,
    contested: `They do not: ${subject} is contested by the lights of each.`,
    silent: "They do not: the argument is silent on each.",
    open: "Nothing can be said of that yet: each leaves its verdict open.",
  } satisfies Record<Verdict, string>;
  return sentences[verdict];
}

function openOnes(report: CompareAnswer, names: Names): readonly Text[] {
  const all = assessments(report);
  const open = all.flatMap(({ evaluation }, index) =>
    evaluation.verdict === "open" ? [index] : [],
  );
  if (open.length === 0 || open.length === all.length) return [];
  const verb = open.length === 1 ? "is" : "are";
  return [
    [
      names.several(open),
      ` ${verb} open, so there is no crux yet; evaluate says what would settle it.`,
    ],
  ];
}
