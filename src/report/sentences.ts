/** The sentences of an answer that every format for people prints. */
import type { Assessment } from "../answers/assess.js";
import type { Check } from "../answers/expectation.js";
import type { TestSummary } from "../answers/test.js";
import type { Argument } from "../argument/argument.js";
import type { SideDefinition } from "../argument/definition.js";
import { list } from "../diagnostics/wording.js";
import type { Evaluation, TradeOff } from "../engine/evaluate.js";
import type { Status } from "../engine/status.js";
import { type Direction, pricedDirections, type Verdict } from "../engine/verdict.js";
import { visible } from "./page/paper.js";

export const DISCLAIMER = "Describes what follows from this worldview; endorses nothing.";
export const DISCLAIMER_FOR_SEVERAL =
  "Describes what follows from these worldviews; endorses nothing.";

/** Said of a worldview that a test finds without `expect`. */
export const NO_EXPECTATION = "it has no expectation";

/** The verdict in one sentence that names whose lights these are; `shout` sets the verdict's word off. */
export function verdictSentence(
  { verdict, possible, waitsFor }: Evaluation,
  { definition: { subject } }: Argument,
  shout: (verdict: Verdict, text: string) => string,
): string {
  const lights = "By this worldview's own lights,";
  const loud = (text: string): string => shout(verdict, text);
  const sentences = {
    favoured: () => `${lights} ${subject} is ${loud("FAVOURED")}.`,
    disfavoured: () => `${lights} ${subject} is ${loud("DISFAVOURED")}.`,
    contested: () =>
      `${lights} ${subject} is ${loud("CONTESTED")}: both favoured and disfavoured follow.`,
    silent: () =>
      `On this worldview the argument is ${loud("SILENT")}: it takes no side on ${subject}, which is not a no.`,
    open: () =>
      `By this worldview's own lights it is ${loud("OPEN")} whether ${subject} is favoured. It could turn out ${list(possible, "or")}, depending on ${list(waitsFor, "and")}.`,
  } satisfies Record<Verdict, () => string>;
  return sentences[verdict]();
}

/** Whether the trade-off bites, in a sentence. */
export function tradeOffSentence(evaluation: Evaluation, argument: Argument): string {
  const { verdict, tradeOff } = evaluation;
  const sentences = {
    favoured: () => bite(tradeOff, sideLabels("disfavoured", argument)),
    disfavoured: () => bite(tradeOff, sideLabels("favoured", argument)),
    contested: () => bite(tradeOff, allLabels(argument)),
    silent: () => "No side is taken, so nothing is paid.",
    open: () => openBite(evaluation, argument),
  } satisfies Record<Verdict, () => string>;
  return sentences[verdict]();
}

function bite({ status }: TradeOff, paid: string): string {
  const sentences = {
    bites: `It pays for that in ${paid}, and sees the price: the trade-off bites.`,
    absent: `By its own lights it pays nothing for that in ${paid}: the trade-off is absent.`,
    open: `Whether it pays for that in ${paid} is open.`,
  } satisfies Record<TradeOff["status"], string>;
  return sentences[status];
}

function openBite({ possible, tradeOff }: Evaluation, argument: Argument): string {
  const priced = possible.flatMap((verdict) => pricedDirections[verdict]);
  const paid = labelsOf(argument, ({ speaks_for }) => priced.includes(speaks_for));
  const sentences = {
    bites: `However it turns out, it pays in ${list(paid, "or")}: the trade-off bites.`,
    absent: "However it turns out, it pays nothing for that: the trade-off is absent.",
    open: `Whether it would pay for that in ${list(paid, "or")} is open too.`,
  } satisfies Record<TradeOff["status"], string>;
  return sentences[tradeOff.status];
}

/** What a price is called: the worry in which it is paid, and what nobody heeds. */
export function priceHeading(direction: Direction, { verdict }: Evaluation, argument: Argument) {
  const preposition = direction === "favoured" ? "for" : "against";
  const reasons = `reasons ${preposition} ${argument.definition.subject}`;
  const heeded = verdict === "contested" ? "" : " that go unheeded";
  return `The price, in ${sideLabels(direction, argument)}: ${reasons}${heeded}`;
}

/** The names of the worries that speak for a verdict. */
export function sideLabels(direction: Direction, argument: Argument): string {
  return list(
    labelsOf(argument, ({ speaks_for }) => speaks_for === direction),
    "and",
  );
}

function labelsOf(
  { definition }: Argument,
  belongs: (side: SideDefinition, id: string) => boolean,
): readonly string[] {
  return Object.entries(definition.sides)
    .filter(([id, side]) => belongs(side, id))
    .map(([, { label }]) => label);
}

/** The names of all worries: "both misuse risk and accident risk". */
export function allLabels(argument: Argument): string {
  const labels = labelsOf(argument, () => true);
  if (labels.length < 2) return list(labels, "and");
  return `${labels.length === 2 ? "both" : "all of"} ${list(labels, "and")}`;
}

/** What was expected beside what was found: "claim 1b: expected to hold, but it is unknown". */
export function checkSentence({ what, claim, expected, actual, passed }: Check): string {
  const subject = { verdict: "verdict", trade_off: "trade-off", claim: `claim ${claim}` }[what];
  if (passed) return `${subject}: ${actual}, as expected`;
  return `${subject}: expected ${wanted[expected] ?? expected}, but it ${turnedOut[actual] ?? `is ${actual}`}`;
}

/** Said of a worldview whose verdict is not the one that `--expect` wants; safe for a terminal. */
export function otherVerdictSentence(
  { worldview: { file, line, name }, evaluation: { verdict } }: Assessment,
  expected: Verdict,
): string {
  return visible(`${file}:${line} ${name}: expected ${expected}, but it is ${verdict}`);
}

/** Statuses as what was wanted; verdicts stand for themselves. */
const wanted: Readonly<Record<string, string>> = {
  holds: "to hold",
  fails: "to fail",
  unknown: "to be unknown",
  bites: "to bite",
  absent: "to be absent",
};

/** Statuses that are verbs themselves; the others take "is". */
const turnedOut: Readonly<Record<string, string>> = {
  holds: "holds",
  fails: "fails",
  bites: "bites",
};

/** A claim and its status: "key fails". */
export function claimStatus({ id, status }: { id: string; status: Status }): string {
  const verb = { holds: "holds", fails: "fails", unknown: "is unknown" } satisfies Record<
    Status,
    string
  >;
  return `${id} ${verb[status]}`;
}

/** The outcome of a test in one line: "2 passed, 1 failed, 1 without expectation". */
export function summarySentence({ passed, failed, missing, errors }: TestSummary): string {
  const counts = [
    [passed, "passed"],
    [failed, "failed"],
    [missing, "without expectation"],
    [errors, errors === 1 ? "invalid input" : "invalid inputs"],
  ] as const;
  return counts
    .filter(([count], index) => index < 2 || count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ");
}

/** Verdict and trade-off in plain sentences, without emphasis. */
export function plainAnswer(evaluation: Evaluation, argument: Argument): string {
  const verdict = verdictSentence(evaluation, argument, (word) => word);
  return [verdict, tradeOffSentence(evaluation, argument)].filter(Boolean).join(" ");
}
