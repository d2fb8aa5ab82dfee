/** What formatters are given: facts, computed already. */
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Evaluation } from "../engine/evaluate.js";
import type { Flip } from "../engine/flips.js";
import type { InformationRanking, VerdictProbability } from "../engine/probability.js";
import type { ExpectationResult } from "../worldview/expectation.js";
import type { Worldview } from "../worldview/worldview.js";
import type { Page } from "./page.js";
import type { Paint } from "./paint.js";

/** A worldview with what follows from it. */
export interface Assessment {
  readonly worldview: Worldview;
  readonly evaluation: Evaluation;
  /** Only where chances or quantiles are given. */
  readonly probability?: VerdictProbability | undefined;
  /** What the flips, or for an open verdict the settles, are; undefined if they were not asked for. */
  readonly outlook?: Outlook | undefined;
}

/** What would change a settled verdict, or settle an open one. */
export interface Outlook {
  readonly flips: readonly Flip[];
  readonly settles: readonly Flip[];
  readonly information?: InformationRanking | undefined;
  /** The open beliefs that cannot matter for the verdict. */
  readonly irrelevant: readonly string[];
  /** The beliefs that were kept out of flips and settles. */
  readonly locked: readonly string[];
}

/** One place of the input, in order: a worldview that was evaluated, or what is wrong with it. */
export type ReportEntry =
  | {
      readonly ok: true;
      readonly assessment: Assessment;
      /** What became of what was expected of it; undefined if nothing was asked. */
      readonly expectation?: ExpectationResult | undefined;
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export interface EvaluationReport {
  readonly argument: Argument;
  readonly entries: readonly ReportEntry[];
}

/** One place of the input of a test. */
export type TestEntry =
  | { readonly ok: true; readonly assessment: Assessment; readonly expectation: ExpectationResult }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What became of each worldview's own expectation. */
export interface TestReport {
  readonly argument: Argument;
  readonly entries: readonly TestEntry[];
  /** Whether a worldview without expectation is a failure. */
  readonly failOnMissing: boolean;
}

export interface ReportOptions {
  /** One line, or one small object, a worldview. */
  readonly brief: boolean;
  readonly page: Page;
  readonly paint: Paint;
}

/** A format of one kind of report. What it returns ends with a line break, or is empty. */
export type Formatter<R> = (report: R, options: ReportOptions) => string;

export function assessments({ entries }: EvaluationReport): readonly Assessment[] {
  return entries.flatMap((entry) => (entry.ok ? [entry.assessment] : []));
}

export function diagnosticsOf(report: {
  readonly entries: readonly ReportEntry[];
}): readonly Diagnostic[] {
  return report.entries.flatMap((entry) => (entry.ok ? [] : entry.diagnostics));
}

/** How many worldviews met their expectation, and how many inputs were invalid. */
export interface TestSummary {
  readonly passed: number;
  readonly failed: number;
  readonly missing: number;
  readonly errors: number;
}

export function summaryOf({ entries }: TestReport): TestSummary {
  const count = (status: ExpectationResult["status"]): number =>
    entries.filter((entry) => entry.ok && entry.expectation.status === status).length;
  return {
    passed: count("passed"),
    failed: count("failed"),
    missing: count("missing"),
    errors: entries.filter(({ ok }) => !ok).length,
  };
}
