/** The verdict, the trade-off and the price, as sentences. */
import type { Assessment } from "../../answers/assess.js";
import type { Argument } from "../../argument/argument.js";
import type { SideDefinition } from "../../argument/definition.js";
import type { Evaluation, TradeOff } from "../../engine/evaluate.js";
import type { VerdictProbability } from "../../engine/probability.js";
import {
  type Direction,
  pricedDirections,
  type SettledVerdict,
  type Verdict,
} from "../../engine/verdict.js";
import { code, listed, verdictWord } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { percentBetween, percentOfSeveral } from "./shares.js";
import { clause } from "./stops.js";

export const DISCLAIMER = "Describes what follows from this worldview; endorses nothing.";
export const DISCLAIMER_FOR_SEVERAL =
  "Describes what follows from these worldviews; endorses nothing.";

/** What an answer on one screen is, and where the rest of it is, on one line. */
export const CLOSING: Text = [
  "Describes what follows; endorses nothing.  ",
  code("--full"),
  ": every claim and passage",
];

/** The verdict in one sentence that names whose lights these are. */
export function verdictSentence(
  { verdict, possible, waitsFor }: Evaluation,
  { definition: { subject } }: Argument,
): Text {
  const lights = "By this worldview's own lights,";
  const loud = verdictWord(verdict, true);
  const sentences = {
    favoured: () => [`${lights} ${subject} is `, loud, "."],
    disfavoured: () => [`${lights} ${subject} is `, loud, "."],
    contested: () => [`${lights} ${subject} is `, loud, ": both favoured and disfavoured follow."],
    silent: () => [
      "On this worldview the argument is ",
      loud,
      `: it takes no side on ${subject}, which is not a no.`,
    ],
    open: () => [
      "By this worldview's own lights it is ",
      loud,
      ` whether ${subject} is ${inQuestion(possible)}. It could turn out `,
      listed(possible, "or"),
      ", depending on ",
      listed(waitsFor.map(code), "and"),
      ".",
    ],
  } satisfies Record<Verdict, () => Text>;
  return sentences[verdict]();
}

/** What of an open verdict can turn out so or not: not what is impossible. */
function inQuestion(possible: readonly SettledVerdict[]): SettledVerdict {
  if (possible.includes("favoured")) return "favoured";
  return possible.find((verdict) => verdict !== "silent") ?? "silent";
}

/** Whether the trade-off bites, in a sentence. */
export function tradeOffSentence(evaluation: Evaluation, argument: Argument): Text {
  const sentences = {
    favoured: () => bite(evaluation, argument, costClause(argument)),
    disfavoured: () => bite(evaluation, argument, ""),
    contested: () => bite(evaluation, argument, ""),
    silent: () => "No side is taken, so nothing is paid.",
    open: () => openBite(evaluation, argument),
  } satisfies Record<Verdict, () => Text>;
  return sentences[evaluation.verdict]();
}

/** How the source of an argument is called in a sentence. */
export function citedAs({ definition }: Argument): string {
  return definition.cited_as ?? "the argument";
}

/** What the source says that it costs whoever favours it, whether or not they see a price. */
function costClause(argument: Argument): string {
  const note = argument.claims.find(({ id }) => id === argument.definition.cost_note);
  return note ? `, though ${citedAs(argument)} holds that ${clause(note.short ?? note.says)}` : "";
}

/** @param cost what the source says about it all the same, as the end of a sentence */
function bite({ verdict, tradeOff }: Evaluation, argument: Argument, cost: string): Text {
  const isBoth = verdict === "contested";
  const sentences = {
    bites: () => [
      "It pays for that in ",
      paidIn(tradeOff, argument, isBoth),
      ", and sees the price: the trade-off bites.",
    ],
    absent: () => absence(verdict, argument, cost),
    open: () => ["Whether it pays for that in ", paidIn(tradeOff, argument), " is open."],
  } satisfies Record<TradeOff["status"], () => Text>;
  return sentences[tradeOff.status]();
}

/** That nothing is paid, and in which worries it would be; an argument may name none. */
function absence(verdict: Verdict, argument: Argument, cost: string): Text {
  const lead = "By its own lights it pays nothing for that";
  const priced = pricedDirections[verdict];
  const labels = labelsOf(argument, ({ speaks_for }) => priced.includes(speaks_for));
  if (labels.length > 0) {
    const worries = verdict === "contested" ? allOf(labels) : listed(labels, "and");
    return [`${lead} in `, worries, `: the trade-off is absent${cost}.`];
  }
  const [direction] = priced;
  const which =
    direction && priced.length === 1 ? ` ${direction === "favoured" ? "for" : "against"} it` : "";
  return `${lead}: the argument names no worry${which}, so the trade-off is absent${cost}.`;
}

function openBite({ tradeOff }: Evaluation, argument: Argument): Text {
  const sentences = {
    bites: () => [
      "However it turns out, it pays in ",
      paidIn(tradeOff, argument),
      ": the trade-off bites.",
    ],
    absent: () => "However it turns out, it pays nothing for that: the trade-off is absent.",
    open: () => ["Whether it would pay for that in ", paidIn(tradeOff, argument), " is open too."],
  } satisfies Record<TradeOff["status"], () => Text>;
  return sentences[tradeOff.status]();
}

