/**
 * Workflow commands of GitHub Actions, which show up as annotations at the lines they name. Escaping
 * follows the commands' own toolkit: %, CR and LF in data; also : and , in properties.
 */
import type { Assessment } from "../answers/assess.js";
import type { EvaluateAnswer } from "../answers/evaluate.js";
import type { Check } from "../answers/expectation.js";
import type { TestAnswer } from "../answers/test.js";
import type { Argument } from "../argument/argument.js";
import type { Diagnostic, Place } from "../diagnostics/problem.js";
import { word } from "../diagnostics/wording.js";
import type { Worldview } from "../worldview/worldview.js";
import { conditionLine } from "./conditions.js";
import type { FailureFormatter, Formatter } from "./formatter.js";
import { visible } from "./page/paper.js";
import { isInFile, placeOfCheck, placeOfWorldview } from "./places.js";
import { checkSentence, NO_EXPECTATION, plainAnswer } from "./sentences.js";

export type Level = "error" | "warning" | "notice";

/** A notice a verdict, an error where `--expect` is not met or an input is invalid. */
export const formatGithub: Formatter<EvaluateAnswer> = ({ argument, entries }) =>
  entries
    .flatMap((entry) => {
      if (!entry.ok) return entry.diagnostics.map(diagnosticCommand);
      const { assessment, expectation } = entry;
      const failed = (expectation?.checks ?? []).filter(({ passed }) => !passed);
      const errors = failed.map((check) => checkCommand(check, assessment, argument));
      return errors.length > 0 ? errors : [verdictCommand(assessment, argument)];
    })
    .join("");

/** An error an expectation that is not met, a notice for the others. */
export const formatTestGithub: Formatter<TestAnswer> = ({ argument, entries, failOnMissing }) =>
  entries
    .flatMap((entry) => {
      if (!entry.ok) return entry.diagnostics.map(diagnosticCommand);
      const { assessment, expectation } = entry;
      if (expectation.status === "missing") {
        return [missingCommand(assessment.worldview, failOnMissing ? "error" : "notice")];
      }
      return expectation.checks.map((check) => checkCommand(check, assessment, argument));
    })
    .join("");

/** What kept a run from its work, as errors. */
export const failedGithub: FailureFormatter = (diagnostics) =>
  diagnostics.map(diagnosticCommand).join("");

function verdictCommand({ worldview, evaluation }: Assessment, argument: Argument): string {
  const place = placeOfWorldview(worldview);
  const title = `${worldview.name}: ${evaluation.verdict}`;
  return command("notice", place, title, plainAnswer(evaluation, argument));
}

function checkCommand(check: Check, { worldview }: Assessment, argument: Argument): string {
  const reasons = check.passed
    ? []
    : check.decidedBy.flatMap(({ id, conditions }) =>
        conditions.map((leaf) => `${id}: ${conditionLine(leaf, worldview, argument)}`),
      );
  const place = placeOfCheck(check, worldview);
  const message = [checkSentence(check), ...reasons].join("\n");
  return command(check.passed ? "notice" : "error", place, worldview.name, message);
}

function missingCommand(worldview: Worldview, level: Level): string {
  return command(level, placeOfWorldview(worldview), worldview.name, NO_EXPECTATION);
}

/** What is wrong, as an error. */
export function diagnosticCommand({ problem, place }: Diagnostic): string {
  const { message, hint } = word(problem);
  return command("error", place, problem.code, [message, hint ?? []].flat().join("\n"));
}

/** An annotation as a line: its place, a title and a message that may have several lines. */
export function command(level: Level, place: Place, title: string, message: string): string {
  const { file, line = 1, column, length } = place;
  const properties = {
    file: isInFile(place) ? file : undefined,
    line,
    col: column,
    endColumn: column !== undefined && length !== undefined ? column + length : undefined,
    title,
  };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(visible(String(value)))}`);
  const shown = message.split("\n").map(visible).join("\n");
  return `::${level} ${written.join(",")}::${escapeData(shown)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
