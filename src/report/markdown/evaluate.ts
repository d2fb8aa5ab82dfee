import { errorsOf } from "../../answers/answer.js";
import { type Assessment, assessments } from "../../answers/assess.js";
import type { EvaluateAnswer } from "../../answers/evaluate.js";
import type { Argument, Claim } from "../../argument/argument.js";
import { list } from "../../diagnostics/wording.js";
import { type Direction, pricedDirections } from "../../engine/verdict.js";
import { decidingConclusions, shownConditions, unconditional } from "../conditions.js";
import type { Formatter } from "../formatter.js";
import { plainText } from "../page/inline.js";
import {
  DISCLAIMER,
  priceHeading,
  sideLabels,
  tradeOffSentence,
  verdictSentence,
} from "../sentences.js";
import { measureSentence, sharedMeasures } from "../wording/measures.js";
import { outlookPart } from "../wording/outlook.js";
import { conditionList } from "./conditions.js";
import { errorTable } from "./errors.js";
import { blocks, bullets, code, details, inline, table } from "./escape.js";

/** A table of verdicts and, folded away, what each follows from: for job summaries and comments. */
export const formatMarkdown: Formatter<EvaluateAnswer> = (report, { brief }) => {
  const answers = assessments(report);
  return blocks([
    answers.length === 0 ? "" : verdictTable(answers),
    ...(brief ? [] : answers.map((each) => answerDetails(each, report.argument))),
    errorTable(errorsOf(report)),
    answers.length === 0 ? "" : `*${DISCLAIMER}*`,
  ]);
};

function verdictTable(answers: readonly Assessment[]): string {
  const rows = answers.map(({ worldview, evaluation: { verdict, tradeOff } }) => [
    inline(worldview.name),
    `**${verdict}**`,
    tradeOff.status,
    tradeOff.price.map(code).join(", ") || "–",
    code(`${worldview.file}:${worldview.line}`),
  ]);
  return table(["Worldview", "Verdict", "Trade-off", "Price", "Where"], rows);
}

/** What a verdict follows from, folded away. */
export function answerDetails(assessment: Assessment, argument: Argument): string {
  const { worldview, evaluation } = assessment;
  return details(
    `${worldview.name}: ${evaluation.verdict}`,
    [
      headline(assessment, argument),
      why(assessment, argument),
      price(assessment, argument),
      ground(argument),
      outlook(assessment, argument),
    ]
      .filter((part) => part !== "")
      .join("\n\n"),
  );
}

function headline({ evaluation }: Assessment, argument: Argument): string {
  const verdict = verdictSentence(evaluation, argument, (_, text) => `**${text}**`);
  return [verdict, tradeOffSentence(evaluation, argument) ?? ""].filter(Boolean).join(" ");
}

function why({ worldview, evaluation }: Assessment, argument: Argument): string {
  const conclusions = decidingConclusions(evaluation, argument).map((result) => {
    const { id, status } = result;
    const shown = shownConditions(result, argument);
    const conditions =
      shown.length > 0
        ? conditionList(shown, worldview, argument)
        : bullets([unconditional[status]]);
    return `**${titles[status]}** (${code(id)})\n\n${conditions}`;
  });
  return conclusions.join("\n\n");
}

const titles = {
  holds: "Why",
  fails: "What it does not reach, and why",
  unknown: "What it may reach, and what it waits for",
} as const;

function price({ evaluation }: Assessment, argument: Argument): string {
  const { verdict, tradeOff } = evaluation;
  const paid = [...tradeOff.price, ...tradeOff.open];
  if (paid.length === 0) return "";
  const [direction, ...others] = pricedDirections[verdict];
  const title =
    direction === undefined || others.length > 0
      ? priceOf(pricedDirections[verdict], argument)
      : priceHeading(direction, evaluation, argument);
  const items = argument.claims
    .filter(({ id }) => paid.includes(id))
    .map((claim) => `${claimItem(claim)}${tradeOff.open.includes(claim.id) ? " (open)" : ""}`);
  return `**${inline(title)}**\n\n${bullets(items)}`;
}

function priceOf(directions: readonly Direction[], argument: Argument): string {
  const labels = directions.map((direction) => sideLabels(direction, argument));
  return labels.length === 0 ? "The price" : `The price, in ${list(labels, "and")}`;
}

function claimItem({ id, says, source }: Claim): string {
  const origin = `${source.passage}: “${source.modality}”, ${source.confidence}`;
  return `${code(id)} ${inline(says)} *${inline(origin)}*`;
}

function ground(argument: Argument): string {
  return sharedMeasures(argument)
    .map((each) => inline(plainText(measureSentence(each))))
    .join("\n");
}

function outlook(assessment: Assessment, argument: Argument): string {
  const part = outlookPart(assessment, argument);
  return part ? `**${part.title}**\n\n${bullets(part.lines.map(plainText).map(inline))}` : "";
}
