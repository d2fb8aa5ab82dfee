/** The question of `racecheck evaluate`: what follows from each of some worldviews? */
import type { Argument } from "../argument/argument.js";
import type { Evaluation } from "../engine/evaluate.js";
import {
  type Flip,
  type FlipOptions,
  flips as flipsOf,
  settles as settlesOf,
} from "../engine/flips.js";
import { memoryOf } from "../engine/memory.js";
import { probability as probabilityOf, type VerdictProbability } from "../engine/probability.js";
import type { Verdict } from "../engine/verdict.js";
import type { Entry } from "../worldview/read.js";
import { stanceOf, type Worldview } from "../worldview/worldview.js";
import {
  type AssessedEntry,
  type AssessOptions,
  assessAll,
  assessments,
  tellingReadingOf,
} from "./assess.js";
import { checkExpectation } from "./expectation.js";
import type { TellingReading } from "./readings/telling.js";

/** What follows from worldviews, each by itself. */
export interface EvaluateAnswer {
  readonly question: "evaluate";
  readonly argument: Argument;
  readonly entries: readonly AssessedEntry[];
  /** Of several worldviews, the reading that changes most verdicts; undefined if there is none. */
  readonly telling?: TellingReading | undefined;
}

export interface EvaluateOptions extends AssessOptions {
  /** The verdict that each should have. */
  readonly expect?: Verdict | undefined;
}

/** Evaluates worldviews; an invalid one, or one that takes too much, is an entry that says so. */
export function evaluateAll(
  argument: Argument,
  entries: readonly Entry[],
  { expect: verdict, ...options }: EvaluateOptions = {},
): EvaluateAnswer {
  const assessed = assessAll(argument, entries, options);
  const checked = assessed.map((entry) => expecting(verdict, entry, argument));
  const telling = tellingReadingOf(argument, assessments({ entries: checked }));
  return { question: "evaluate", argument, entries: checked, telling };
}

/** An entry with what became of the verdict that was expected, if one was. */
export function expecting(
  verdict: Verdict | undefined,
  entry: AssessedEntry,
  argument: Argument,
): AssessedEntry {
  if (!entry.ok || verdict === undefined) return entry;
  const { evaluation } = entry.assessment;
  return { ...entry, expectation: checkExpectation({ verdict }, evaluation, argument) };
}

/**
 * What follows from a worldview: verdict, possible verdicts, the status of each claim, the trade-off;
 * exact over everything that it leaves open. Worldviews that the argument
 * cannot tell apart have one evaluation, which nobody can change.
 *
 * @throws AnalysisTooLarge
 */
export function evaluate(argument: Argument, worldview: Worldview): Evaluation {
  return memoryOf(argument.engine).evaluate(stanceOf(worldview));
}

/**
 * The smallest sets of belief changes that give another verdict; none while the verdict is open.
 *
 * @throws AnalysisTooLarge
 */
export function flips(
  argument: Argument,
  worldview: Worldview,
  options: FlipOptions = {},
): readonly Flip[] {
  return flipsOf(argument.engine, stanceOf(worldview), options);
}

/**
 * The smallest sets of open beliefs whose settling settles an open verdict; none for a settled one.
 *
 * @throws AnalysisTooLarge
 */
export function settles(
  argument: Argument,
  worldview: Worldview,
  options: FlipOptions = {},
): readonly Flip[] {
  return settlesOf(argument.engine, stanceOf(worldview), options);
}

/**
 * Bounds of the probability of each verdict, beliefs independent.
 *
 * @returns undefined for a worldview without chances and quantiles
 * @throws AnalysisTooLarge
 */
export function probability(
  argument: Argument,
  worldview: Worldview,
): VerdictProbability | undefined {
  return probabilityOf(argument.engine, stanceOf(worldview));
}
