import { listed } from "../diagnostics/bounds.js";
import type { Diagnostic, Problem } from "../diagnostics/problem.js";

/** A command cannot go on: its options, its argument or its output are at fault. Exit code 2. */
export class Failure extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.problem.code);
    this.diagnostics = listed(diagnostics);
  }
}

/** A failure of which standard error has heard already. */
export class ToldFailure extends Failure {
  constructor(problem: Problem) {
    super([{ problem, place: { file: "racecheck" } }]);
  }
}

/** A failure that lies in the command line itself. */
export function usageFailure(problem: Problem, option = "racecheck"): Failure {
  return new Failure([{ problem, place: { file: option } }]);
}

/** Whatever was thrown, as a failure: a defect too. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Failure([
    { problem: { code: "internal/error", detail }, place: { file: "racecheck" } },
  ]);
}
