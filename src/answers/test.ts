/** The question of `racecheck test`: does each worldview give what its own `expect` says? */
import type { Argument } from "../argument/argument.js";
import type { Entry } from "../worldview/read.js";
import {
  type Assessment,
  type AssessOptions,
  assessAll,
  assessEntry,
  type FailedEntry,
} from "./assess.js";
import { checkExpectation, type ExpectationResult } from "./expectation.js";

/** What became of each worldview's own expectation. */
export interface TestAnswer {
  readonly question: "test";
  readonly argument: Argument;
  readonly entries: readonly TestedEntry[];
  /** Whether a worldview without expectation is a failure. */
  readonly failOnMissing: boolean;
}

/** One place of the input of a test. */
export type TestedEntry = Tested | FailedEntry;

/** A worldview that was tested. */
export interface Tested {
  readonly ok: true;
  /** With what would change the verdict where it is not the one that was expected. */
  readonly assessment: Assessment;
  readonly expectation: ExpectationResult;
}

/** How many worldviews met their expectation, and how many inputs were invalid. */
export interface TestSummary {
  readonly passed: number;
  readonly failed: number;
  readonly missing: number;
  readonly errors: number;
}

export interface TestOptions extends AssessOptions {
  readonly failOnMissing?: boolean | undefined;
}

/** Checks each worldview's own expectation. */
export function test(
  argument: Argument,
  entries: readonly Entry[],
  { failOnMissing = false, ...options }: TestOptions = {},
): TestAnswer {
  const tested = assessAll(argument, entries, { ...options, outlook: false }).map(
    (entry): TestedEntry => {
      if (!entry.ok) return entry;
      const { worldview, evaluation } = entry.assessment;
      const expectation = checkExpectation(worldview.expect, evaluation, argument);
      if (!isOtherVerdict(expectation)) return { ...entry, expectation };
      const whole = assessEntry(argument, { ok: true, worldview }, options);
      return whole.ok ? { ...whole, expectation } : whole;
    },
  );
  return { question: "test", argument, entries: tested, failOnMissing };
}

/** Whether it is worth saying what would give the verdict that was expected. */
function isOtherVerdict({ checks }: ExpectationResult): boolean {
  return checks.some(({ what, passed }) => what === "verdict" && !passed);
}

/** Counts the outcomes of a test. */
export function summaryOf({ entries }: Pick<TestAnswer, "entries">): TestSummary {
  const count = (status: ExpectationResult["status"]): number =>
    entries.filter((entry) => entry.ok && entry.expectation.status === status).length;
  return {
    passed: count("passed"),
    failed: count("failed"),
    missing: count("missing"),
    errors: entries.filter(({ ok }) => !ok).length,
  };
}
