/**
 * racecheck as a library: the same arguments, worldviews and answers as on the command line, for
 * programs. Nothing here reads a file, opens the network or writes to a stream. docs/library.md shows
 * it at work.
 */
export type { Argument, Belief, Claim, Term } from "./argument/argument.js";
export type {
  ArgumentDefinition,
  BeliefDefinition,
  ClaimDefinition,
  ConditionDefinition,
  TermDefinition,
} from "./argument/definition.js";
export type { ParameterValues } from "./argument/resolve.js";
export type { Code, Diagnostic, Place, Problem } from "./diagnostics/problem.js";
export type { BeliefValue } from "./engine/belief.js";
export type { Cell } from "./engine/cell.js";
export type { Crux, CruxSide } from "./engine/cruxes.js";
export { AnalysisTooLarge } from "./engine/diagram.js";
export type { ClaimResult, Evaluation, LeafResult, TradeOff } from "./engine/evaluate.js";
export type { Change, Flip, FlipOptions } from "./engine/flips.js";
export type { Bounds, VerdictProbability } from "./engine/probability.js";
export type { Status } from "./engine/status.js";
export type { Survey, SurveyAnswer } from "./engine/survey.js";
export type { Direction, SettledVerdict, Verdict } from "./engine/verdict.js";
export { cruxes, evaluate, flips, probability, settles, survey } from "./library/answers.js";
export {
  explain,
  InvalidInput,
  loadArgument,
  readArgument,
  readWorldviews,
  type TextOptions,
  toWorldview,
} from "./library/load.js";
export { type FormatName, type PrintOptions, print } from "./library/print.js";
export { version } from "./version.js";
export type { Entry } from "./worldview/read.js";
export type { BeliefOrigin, HeldBelief, Worldview } from "./worldview/worldview.js";