/**
 * The worries in which a price is paid: those of the reasons that are one however the open beliefs turn
 * out; where no single reason is, those of the reasons that may be.
 *
 * @param isBoth directions that exclude each other are paid for: "both misuse risk and accident risk"
 */
function paidIn({ price, open }: TradeOff, argument: Argument, isBoth = false): Text {
  const isSure = price.length > 0;
  const labels = labelsOfClaims(isSure ? price : open, argument);
  if (!isSure) return listed(labels, "or");
  return isBoth ? allOf(labels) : listed(labels, "and");
}

/** What the reasons of a direction are called: the worries in which a price is paid, and what nobody heeds. */
export function priceHeading(
  direction: Direction,
  { verdict, tradeOff }: Evaluation,
  argument: Argument,
): Text {
  const preposition = direction === "favoured" ? "for" : "against";
  const heeded = verdict === "contested" ? "" : " that go unheeded";
  return [
    "The price, in ",
    paidIn(of(direction, tradeOff, argument), argument),
    `: reasons ${preposition} ${argument.definition.subject}${heeded}`,
  ];
}

/** What is paid in reasons of one direction. */
function of(direction: Direction, { status, price, open }: TradeOff, argument: Argument): TradeOff {
  const { claims } = argument.engine.model;
  const speaks = (id: string): boolean =>
    claims.find((claim) => claim.id === id)?.speaksFor === direction;
  return { status, price: price.filter(speaks), open: open.filter(speaks) };
}

/** The names of the worries from which some claims come, each once. */
export function claimLabels(claims: readonly string[], argument: Argument): Text {
  return listed(labelsOfClaims(claims, argument), "and");
}

function labelsOfClaims(ids: readonly string[], { definition, claims }: Argument) {
  const from = new Set(claims.filter(({ id }) => ids.includes(id)).map(({ side }) => side));
  return Object.entries(definition.sides)
    .filter(([side]) => from.has(side))
    .map(([, { label }]) => label);
}

/** The names of the worries that speak for a verdict; none if there are none. */
export function sideLabels(direction: Direction, argument: Argument): readonly string[] {
  return labelsOf(argument, ({ speaks_for }) => speaks_for === direction);
}

function labelsOf(
  { definition }: Argument,
  belongs: (side: SideDefinition) => boolean,
): readonly string[] {
  return Object.values(definition.sides)
    .filter(belongs)
    .map(({ label }) => label);
}

/** The names of all worries: "both misuse risk and accident risk". */
export function allLabels(argument: Argument): Text {
  return allOf(labelsOf(argument, () => true));
}

function allOf(labels: readonly string[]): Text {
  if (labels.length < 2) return listed(labels, "and");
  return [labels.length === 2 ? "both " : "all of ", listed(labels, "and")];
}

/** Verdict and trade-off in sentences. */
export function answerText(evaluation: Evaluation, argument: Argument): Text {
  return [verdictSentence(evaluation, argument), " ", tradeOffSentence(evaluation, argument)];
}

/**
 * The probability of each verdict that is possible, and what it assumes.
 *
 * @param scenarios whether it is that over scenarios
 */
export function probabilitySentence(
  probability: VerdictProbability,
  { possible }: Evaluation,
  scenarios: boolean,
): Text {
  const assumed = scenarios ? "beliefs independent within each scenario" : "beliefs independent";
  return [`Probability, ${assumed}: `, sharesText(probability, possible), "."];
}

/** The same of an assessment, and what it is whatever the dependence, where that is known. */
export function probabilityTexts(assessment: Assessment): readonly Text[] {
  const { evaluation, probability, anyDependence, scenarios } = assessment;
  if (!probability) return [];
  const where = scenarios ? " within each scenario" : "";
  const { possible } = evaluation;
  const independent = probabilitySentence(probability, evaluation, scenarios !== undefined);
  if (!anyDependence) return [independent];
  const shares = possible.map((verdict) => {
    const alone = shareOf(probability[verdict], possible.length === 1);
    const any = shareOf(anyDependence[verdict], possible.length === 1);
    return { verdict, alone, any, text: alone === any ? alone : `${alone} (${any})` };
  });
  const isSame = shares.every(({ alone, any }) => alone === any);
  const assumed = isSame
    ? `whatever the dependence between beliefs${where}`
    : `beliefs independent${where} (in brackets: whatever the dependence)`;
  const listed = shares.map(({ verdict, text }) => `${verdict} ${text}`).join(", ");
  return [[`Probability, ${assumed}: `, listed, "."]];
}

function sharesText(probability: VerdictProbability, possible: Evaluation["possible"]): string {
  const isOnly = possible.length === 1;
  return possible
    .map((verdict) => `${verdict} ${shareOf(probability[verdict], isOnly)}`)
    .join(", ");
}

/** What is possible with a probability of 0 is so at single values of what varies continuously. */
function shareOf({ lower, upper }: VerdictProbability["favoured"], isOnly: boolean): string {
  if (upper === 0) return "0 %, at single values only";
  return isOnly ? percentBetween(lower, upper) : percentOfSeveral(lower, upper);
}

/** Said of a worldview whose verdict is not the one that `--expect` wants. */
export function otherVerdictSentence(
  { worldview: { file, line, name }, evaluation: { verdict } }: Assessment,
  expected: Verdict,
): Text {
  return [code(`${file}:${line}`), " ", name, `: expected ${expected}, but it is ${verdict}`];
}
