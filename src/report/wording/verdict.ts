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
import { code, joined, listed, verdictWord } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { percentBetween, percentOfSeveral } from "./shares.js";

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
  const { verdict } = evaluation;
  const sentences = {
    favoured: () => bite(evaluation, argument, costClause(argument)),
    disfavoured: () => bite(evaluation, argument, ""),
    contested: () => bite(evaluation, argument, ""),
    silent: () => "No side is taken, so nothing is paid.",
    open: () => openBite(evaluation, argument),
  } satisfies Record<Verdict, () => Text>;
  return sentences[verdict]();
}

/** How the source of an argument is called in a sentence. */
export function citedAs({ definition }: Argument): string {
  return definition.cited_as ?? "the argument";
}

/** What the source says that it costs whoever favours it, whether or not they see a price. */
function costClause(argument: Argument): string {
  const note = argument.claims.find(({ id }) => id === argument.definition.cost_note);
  return note ? `, though ${citedAs(argument)} holds that ${note.short ?? note.says}` : "";
}

/** @param cost what the source says about it all the same, as the end of a sentence */
function bite({ verdict, tradeOff }: Evaluation, argument: Argument, cost: string): Text {
  const { status, price, open } = tradeOff;
  const sentences = {
    bites: () => [
      "It pays for that in ",
      payingLabels(price, argument),
      ", and sees the price: the trade-off bites.",
    ],
    absent: () => [
      "By its own lights it pays nothing for that",
      ...unpaid(verdict, argument),
      `: the trade-off is absent${cost}.`,
    ],
    open: () => [
      "Whether it pays for that in ",
      payingLabels([...price, ...open], argument),
      " is open.",
    ],
  } satisfies Record<TradeOff["status"], () => Text>;
  return sentences[status]();
}

/** The worries in which some reasons are a price: a side none of whose reasons is one pays nothing. */
function payingLabels(reasons: readonly string[], argument: Argument): Text {
  const sides = argument.claims.filter(({ id }) => reasons.includes(id)).map(({ side }) => side);
  const { definition } = argument;
  const paying = Object.entries(definition.sides).filter(([side]) => sides.includes(side));
  return allOf(
    paying.map(([, { label }]) => label),
    paying.length === Object.keys(definition.sides).length,
  );
}

/** In which worries a verdict could have to pay; said otherwise where the argument has none. */
function unpaid(verdict: Verdict, argument: Argument): readonly Text[] {
  const priced: readonly Direction[] = pricedDirections[verdict];
  const labels = labelsOf(argument, ({ speaks_for }) => priced.includes(speaks_for));
  if (labels.length === 0) return [", since the argument has no worry that speaks against it"];
  return [" in ", priced.length > 1 ? allLabels(argument) : listed(labels, "and")];
}

function openBite({ tradeOff }: Evaluation, argument: Argument): Text {
  const { price, open } = tradeOff;
  const paying = argument.claims
    .filter(({ id }) => price.includes(id) || open.includes(id))
    .map(({ side }) => side);
  const paid = listed(
    Object.entries(argument.definition.sides)
      .filter(([side]) => paying.includes(side))
      .map(([, { label }]) => label),
    "or",
  );
  const sentences = {
    bites: ["However it turns out, it pays in ", paid, ": the trade-off bites."],
    absent: "However it turns out, it pays nothing for that: the trade-off is absent.",
    open: ["Whether it would pay for that in ", paid, " is open too."],
  } satisfies Record<TradeOff["status"], Text>;
  return sentences[tradeOff.status];
}

/** What a price is called: the worry in which it is paid, and what nobody heeds. */
export function priceHeading(
  direction: Direction,
  { verdict }: Evaluation,
  argument: Argument,
): Text {
  const preposition = direction === "favoured" ? "for" : "against";
  const heeded = verdict === "contested" ? "" : " that go unheeded";
  return [
    "The price, in ",
    sideLabels(direction, argument),
    `: reasons ${preposition} ${argument.definition.subject}${heeded}`,
  ];
}

/** The names of the worries that speak for a verdict. */
export function sideLabels(direction: Direction, argument: Argument): Text {
  return listed(
    labelsOf(argument, ({ speaks_for }) => speaks_for === direction),
    "and",
  );
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
  return allOf(
    labelsOf(argument, () => true),
    true,
  );
}

function allOf(labels: readonly string[], isAll: boolean): Text {
  if (!isAll || labels.length < 2) return listed(labels, "and");
  return [labels.length === 2 ? "both " : "all of ", listed(labels, "and")];
}

/** Verdict and trade-off in sentences. */
export function answerText(evaluation: Evaluation, argument: Argument): Text {
  return [verdictSentence(evaluation, argument), " ", tradeOffSentence(evaluation, argument)];
}

/** The probability of each verdict that is possible, and what it assumes. */
export function probabilitySentence(
  probability: VerdictProbability,
  { possible }: Evaluation,
): Text {
  const isOnly = possible.length === 1;
  const parts = possible.map((verdict) => `${verdict} ${shareOf(probability[verdict], isOnly)}`);
  return ["Probability, beliefs independent: ", joined(parts, ", "), "."];
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
