/** JUnit XML as CI systems read it: a test suite a file, a test case a worldview. */

import { XMLBuilder } from "fast-xml-parser";
import type { AssessedEntry, Assessment } from "../answers/assess.js";
import type { EvaluateAnswer } from "../answers/evaluate.js";
import type { Check } from "../answers/expectation.js";
import type { TestAnswer } from "../answers/test.js";
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { word } from "../diagnostics/wording.js";
import { conditionLine } from "./conditions.js";
import type { FailureFormatter, Formatter } from "./formatter.js";
import { visible, wellFormed } from "./page/paper.js";
import { checkSentence, claimStatus, NO_EXPECTATION, plainAnswer } from "./sentences.js";

type Outcome = "passed" | "failure" | "skipped" | "error";

interface TestCase {
  readonly file: string;
  readonly name: string;
  readonly line?: number | undefined;
  readonly outcome: Outcome;
  /** What the outcome is about: a check, or the code of an error. */
  readonly type?: string | undefined;
  readonly message?: string | undefined;
  readonly details: readonly string[];
  /** What follows from the worldview, for the log. */
  readonly answer?: string | undefined;
}

/** Each worldview as a test case that passes unless `--expect` is not met. */
export const formatJunit: Formatter<EvaluateAnswer> = ({ argument, entries }) =>
  xml(entries.map((entry) => testCase(entry, argument, "passed")));

/** Each worldview as a test case that passes, fails, or is skipped for want of an expectation. */
export const formatTestJunit: Formatter<TestAnswer> = ({ argument, entries, failOnMissing }) =>
  xml(entries.map((entry) => testCase(entry, argument, failOnMissing ? "failure" : "skipped")));

/** A run that could not begin. */
export const failedJunit: FailureFormatter = (diagnostics) => xml([errorCase(diagnostics)]);

function testCase(entry: AssessedEntry, argument: Argument, unasked: Outcome): TestCase {
  if (!entry.ok) return errorCase(entry.diagnostics);
  const { assessment, expectation } = entry;
  const { file, name, line } = assessment.worldview;
  const answer = plainAnswer(assessment.evaluation, argument);
  const common = { file, name, line, answer, details: [] };
  const failed = (expectation?.checks ?? []).filter(({ passed }) => !passed);
  if (failed.length > 0) {
    const message = failed.map(checkSentence).join("; ");
    const details = failed.flatMap((check) => checkDetails(check, assessment, argument));
    return { ...common, outcome: "failure", type: failed[0]?.what, message, details };
  }
  if (expectation?.status === "passed" || unasked === "passed") {
    return { ...common, outcome: "passed" };
  }
  return { ...common, outcome: unasked, type: "missing", message: NO_EXPECTATION };
}

function checkDetails(check: Check, { worldview }: Assessment, argument: Argument): string[] {
  const claims = check.decidedBy.flatMap((claim) => [
    `  ${claimStatus(claim)}`,
    ...claim.conditions.map((leaf) => `    ${conditionLine(leaf, worldview, argument)}`),
  ]);
  return [checkSentence(check), ...claims];
}

function errorCase(diagnostics: readonly Diagnostic[]): TestCase {
  const [first] = diagnostics as [Diagnostic, ...Diagnostic[]];
  const { file, document = 1, line } = first.place;
  const details = diagnostics.map(({ problem, place }) => {
    const { message, hint } = word(problem);
    const at = [place.file, place.line, place.column]
      .filter((part) => part !== undefined)
      .join(":");
    return `${at} ${problem.code}: ${message}${hint === undefined ? "" : ` (${hint})`}`;
  });
  const { message } = word(first.problem);
  const type = first.problem.code;
  return { file, name: `worldview ${document}`, line, outcome: "error", type, message, details };
}

function xml(cases: readonly TestCase[]): string {
  const suites = byFile(cases);
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    testsuites: {
      "@name": "racecheck",
      ...counts(cases),
      testsuite: [...suites].map(([file, inFile]) => ({
        "@name": legible(file),
        ...counts(inFile),
        testcase: distinctlyNamed(inFile).map(caseNode),
      })),
    },
  });
}

function counts(cases: readonly TestCase[]) {
  const count = (wanted: Outcome): number =>
    cases.filter(({ outcome }) => outcome === wanted).length;
  return {
    "@tests": cases.length,
    "@failures": count("failure"),
    "@errors": count("error"),
    "@skipped": count("skipped"),
  };
}

function byFile(cases: readonly TestCase[]): ReadonlyMap<string, readonly TestCase[]> {
  const suites = new Map<string, TestCase[]>();
  for (const each of cases) {
    const suite = suites.get(each.file) ?? [];
    suite.push(each);
    suites.set(each.file, suite);
  }
  return suites;
}

/** The cases with names that differ: those who read a suite know its cases by their names. */
function distinctlyNamed(cases: readonly TestCase[]): readonly TestCase[] {
  const seen = new Map<string, number>();
  return cases.map((each) => {
    const count = (seen.get(each.name) ?? 0) + 1;
    seen.set(each.name, count);
    return count === 1 ? each : { ...each, name: `${each.name} (${count})` };
  });
}

function caseNode({ file, name, line, outcome, type, message, details, answer }: TestCase) {
  const facts = {
    ...(type !== undefined && { "@type": type }),
    ...(message !== undefined && { "@message": legible(message) }),
    ...(details.length > 0 && { "#text": details.map(legible).join("\n") }),
  };
  return {
    "@name": legible(name),
    "@classname": legible(file.replace(/\.\w+$/, "")),
    "@file": legible(file),
    ...(line !== undefined && { "@line": line }),
    ...(outcome !== "passed" && { [outcome]: facts }),
    ...(answer !== undefined && { "system-out": legible(answer) }),
  };
}

/** Text that XML 1.0 can hold: what would steer a terminal is shown, what is no character replaced. */
function legible(text: string): string {
  return wellFormed(visible(text)).replace(/[\ufffe\uffff]/g, "\ufffd");
}
