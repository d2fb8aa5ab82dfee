/** The question of `racecheck compare --baseline`: what has changed since, and through what? */
import type { Argument } from "../argument/argument.js";
import { listed } from "../diagnostics/bounds.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Entry } from "../worldview/read.js";
import { type AssessOptions, assessAll, assessments, failuresOf } from "./assess.js";
import type { Baseline } from "./since/baseline.js";
import type { Change } from "./since/change.js";
import { changedParameters, changesSince } from "./since/changes.js";

/** What has become of worldviews since earlier results. */
export interface SinceAnswer {
  readonly question: "since";
  readonly argument: Argument;
  readonly baseline: Baseline;
  /** The parameters that have another value than they had. */
  readonly parameters: readonly string[];
  readonly changes: readonly Change[];
  readonly errors: readonly Diagnostic[];
}

/**
 * Evaluates worldviews and says of each what has changed since a baseline.
 *
 * @throws AnalysisTooLarge
 */
export function since(
  argument: Argument,
  entries: readonly Entry[],
  baseline: Baseline,
  options: Omit<AssessOptions, "outlook"> = {},
): SinceAnswer {
  const assessed = assessAll(argument, entries, { ...options, outlook: false });
  const failures = failuresOf(assessed);
  return {
    question: "since",
    argument,
    baseline,
    parameters: changedParameters(baseline.argument, argument),
    changes: changesSince(baseline, argument, assessments({ entries: assessed }), failures),
    errors: listed(failures),
  };
}
