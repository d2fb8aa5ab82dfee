import type { Problem } from "../diagnostics/problem.js";
import { AnalysisTooLarge } from "../engine/diagram.js";

/** The problem that an AnalysisTooLarge stands for. Throws any other error on. */
export function tooLargeProblem(error: unknown): Problem<"analysis/too-large"> {
  if (!(error instanceof AnalysisTooLarge)) throw error;
  return { code: "analysis/too-large", what: error.what, limit: error.limit };
}
