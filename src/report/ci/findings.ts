/** Turns answers into findings. */
import type { Answer } from "../../answers/answer.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import type { ReportOptions, Surroundings } from "../formatter.js";
import type { Findings } from "./finding.js";
import { auditFindings } from "./findings/audit.js";
import { evaluateFindings } from "./findings/evaluate.js";
import { faultCase } from "./findings/faults.js";
import { rivalsFindings } from "./findings/rivals.js";
import { sinceFindings } from "./findings/since.js";
import { testFindings } from "./findings/test.js";
import { locatorIn } from "./spot.js";

/** An answer that can be told as findings. */
export type FoundAnswer = Extract<
  Answer,
  { question: "evaluate" | "test" | "since" | "audit" | "rivals" }
>;

/** What an answer says to those who watch a run. */
export function findingsOf(answer: FoundAnswer, options: ReportOptions): Findings {
  const at = locatorIn(options);
  switch (answer.question) {
    case "evaluate":
      return evaluateFindings(answer, options, at);
    case "test":
      return testFindings(answer, options, at);
    case "rivals":
      return rivalsFindings(answer, options, at);
    case "since":
      return sinceFindings(answer, options, at);
    case "audit":
      return auditFindings(answer, at);
  }
}

/** What kept a run from its work. */
export function failureFindings(
  diagnostics: readonly Diagnostic[],
  surroundings: Surroundings,
): Findings {
  return { asked: "failed", cases: [faultCase(diagnostics, locatorIn(surroundings))] };
}
