/** The sentences of an answer on one screen. */
import type { Assessment } from "../../answers/assess.js";
import type { Argument } from "../../argument/argument.js";
import type { ClaimResult, Evaluation } from "../../engine/evaluate.js";
import type { Flip } from "../../engine/flips.js";
import { type Direction, pricedDirections, type Verdict } from "../../engine/verdict.js";
import type { HeldBelief } from "../../worldview/worldview.js";
import { reasonsOf } from "../conditions.js";
import { code, joined, listed, verdictWord } from "../page/build.js";
import type { Outcome, Text } from "../page/tree.js";
import { changeClause } from "./flips.js";
import { beliefOf, shownValue } from "./values.js";
import { tradeOffSentence, verdictSentence } from "./verdict.js";

/** The verdict and what is paid for it, and what a reader might otherwise take for a contradiction. */
export function headlineText(evaluation: Evaluation, argument: Argument): Text {
  const support = unsupported(evaluation, argument);
  // Under a silence that needs a word of its own, nothing is paid goes without saying.
  const paid =
    evaluation.verdict === "silent" && support.length > 0
      ? []
      : [tradeOffSentence(evaluation, argument)];
  return joined([verdictSentence(evaluation, argument), ...paid, ...support], " ");
}

/** Said of a verdict that no reason supports, and of a silence under which reasons hold. */
function unsupported(evaluation: Evaluation, argument: Argument): readonly Text[] {
  const { verdict } = evaluation;
  const { subject } = argument.definition;
  if (verdict === "silent") {
    const clauses = directions.flatMap((direction): Text[] => {
      const count = holding(direction, evaluation, argument).length;
      return count === 0 ? [] : [`${reasonCount(count)} ${preposition[direction]} ${subject}`];
    });
    if (clauses.length === 0) return [];
    return [["Neither conclusion is reached, though ", listed(clauses, "and"), " hold."]];
  }
  if (verdict !== "favoured" && verdict !== "disfavoured") return [];
  const reasons = reasonsOf(verdict, evaluation, argument);
  if (reasons.length === 0 || reasons.some(({ status }) => status === "holds")) return [];
  const isOpen = reasons.some(({ status }) => status === "unknown");
  const spoken = `${preposition[verdict]} ${subject}`;
  return [
    isOpen
      ? `No reason ${spoken} is known to hold: its conclusion alone decides.`
      : `Not one reason ${spoken} holds: its conclusion alone decides.`,
  ];
}

const directions = ["favoured", "disfavoured"] as const satisfies readonly Direction[];

const preposition = { favoured: "for", disfavoured: "against" } as const satisfies Record<
  Direction,
  string
>;

function reasonCount(count: number): string {
  const words = ["no reason", "one reason", "two reasons", "three reasons", "four reasons"];
  return words[count] ?? `${count} reasons`;
}

function holding(
  direction: Direction,
  evaluation: Evaluation,
  argument: Argument,
): readonly ClaimResult[] {
  return reasonsOf(direction, evaluation, argument).filter(({ status }) => status === "holds");
}

/** What the reasons of a direction are called beside this verdict. */
export function reasonsLabel(direction: Direction, verdict: Verdict): string {
  const priced = pricedDirections[verdict];
  if (priced.length === 1 && priced[0] === direction) return "Price";
  return direction === "favoured" ? "For" : "Against";
}

/** The reasons that wait, together: "2b and 3b wait for 3 beliefs that it leaves open". */
export function waitingText(waiting: readonly ClaimResult[]): Text {
  const beliefs = [...new Set(waiting.flatMap(({ waitsFor }) => waitsFor))];
  const verb = waiting.length === 1 ? "waits" : "wait";
  const what: Text =
    beliefs.length <= 2
      ? listed(beliefs.map(code), "and")
      : `${beliefs.length} beliefs that it leaves open`;
  return [
    listed(
      waiting.map(({ id }) => code(id)),
      "and",
    ),
    ` ${verb} for `,
    what,
  ];
}

/** A flip as a condition and what follows: "if it ranked itself second or lower", and what then. */
export function flipOutcome({ to, changes, knifeEdge }: Flip, argument: Argument): Outcome {
  const clauses = changes.map((change) => changeClause(change, argument));
  return {
    when: ["if ", listed(clauses, "and"), knifeEdge ? ", a knife edge" : ""],
    gives: verdictWord(to),
  };
}

/** How many more there are, and where to see them. */
export function moreText(count: number): Text {
  return [`… and ${count} more: `, code("--full")];
}

/** The beliefs of an origin with their values: "can_develop_agi true". */
export function valuesText(beliefs: readonly HeldBelief[], argument: Argument): Text {
  return joined(
    beliefs.map(
      ({ id, value }): Text => [code(id), ` ${shownValue(value, beliefOf(argument, id).domain)}`],
    ),
    ", ",
  );
}

/** What was left out and cannot matter for the verdict; undefined if nothing was. */
export function leftOutText({ worldview, evaluation, outlook }: Assessment): Text | undefined {
  const missing = worldview.beliefs.filter(({ origin }) => origin === "missing");
  const idle =
    evaluation.verdict === "open"
      ? missing.filter(({ id }) => outlook?.irrelevant.includes(id))
      : missing;
  if (idle.length === 0) return undefined;
  const count = idle.length === 1 ? "1 belief" : `${idle.length} beliefs`;
  return `Left out, and without effect on the verdict: ${count}.`;
}
