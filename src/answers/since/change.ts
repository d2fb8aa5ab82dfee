/** What has become of a worldview since a baseline. */
import type { BeliefValue } from "../../engine/belief.js";
import type { Evaluation, TradeOff } from "../../engine/evaluate.js";
import type { Status } from "../../engine/status.js";
import type { Verdict } from "../../engine/verdict.js";
import type { Worldview } from "../../worldview/worldview.js";
import type { BaselineResult } from "./baseline.js";

export type Change =
  | { readonly kind: "new"; readonly now: Now }
  | { readonly kind: "gone"; readonly before: BaselineResult }
  /** It cannot be read any more; the errors say why. */
  | { readonly kind: "failed"; readonly before: BaselineResult }
  | ({ readonly kind: "changed" | "unchanged" } & Shifts);

export interface Now {
  readonly worldview: Worldview;
  readonly evaluation: Evaluation;
}

export interface Shifts {
  readonly before: BaselineResult;
  readonly now: Now;
  readonly verdict: Shift<Verdict>;
  readonly tradeOff: Shift<TradeOff["status"]>;
  /** The claims whose status is another one. */
  readonly claims: readonly ClaimShift[];
  /** The beliefs whose value is another one. */
  readonly beliefs: readonly BeliefShift[];
}

export interface Shift<T> {
  /** Undefined where the argument had no such thing then. */
  readonly from: T | undefined;
  /** Undefined where the argument has no such thing now. */
  readonly to: T | undefined;
  /** Why it is another one; undefined if it is the same. */
  readonly because?: Because | undefined;
}

export interface ClaimShift extends Shift<Status> {
  readonly id: string;
}

export interface BeliefShift {
  readonly belief: string;
  readonly from: BeliefValue;
  readonly to: BeliefValue;
}

/**
 * Why something changed: the smallest sets of changed beliefs and parameters that explain it, or what
 * keeps them from being named.
 */
export type Because =
  | { readonly kind: "cruxes"; readonly cruxes: readonly ChangeCrux[] }
  /** Beliefs and parameters of then do not give what was found then: the argument itself changed. */
  | { readonly kind: "argument" }
  /** So many changed at once that their sets cannot be told apart. */
  | { readonly kind: "too-many"; readonly factors: number };

/** Of `before`: enough to bring it about. Of `after`: enough, taken back, to undo it. */
export type ChangeSide = "before" | "after";

export interface ChangeCrux {
  readonly beliefs: readonly string[];
  readonly parameters: readonly string[];
  readonly of: readonly ChangeSide[];
  readonly double: boolean;
}
