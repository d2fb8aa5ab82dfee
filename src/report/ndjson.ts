import type { Diagnostic } from "../diagnostics/problem.js";
import { word } from "../diagnostics/wording.js";
import { errorJson, resultJson } from "./json.js";
import type { EvaluationReport, Formatter } from "./report.js";

/** One JSON object a line for each place of the input, in order; a failed one says what is wrong. */
export const formatNdjson: Formatter<EvaluationReport> = ({ argument, entries }, { brief }) =>
  entries
    .map((entry) =>
      entry.ok ? resultJson(entry.assessment, argument, brief) : failure(entry.diagnostics),
    )
    .map((object) => `${JSON.stringify(object)}\n`)
    .join("");

function failure(diagnostics: readonly Diagnostic[]) {
  const [{ problem, place }] = diagnostics as [Diagnostic, ...Diagnostic[]];
  const { file, document, line, column } = place;
  const more = diagnostics.length > 1 ? { errors: diagnostics.map(errorJson) } : {};
  const { message } = word(problem);
  return { file, document, line, column, code: problem.code, error: message, ...more };
}
