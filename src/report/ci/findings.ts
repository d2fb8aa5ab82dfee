/** Turns answers into findings. */
import type { Answer } from "../../answers/answer.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import type { ReportOptions } from "../formatter.js";
import type { Findings } from "./finding.js";
import { evaluateFindings } from "./findings/evaluate.js";
import { faultCase } from "./findings/faults.js";
import { sinceFindings } from "./findings/since.js";
import { testFindings } from "./findings/test.js";
import { locate } from "./spot.js";

/** An answer that can be told as findings. */
export type FoundAnswer = Extract<Answer, { question: "evaluate" | "test" | "since" }>;

/** What an answer says to those who watch a run. */
export function findingsOf(answer: FoundAnswer, options: ReportOptions): Findings {
  switch (answer.question) {
    case "evaluate":
      return evaluateFindings(answer, options, locate);
    case "test":
      return testFindings(answer, options, locate);
    case "since":
      return sinceFindings(answer, options, locate);
  }
}

/** What kept a run from its work. */
export function failureFindings(diagnostics: readonly Diagnostic[]): Findings {
  return { asked: "failed", cases: [faultCase(diagnostics, locate)] };
}
