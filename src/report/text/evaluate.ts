import { type Assessment, assessments } from "../../answers/assess.js";
import type { EvaluateAnswer } from "../../answers/evaluate.js";
import type { Argument } from "../../argument/argument.js";
import type { Evaluation } from "../../engine/evaluate.js";
import type { VerdictProbability } from "../../engine/probability.js";
import type { BeliefOrigin, Worldview } from "../../worldview/worldview.js";
import type { Formatter, ReportOptions } from "../formatter.js";
import { dividedMeasures, measureSentence, sharedMeasures } from "../measures.js";
import { visible } from "../page/paper.js";
import { reference } from "../places.js";
import { DISCLAIMER, tradeOffSentence, verdictSentence } from "../sentences.js";
import { percentBetween } from "../shares.js";
import { beliefOf, shownValue } from "../values.js";
import { outlookSections } from "./outlook.js";
import { reasonSections } from "./reasons.js";
import { paintVerdict } from "./symbols.js";
import { whySection } from "./why.js";

/** Answers to read: one after the other, or a line each. */
export const formatText: Formatter<EvaluateAnswer> = (report, options) => {
  const answers = assessments(report);
  if (answers.length === 0) return "";
  if (options.brief) return `${briefLines(answers, options).join("\n")}\n`;
  const whole = answers.map((each) => answer(each, report.argument, options));
  return `${whole.join("\n")}\n${options.page.wrap(options.paint.faint(DISCLAIMER), "  ")}\n`;
};

function briefLines(answers: readonly Assessment[], { paint, page }: ReportOptions): string[] {
  return page.columns(
    answers.map(({ worldview, evaluation: { verdict, tradeOff } }) => [
      paintVerdict(verdict, verdict, paint),
      `trade-off ${tradeOff.status}`,
      visible(worldview.name),
      paint.faint(visible(reference(worldview))),
    ]),
  );
}

function answer(assessment: Assessment, argument: Argument, options: ReportOptions): string {
  const { worldview } = assessment;
  const { paint, page } = options;
  const heading = page.ends(
    paint.strong(visible(worldview.name)),
    paint.faint(visible(reference(worldview))),
  );
  const sections = [
    headline(assessment, argument, options),
    whySection(assessment, argument, options),
    ...reasonSections(assessment, argument, options),
    groundLines(argument, options),
    originLines(worldview, argument, options),
    ...outlookSections(assessment, argument, options),
  ].filter((part) => part !== "");
  const entity = worldview.entity ? `${page.wrap(visible(worldview.entity), "  ")}\n` : "";
  return `${heading}\n${entity}\n${sections.join("\n")}`;
}

function headline(assessment: Assessment, argument: Argument, options: ReportOptions): string {
  const { evaluation, probability } = assessment;
  const { paint, page } = options;
  const verdict = verdictSentence(evaluation, argument, (word, text) =>
    paintVerdict(word, text, paint),
  );
  const lines = [verdict, tradeOffSentence(evaluation, argument)];
  const odds = probability ? [probabilityLine(probability, evaluation)] : [];
  return `${[...lines, ...odds].map((line) => page.wrap(line, "  ")).join("\n")}\n`;
}

function probabilityLine(probability: VerdictProbability, { possible }: Evaluation): string {
  const parts = possible.map((verdict) => `${verdict} ${shareOf(probability[verdict])}`);
  return `Probability, beliefs independent: ${parts.join(", ")}.`;
}

/** What is possible with a probability of 0 is so at single values of what varies continuously. */
function shareOf({ lower, upper }: VerdictProbability["favoured"]): string {
  return upper > 0 ? percentBetween(lower, upper) : "0 %, at single values only";
}

function groundLines(argument: Argument, { page }: ReportOptions): string {
  const groups = [...sharedMeasures(argument), ...dividedMeasures(argument)];
  const lines = groups.map(measureSentence);
  return lines.length === 0 ? "" : `${lines.map((line) => page.wrap(line, "  ")).join("\n")}\n`;
}

const origins = [
  ["assumed", "Assumed, because left out"],
  ["overridden", "Overridden for this run"],
  ["missing", "Left out, so unknown"],
] as const satisfies readonly (readonly [BeliefOrigin, string])[];

function originLines({ beliefs }: Worldview, argument: Argument, { page }: ReportOptions): string {
  const lines = origins.flatMap(([origin, title]) => {
    const names = beliefs
      .filter((belief) => belief.origin === origin)
      .map(({ id, value }) =>
        origin === "missing" ? id : `${id} is ${shownValue(value, beliefOf(argument, id).domain)}`,
      );
    return names.length === 0 ? [] : [page.wrap(`${title}: ${names.join(", ")}.`, "  ")];
  });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
