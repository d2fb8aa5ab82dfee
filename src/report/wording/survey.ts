/** What is known of a population, in words. */
import type { Ask, Extent } from "../../answers/survey/asks.js";
import type { BeliefSet, Camps, Turning } from "../../answers/survey/divides.js";
import type { Rule, RuleOutcome } from "../../answers/survey/rules.js";
import type { Counts, Sampling } from "../../answers/survey.js";
import type { Bounds } from "../../engine/probability.js";
import { code, listed, verdictWord } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { percent, percentBetween } from "./shares.js";

export const SURVEY_TITLES = {
  toplines: "What follows",
  claims: "Claims that hold",
  beliefs: "What they believe",
  asks: "What to ask next",
  turning: "What would turn most verdicts",
  rules: "If they had to decide together",
} as const;

/** The titles of the columns of shares. */
export const SHARE_COLUMNS = { share: "Share", bar: "Bounds", naive: "If settled" } as const;

/** What a group is called of which nothing is said. */
export const NO_GROUP = "not said";

export const OPEN_LABEL = "open";
export const BITES_LABEL = "trade-off bites";
export const UNKNOWN_LABEL = "unknown";
export const ASSUMED_LABEL = "assumed, because nothing was said";

export const SURVEY_DISCLAIMER = "Describes what follows from these worldviews; endorses nothing.";

/** A number of people with its thousands apart. */
export function thousands(count: number): string {
  return count.toLocaleString("en", { maximumFractionDigits: 2 });
}

export function respondents(count: number): string {
  return `${thousands(count)} ${count === 1 ? "respondent" : "respondents"}`;
}

/** Who is counted, and who is not. */
export function countSentences({
  places,
  invalid,
  outside,
  base,
  weighted,
  kinds,
}: Counts): readonly string[] {
  const left = [
    ...(outside > 0
      ? [`${thousands(outside)} ${outside === 1 ? "was" : "were"} not asked what the base is about`]
      : []),
    ...(invalid > 0 ? [`${thousands(invalid)} could not be read`] : []),
  ];
  const weight = weighted === base ? "" : `, who weigh ${thousands(weighted)}`;
  return [
    ...(left.length > 0
      ? [
          `Of ${thousands(places)} ${places === 1 ? "place" : "places"} of the input ${left.join(", and ")}.`,
        ]
      : []),
    base === 0
      ? "Nobody is left of whom anything could be said."
      : `All shares are of ${respondents(base)}${weight}; the argument tells ${thousands(kinds)} ${kinds === 1 ? "kind" : "kinds"} of them apart.`,
  ];
}

/** What the bounds and the intervals are. */
export function methodSentences(sampling: Sampling | undefined): readonly string[] {
  const bounds =
    "Shares are worst-case bounds: at least and at most, whatever is unknown turns out to be. Nothing is assumed about why it is unknown; chances are taken as independent.";
  if (!sampling) return [bounds];
  const { replicates, seed, confidence } = sampling;
  return [
    `${bounds} The intervals are those of Imbens and Manski for ${percent(confidence)}, from ${thousands(replicates)} samples with the seed ${seed}; they hold if the respondents are a random sample of those who are meant.`,
  ];
}

export function intervalTitle(sampling: Sampling): string {
  return `${percent(sampling.confidence)} interval`;
}

export function boundsText({ lower, upper }: Bounds): string {
  return percentBetween(lower, upper);
}

/** What asking a belief would do. */
export function askText({ belief, open, settles, narrows }: Ask): Text {
  return [
    code(belief),
    `, which ${percent(open)} leave open: knowing it would settle the verdict of ${extentText(settles)}, and narrow the bounds by ${extentText(narrows, points)} in all.`,
  ];
}

function extentText(
  { least, most }: Extent,
  word: (low: number, high: number) => string = percentBetween,
): string {
  return word(least, most);
}

/** Percentage points, of which there may be more than a hundred. */
function points(least: number, most: number): string {
  const [low, high] = [least, most].map((each) => String(Number((each * 100).toFixed(1))));
  return low === high ? `${low} points` : `${low} to ${high} points`;
}

/** A set of beliefs with its share: "moral_rank and misuse_weight: 12 %". */
export function setText({ beliefs, share }: BeliefSet): Text {
  return [listed(beliefs.map(code), "and"), `: ${percent(share)}`];
}

export function turningSentence({ looked }: Turning): string {
  const part = looked < 1 ? ` The heaviest kinds were looked at: ${percent(looked)} of them.` : "";
  return `A change of these beliefs alone would turn the verdicts of so many of those who have one:${part}`;
}

export function campsTitle({ verdicts: [one, other] }: Camps): Text {
  return [
    "What divides those who find it ",
    verdictWord(one),
    " from those who find it ",
    verdictWord(other),
  ];
}

export function campsSentence({ cruxes, looked }: Camps): string {
  const part =
    looked < 1 ? ` The heaviest kinds were paired: ${percent(looked)} of the pairs.` : "";
  return cruxes.length === 0
    ? `There is no crux between them.${part}`
    : `For so many pairs of one of each these beliefs are a crux:${part}`;
}

const ruleWords = {
  plurality: "what more find than anything else",
  majority: "what more than half find",
  unanimity: "what all find",
  veto: "disfavoured if anybody finds it so, else what most find",
} as const satisfies Record<Rule, string>;

export function ruleText({ rule, possible }: RuleOutcome): Text {
  const outcomes = possible.map(
    (each): Text => (each === "undecided" ? "undecided" : verdictWord(each)),
  );
  return [`${rule}, ${ruleWords[rule]}: `, listed(outcomes, "or")];
}

/** Whether the rules come to the same. */
export function rulesSentence(rules: readonly RuleOutcome[]): string {
  if (rules.some(({ possible }) => possible.length > 1)) {
    return "What is unknown leaves it open by some rules:";
  }
  const outcomes = new Set(rules.map(({ possible }) => possible[0]));
  return outcomes.size === 1
    ? "All rules come to the same:"
    : "The rules come to different things:";
}
