/** What `evaluate` prints for programs: one document, or a line for each place of the input. */
import * as z from "zod/mini";
import { errorsOf } from "../../answers/answer.js";
import { type AssessedEntry, assessments } from "../../answers/assess.js";
import type { EvaluateAnswer } from "../../answers/evaluate.js";
import type { Argument } from "../../argument/argument.js";
import { describe } from "../../argument/describe.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import { word } from "../../diagnostics/wording.js";
import type { Formatter } from "../formatter.js";
import { documentText, failing, lines } from "./document.js";
import { part } from "./part.js";
import { errorPart, headPart } from "./parts.js";
import { tellingReadingPart } from "./readings.js";
import { resultOf, resultSchema } from "./result.js";

export const evaluateDocument = part(
  () =>
    describe(
      z.object({
        ...headPart.schema().shape,
        results: z.array(resultSchema()),
        telling_reading: z.optional(
          describe(
            tellingReadingPart.schema(),
            "of several results, the reading that changes most of their verdicts",
          ),
        ),
        errors: z.array(errorPart.schema()),
      }),
      "what `racecheck evaluate --format json` prints; keys may be added within a schema version",
    ),
  (answer: EvaluateAnswer, brief: boolean) => ({
    ...headPart.of(answer.argument),
    results: assessments(answer).map((each) => resultOf(each, answer.argument, brief)),
    telling_reading: answer.telling && tellingReadingPart.of(answer.telling),
    errors: errorsOf(answer).map(errorPart.of),
  }),
);

/** What stands in the place of an input that could not be evaluated. */
export const failedLine = part(
  () => {
    const { file, document, line, column, code, message } = errorPart.schema().shape;
    return z.object({
      file,
      document,
      line,
      column,
      code,
      error: message,
      errors: z.optional(
        describe(z.array(errorPart.schema()), "all of them, if there are several"),
      ),
    });
  },
  (diagnostics: readonly Diagnostic[]) => {
    const [{ problem, place }] = diagnostics as [Diagnostic, ...Diagnostic[]];
    const { file, document, line, column } = place;
    const { message } = word(problem);
    const all = diagnostics.length > 1 ? { errors: diagnostics.map(errorPart.of) } : {};
    return { file, document, line, column, code: problem.code, error: message, ...all };
  },
);

/** One JSON document. */
export const formatJson: Formatter<EvaluateAnswer> = (answer, { detail }) =>
  documentText(evaluateDocument.of(answer, detail === "brief"));

/** The document of a run that could not begin. */
export const failedJson = failing(evaluateDocument);

/** One JSON object a line for each place of the input, in order; a failed one says what is wrong. */
export const formatNdjson: Formatter<EvaluateAnswer> = ({ argument, entries }, { detail }) =>
  entries.map((entry) => entryLine(entry, argument, detail === "brief")).join("");

/** The line of one place of the input, with its break. */
export function entryLine(entry: AssessedEntry, argument: Argument, brief: boolean): string {
  const content = entry.ok
    ? resultOf(entry.assessment, argument, brief)
    : failedLine.of(entry.diagnostics);
  return lines([content]);
}
