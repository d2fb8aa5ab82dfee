/**
 * racecheck as a library: the same arguments, worldviews and answers as on the command line, for
 * programs. Nothing here reads a file, opens the network or writes to a stream. docs/library.md shows
 * it at work.
 */

export { type Answer, type Answers, errorsOf, type Question } from "./answers/answer.js";
export type { AssessedEntry, Assessment, AssessOptions, Outlook } from "./answers/assess.js";
export {
  type AuditAnswer,
  type AuditFinding,
  type AuditOptions,
  audit,
  findingKinds,
  isFault,
} from "./answers/audit.js";
export { type CompareAnswer, compare, cruxes, type PairCruxes } from "./answers/compare.js";
export type { Crux, CruxKind } from "./answers/crux.js";
export {
  type Discriminations,
  discrimination,
  type PairDiscrimination,
} from "./answers/discrimination.js";
export {
  type Dispute,
  type DisputeKind,
  type DisputesAnswer,
  disputes,
  type Standing,
} from "./answers/disputes.js";
export {
  type EvaluateAnswer,
  type EvaluateOptions,
  evaluate,
  evaluateAll,
  flips,
  probability,
  settles,
} from "./answers/evaluate.js";
export type { Check, ExpectationResult } from "./answers/expectation.js";
export { type ExplainAnswer, explain, explainable } from "./answers/explain.js";
export {
  type MapAnswer,
  type MapAxes,
  type MapMember,
  type MapPanel,
  map,
  mapAll,
} from "./answers/map.js";
export type { RiskBounds } from "./answers/precipice/bounds.js";
export type { InputName, Race, Range } from "./answers/precipice/race.js";
export { type Regime, riskOf } from "./answers/precipice/risk.js";
export {
  type PrecipiceAnswer,
  type PrecipiceInputs,
  type PrecipiceOptions,
  precipice,
} from "./answers/precipice.js";
export type { ChangedVerdict, TellingReading } from "./answers/readings/telling.js";
export { type Beyond, type Reading, readings, type Stretch } from "./answers/readings.js";
export type { Divide, RivalEntry, RivalResults, RivalsAnswer } from "./answers/rival-results.js";
export { type RivalsOptions, rivals } from "./answers/rivals.js";
export { settledEvaluator } from "./answers/settled.js";
export type { Baseline, BaselineResult } from "./answers/since/baseline.js";
export type { Because, Change as BaselineChange, Shift } from "./answers/since/change.js";
export { type SinceAnswer, since } from "./answers/since.js";
export {
  type Member,
  Population,
  type SurveyAnswer,
  type SurveyOptions,
  surveyOf,
} from "./answers/survey.js";
export { summaryOf, type TestAnswer, type TestOptions, test } from "./answers/test.js";
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
export type { CruxSide } from "./engine/cruxes.js";
export { AnalysisTooLarge } from "./engine/diagram.js";
export type { Discriminating, Discrimination } from "./engine/discrimination.js";
export type { Divided, Division, Obstacle, Removal } from "./engine/divides.js";
export type { ClaimResult, Evaluation, LeafResult, Outcome, TradeOff } from "./engine/evaluate.js";
export type { Change, Flip, FlipOptions } from "./engine/flips.js";
export type { ClaimOf } from "./engine/joint.js";
export type { Bounds, VerdictProbability } from "./engine/probability.js";
export type { SettledAnswer, SettledEvaluator } from "./engine/settled.js";
export type { Status } from "./engine/status.js";
export type { Direction, SettledVerdict, Verdict } from "./engine/verdict.js";
export { readBaseline } from "./report/data/baseline.js";
export type { FormatName } from "./report/formats.js";
export type { Checkout } from "./report/formatter.js";
export { type PrintOptions, print } from "./report/print.js";
export { version } from "./version.js";
export {
  diagnosticText,
  InvalidInput,
  loadArgument,
  readArgument,
  readForSeveral,
  readWorldviews,
  type TextOptions,
  toWorldview,
} from "./worldview/load.js";
export type { Entry } from "./worldview/read.js";
export type { SeveralEntry } from "./worldview/read-several.js";
export {
  type BeliefOrigin,
  type HeldBelief,
  stanceOf,
  type Worldview,
} from "./worldview/worldview.js";
