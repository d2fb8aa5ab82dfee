/** Several arguments side by side, in words. */
import type { Dispute, DisputeKind } from "../../answers/disputes.js";
import type { Divide, RivalAssessment } from "../../answers/rival-results.js";
import { leftUnknown } from "../../answers/rival-results.js";
import type { Argument } from "../../argument/argument.js";
import type { Obstacle, Removal } from "../../engine/divides.js";
import type { Evaluation } from "../../engine/evaluate.js";
import { at } from "../../engine/lookup.js";
import type { Verdict } from "../../engine/verdict.js";
import { decidingConclusions } from "../conditions.js";
import { code, joined, listed, verdictWord } from "../page/build.js";
import type { Outcome, Text } from "../page/tree.js";
import { unreached } from "./digest.js";
import { clause } from "./stops.js";
import { otherVerdictSentence } from "./verdict.js";

export const DIVIDES_TITLE = "What divides them";
export const DISPUTES_TITLE = "Over what they disagree";
export const ARGUMENTS_TITLE = ["Argument", "Arguments"] as const;

/** Said of a worldview whose verdict under an argument is not the one that `--expect` wants. */
export function otherRivalSentence(
  { argument, assessment }: RivalAssessment,
  expected: Verdict,
): Text {
  const under: Text = [" (", code(argument.definition.id), ")"];
  return [otherVerdictSentence(assessment, expected), under];
}

/** A name of what is told of one of several arguments. */
export function underText(name: string, { definition }: Argument): string {
  return `${name} (${definition.id})`;
}

/** Said in the place of a verdict that could not be found. */
export const NOT_EVALUATED = "too large";

/** What each argument is about, where that is not the same for all. */
export function subjectTexts(all: readonly Argument[]): readonly Text[] {
  const subjects = [...new Set(all.map(({ definition: { subject } }) => subject))];
  if (subjects.length < 2) return [];
  const told = subjects.map((subject): Text => {
    const about = all.filter(({ definition }) => definition.subject === subject);
    const ids = about.map(({ definition }) => code(definition.id));
    return [subject, " (", joined(ids, ", "), ")"];
  });
  return [["They are not about the same: ", joined(told, "; "), "."]];
}

/** A verdict and what decides it: "favoured by claim key: …". */
export function decidedText({ argument, assessment }: RivalAssessment): Text {
  const { evaluation } = assessment;
  return [verdictWord(evaluation.verdict), deciding(evaluation, argument)];
}

/** Beliefs that an open verdict waits for that are named; of more it is said how many they are. */
const NAMED = 3;

function deciding(evaluation: Evaluation, argument: Argument): Text {
  const { verdict, waitsFor } = evaluation;
  if (verdict === "silent") return `: ${unreached(argument)}`;
  if (verdict === "open") {
    const named = waitsFor.slice(0, NAMED).map(code);
    const left = waitsFor.length - named.length;
    const others = left === 0 ? [] : [left === 1 ? "1 other" : `${left} others`];
    return [": waits for ", listed([...named, ...others], "and")];
  }
  const claims = decidingConclusions(evaluation, argument).map(({ id }): Text => {
    const claim = argument.claims.find((each) => each.id === id);
    return [code(id), ": ", clause(claim?.short ?? claim?.says ?? "")];
  });
  return [" by ", joined(claims, "; ")];
}

/** The beliefs that some argument alone would have to be told. */
export function leftUnknownTexts(results: readonly RivalAssessment[]): readonly Text[] {
  return results.flatMap(({ argument, assessment }): readonly Text[] => {
    const unknown = leftUnknown(assessment.worldview, argument);
    if (unknown.length === 0) return [];
    const { id } = argument.definition;
    const them = unknown.length === 1 ? "it" : "them";
    const beliefs = listed(unknown.map(code), "and");
    return [["Left out, so unknown: ", beliefs, "; alone, ", code(id), ` must be told ${them}.`]];
  });
}

/** Two arguments with their verdicts: "a (favoured) and b (silent)". */
export function betweenText({ between, verdicts }: Divide, all: readonly Argument[]): Text {
  const side = (which: number, verdict: Verdict): Text => [
    code(at(all, which).definition.id),
    " (",
    verdictWord(verdict),
    ")",
  ];
  return [side(between[0], verdicts[0]), " and ", side(between[1], verdicts[1])];
}

/** A set of claims, and the verdict of both without them. */
export function removalOutcome(
  { to, claims }: Removal,
  pair: readonly [first: Argument, second: Argument],
): Outcome {
  const sides = (["first", "second"] as const).flatMap((side, index): readonly Text[] => {
    const ids = claims.filter(({ of }) => of === side).map(({ claim }) => code(claim));
    if (ids.length === 0) return [];
    const { id } = at(pair, index).definition;
    return [[ids.length === 1 ? "claim " : "claims ", listed(ids, "and"), " of ", code(id)]];
  });
  return { when: ["without ", listed(sides, "and")], gives: verdictWord(to) };
}

/** Said where there is no such set. */
export const NO_BELIEFS = "No change of beliefs makes them agree.";
export const TOO_LARGE = "What divides them takes too much to find.";

/** Said of two arguments that a belief is not the same to. */
export function obstacleText({ belief, differs }: Obstacle): Text {
  const how = {
    domain: " asks each of them for other values, so that no belief can be changed for both.",
    value: ", which it leaves out, is taken otherwise by each of them; state it to see.",
  } as const satisfies Record<Obstacle["differs"], string>;
  return [code(belief), how[differs]];
}

/** How many more pairs there are. */
export function morePairsText(count: number): Text {
  return [`… and ${count} more ${count === 1 ? "pair" : "pairs"}: `, code("--full")];
}

/** What each kind of dispute is over, before those that are of it. */
export const disputeTitles = {
  beliefs: "over beliefs",
  argument: "over the argument",
  either: "over either",
  both: "needs both",
  open: "open",
} as const satisfies Record<DisputeKind, string>;

/** What that means. */
export const disputeLegends = {
  beliefs: "Over beliefs: they agree if one takes over the other's beliefs.",
  argument: "Over the argument: they agree if one takes over the other's argument.",
  either: "Over either: beliefs or argument, each alone is enough.",
  both: "Needs both: neither beliefs nor argument alone is enough.",
  open: "Open: it waits for an open verdict.",
} as const satisfies Record<DisputeKind, string>;

/** A dispute beside others of its kind between the same worldviews. */
export function disputeText(
  { between: [one, other], verdicts, cruxes = [] }: Dispute,
  all: readonly Argument[],
): Text {
  const idOf = (which: number): Text => code(at(all, which).definition.id);
  const sides = [verdictWord(verdicts[0]), ", ", verdictWord(verdicts[1])];
  const which: Text =
    one.argument === other.argument
      ? idOf(one.argument)
      : [idOf(one.argument), " and ", idOf(other.argument)];
  const [crux] = cruxes;
  const by: Text = crux ? [" by ", listed(crux.beliefs.map(code), "and")] : [];
  return [which, " (", sides, ")", by];
}

/** Said where no two results differ. */
export const NO_DISPUTES = "No two settled verdicts differ.";
