import type { EvaluateAnswer } from "../answers/evaluate.js";
import type { TestAnswer } from "../answers/test.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { word } from "../diagnostics/wording.js";
import type { Formatter } from "./formatter.js";
import { errorJson, resultJson, testedJson } from "./json.js";

/** One JSON object a line for each place of the input, in order; a failed one says what is wrong. */
export const formatNdjson: Formatter<EvaluateAnswer> = ({ argument, entries }, { brief }) =>
  lines(
    entries.map((entry) =>
      entry.ok ? resultJson(entry.assessment, argument, brief) : failure(entry.diagnostics),
    ),
  );

/** The same of a test: each result says what became of its expectation. */
export const formatTestNdjson: Formatter<TestAnswer> = ({ argument, entries }, { brief }) =>
  lines(
    entries.map((entry) =>
      entry.ok
        ? testedJson(entry.assessment, entry.expectation, argument, brief)
        : failure(entry.diagnostics),
    ),
  );

function lines(objects: readonly object[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join("");
}

function failure(diagnostics: readonly Diagnostic[]) {
  const [{ problem, place }] = diagnostics as [Diagnostic, ...Diagnostic[]];
  const { file, document, line, column } = place;
  const more = diagnostics.length > 1 ? { errors: diagnostics.map(errorJson) } : {};
  const { message } = word(problem);
  return { file, document, line, column, code: problem.code, error: message, ...more };
}
