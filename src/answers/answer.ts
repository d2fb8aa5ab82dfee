/** The questions that can be asked, and their answers: facts, computed already, whatever prints them. */
import { listed } from "../diagnostics/bounds.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { failuresOf } from "./assess.js";
import type { AuditAnswer } from "./audit.js";
import type { CompareAnswer } from "./compare.js";
import type { DisputesAnswer } from "./disputes.js";
import type { EvaluateAnswer } from "./evaluate.js";
import type { ExplainAnswer } from "./explain.js";
import type { MapAnswer } from "./map.js";
import type { PrecipiceAnswer } from "./precipice.js";
import { type RivalsAnswer, rivalFailures } from "./rival-results.js";
import type { SinceAnswer } from "./since.js";
import type { SurveyAnswer } from "./survey.js";
import type { TestAnswer } from "./test.js";

export interface Answers {
  readonly evaluate: EvaluateAnswer;
  readonly compare: CompareAnswer;
  readonly since: SinceAnswer;
  readonly map: MapAnswer;
  readonly test: TestAnswer;
  readonly explain: ExplainAnswer;
  readonly rivals: RivalsAnswer;
  readonly disputes: DisputesAnswer;
  readonly audit: AuditAnswer;
  readonly survey: SurveyAnswer;
  readonly precipice: PrecipiceAnswer;
}

export type Question = keyof Answers;

export type Answer = Answers[Question];

/**
 * What is wrong with the input, or kept an answer from being complete: of much the first part, and how
 * much more there is.
 */
export function errorsOf(answer: Answer): readonly Diagnostic[] {
  switch (answer.question) {
    case "evaluate":
    case "test":
      return listed(failuresOf(answer.entries));
    case "compare":
      return listed([...failuresOf(answer.entries), ...answer.problems]);
    case "since":
    case "survey":
    case "map":
      return answer.errors;
    case "rivals":
      return listed(rivalFailures(answer));
    case "disputes":
      return listed([...rivalFailures(answer), ...answer.problems]);
    case "explain":
    case "audit":
    case "precipice":
      return [];
  }
}
