/** What formatters of a comparison are given: facts, computed already. */
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Crux } from "../engine/cruxes.js";
import type { ReferenceClass } from "../engine/reference-class.js";
import type { SettledVerdict } from "../engine/verdict.js";
import { diagnosticsOf, type EvaluationReport, type ReportEntry } from "./report.js";

/** Worldviews side by side. Indexes are into the assessments of the entries. */
export interface ComparisonReport extends EvaluationReport {
  readonly argument: Argument;
  readonly entries: readonly ReportEntry[];
  /** The beliefs on which not all worldviews agree, in the argument's order. */
  readonly differences: readonly string[];
  /** One for each pair with different settled verdicts, in order. */
  readonly cruxes: readonly PairCruxes[];
  readonly referenceClasses: readonly ReferenceClass[];
  /** What kept the comparison, not one worldview, from being complete. */
  readonly problems: readonly Diagnostic[];
  /** Leave out of the table what all worldviews agree on. */
  readonly onlyDifferences: boolean;
}

/** Why two worldviews get different verdicts. */
export interface PairCruxes {
  readonly between: readonly [first: number, second: number];
  readonly verdicts: readonly [first: SettledVerdict, second: SettledVerdict];
  readonly cruxes: readonly Crux[];
}

/** Everything that is wrong with the input or the comparison. */
export function comparisonDiagnostics(report: ComparisonReport): readonly Diagnostic[] {
  return [...diagnosticsOf(report), ...report.problems];
}
