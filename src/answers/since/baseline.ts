/** Earlier results, as far as later ones are compared with them. */
import type { Argument } from "../../argument/argument.js";
import type { Stance } from "../../engine/engine.js";
import type { TradeOff } from "../../engine/evaluate.js";
import type { Status } from "../../engine/status.js";
import type { Verdict } from "../../engine/verdict.js";

export interface Baseline {
  readonly file: string;
  /** The argument with the parameters of that run. */
  readonly argument: Argument;
  readonly results: readonly BaselineResult[];
  /** How many errors that run had. */
  readonly errors: number;
}

/** What followed from a worldview then. */
export interface BaselineResult {
  readonly file: string;
  readonly document: number;
  readonly name: string;
  readonly verdict: Verdict;
  readonly tradeOff: TradeOff["status"];
  readonly claims: ReadonlyMap<string, Status>;
  /** What it said of each belief, in the argument's order. */
  readonly stance: Stance;
}
