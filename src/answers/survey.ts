/** Verdicts by the million. */
import type { Argument } from "../argument/argument.js";
import { compileSurvey, type Survey } from "../engine/survey.js";

/**
 * Compiles the argument for surveys: verdict and status of all claims of settled beliefs, more than a
 * million times a second. Values are numbers in the order of `argument.beliefs`, true as 1, false as 0.
 */
export function survey(argument: Argument): Survey {
  return compileSurvey(argument.engine);
}
