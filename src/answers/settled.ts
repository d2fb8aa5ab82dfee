/** Verdicts by the million. */
import type { Argument } from "../argument/argument.js";
import { compileSettled, type SettledEvaluator } from "../engine/settled.js";

/**
 * Compiles the argument: verdict and status of all claims of settled beliefs, more than a
 * million times a second. Values are numbers in the order of `argument.beliefs`, true as 1, false as 0.
 */
export function settledEvaluator(argument: Argument): SettledEvaluator {
  return compileSettled(argument.engine);
}
