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
import { knifeEdgeSentences } from "./outlook.js";
import { beliefOf, shownValue } from "./values.js";
import { tradeOffSentence, verdictSentence } from "./verdict.js";

/** The verdict and what is paid for it, and what a reader might otherwise take for a contradiction. */
export function headlineText(assessment: Assessment, argument: Argument): Text {
  const { evaluation } = assessment;
  const support = unsupported(evaluation, argument);
  // Under a silence that needs a word of its own, nothing is paid goes without saying.
  const said =
    evaluation.verdict === "silent" && support.length > 0
      ? []
      : [verdictSentence(evaluation, argument), tradeOffSentence(evaluation, argument)];
  const sentences = [...said, ...support];
  return joined([...sentences, ...knifeEdgeSentences(assessment)], " ");
}

/** Said of a verdict that no reason supports, and of a silence under which reasons hold. */
function unsupported(evaluation: Evaluation, argument: Argument): readonly Text[] {
  const { verdict } = evaluation;
  const { subject } = argument.definition;
  if (verdict === "silent") {
    const counts = directions
      .map((direction) => ({ direction, count: holding(direction, evaluation, argument).length }))
      .filter(({ count }) => count > 0);
    if (counts.length === 0) return [];
    const clauses = counts.map(({ direction, count }, index) => {
      const what = index === 0 ? subject : "it";
      const many = index === 0 ? reasonCount(count) : countWord(count);
      return `${many} ${preposition[direction]} ${what}`;
    });
    const isOne = counts.length === 1 && counts[0]?.count === 1;
    return [
      [
        "On this worldview the argument is ",
        verdictWord("silent", true),
        `, which is not a no: ${unreached(argument)}, though `,
        listed(clauses, "and"),
        isOne ? " holds." : " hold.",
      ],
    ];
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

/** Under silence no conclusion is reached; an argument has as many as it has. */
export function unreached({ claims }: Argument): string {
  const { length } = claims.filter(({ role }) => role === "conclusion");
  if (length === 1) return "its conclusion is not reached";
  return length === 2 ? "neither conclusion is reached" : "no conclusion is reached";
}

const directions = ["favoured", "disfavoured"] as const satisfies readonly Direction[];

const preposition = { favoured: "for", disfavoured: "against" } as const satisfies Record<
  Direction,
  string
>;

function reasonCount(count: number): string {
  return `${countWord(count)} ${count === 1 ? "reason" : "reasons"}`;
}

function countWord(count: number): string {
  return ["no", "one", "two", "three", "four"][count] ?? String(count);
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
export function flipOutcome(
  { to, changes, knifeEdge }: Flip,
  argument: Pick<Argument, "beliefs">,
): Outcome {
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

/** Beliefs that can move the verdict that are named; of more it is said how many they are. */
const NAMED = 5;

/** Which beliefs can move the verdict, and how many others there are. */
export function moversTexts({ worldview: { beliefs }, outlook }: Assessment): readonly Text[] {
  if (!outlook) return [];
  const { movers } = outlook;
  const others = beliefs.filter(({ id }) => !movers.includes(id));
  const lead: Text =
    movers.length === 0
      ? "no belief moves the verdict"
      : movers.length > NAMED
        ? `the verdict: ${movers.length} of ${beliefs.length} beliefs`
        : ["the verdict: ", joined(movers.map(code), ", ")];
  if (others.length === 0) return [lead];
  const stated = others.filter(({ origin }) => origin !== "missing").length;
  const isOne = others.length === 1;
  const some = isOne ? ", not stated" : `, ${stated} of them stated`;
  const left = stated === others.length ? "" : some;
  const rest = isOne ? "1 other" : `${others.length} others`;
  return [[lead, `; reasons and price at most: ${rest}${left}`]];
}
