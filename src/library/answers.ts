/** What the engine answers, asked with an argument and worldviews. */
import type { Argument } from "../argument/argument.js";
import { type Crux, cruxes as cruxesOf } from "../engine/cruxes.js";
import { type Evaluation, evaluate as evaluateStance } from "../engine/evaluate.js";
import {
  type Flip,
  type FlipOptions,
  flips as flipsOf,
  settles as settlesOf,
} from "../engine/flips.js";
import { probability as probabilityOf, type VerdictProbability } from "../engine/probability.js";
import { compileSurvey, type Survey } from "../engine/survey.js";
import type { Worldview } from "../worldview/worldview.js";
import { stanceOf } from "./assess.js";

/**
 * What follows from a worldview: verdict, possible verdicts, the status of each claim, the trade-off;
 * exact over everything that it leaves open.
 *
 * @throws AnalysisTooLarge
 */
export function evaluate(argument: Argument, worldview: Worldview): Evaluation {
  return evaluateStance(argument.engine, stanceOf(worldview));
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
 * The smallest sets of beliefs that explain why two worldviews get different verdicts; none unless both
 * are settled and differ.
 *
 * @throws AnalysisTooLarge
 */
export function cruxes(argument: Argument, first: Worldview, second: Worldview): readonly Crux[] {
  return cruxesOf(argument.engine, stanceOf(first), stanceOf(second));
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

/**
 * Compiles the argument for surveys: verdict and status of all claims of settled beliefs, more than a
 * million times a second. Values are numbers in the order of `argument.beliefs`, true as 1, false as 0.
 */
export function survey(argument: Argument): Survey {
  return compileSurvey(argument.engine);
}
