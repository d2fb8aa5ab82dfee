/** What is known of one respondent: for each thing that may follow, how probable it is at least and at most. */

import { hasProbability } from "../../engine/belief.js";
import type { Engine, Stance } from "../../engine/engine.js";
import type { Evaluation } from "../../engine/evaluate.js";
import { entry } from "../../engine/lookup.js";
import { memoryOf } from "../../engine/memory.js";
import { type Bounds, probability, stepProbability } from "../../engine/probability.js";
import type { Status } from "../../engine/status.js";
import { type SettledVerdict, settledVerdicts } from "../../engine/verdict.js";

export interface Standing {
  readonly evaluation: Evaluation;
  readonly verdicts: Readonly<Record<SettledVerdict, Bounds>>;
  /** That the trade-off bites. */
  readonly bites: Bounds;
  /** That each claim holds, in the argument's order. */
  readonly claims: readonly Bounds[];
}

export const SURE: Bounds = { lower: 1, upper: 1 };
export const IMPOSSIBLE: Bounds = { lower: 0, upper: 0 };
const UNKNOWN: Bounds = { lower: 0, upper: 1 };

const boundsOf = { holds: SURE, fails: IMPOSSIBLE, unknown: UNKNOWN } as const satisfies Record<
  Status,
  Bounds
>;
const bitesOf = { bites: SURE, absent: IMPOSSIBLE, open: UNKNOWN } as const;

/**
 * Bounds over everything that a stance leaves open: 0 and 1 where nothing is said of probabilities, and the
 * exact least and greatest probability, beliefs independent, where something is.
 *
 * @throws AnalysisTooLarge
 */
export function standingOf(engine: Engine, stance: Stance): Standing {
  const evaluation = memoryOf(engine).evaluate(stance);
  const { verdict, possible, claims, tradeOff } = evaluation;
  const isProbable = stance.some(hasProbability);
  const { plan } = engine;
  const ofStep = (step: number, known: Bounds): Bounds =>
    isProbable && known === UNKNOWN ? stepProbability(engine, stance, step) : known;
  const ofVerdict = (each: SettledVerdict): Bounds => {
    if (!possible.includes(each)) return IMPOSSIBLE;
    return verdict === each ? SURE : UNKNOWN;
  };
  return {
    evaluation,
    verdicts:
      (isProbable && verdict === "open" ? probability(engine, stance) : undefined) ??
      (Object.fromEntries(settledVerdicts.map((each) => [each, ofVerdict(each)])) as Record<
        SettledVerdict,
        Bounds
      >),
    bites: ofStep(plan.pays, bitesOf[tradeOff.status]),
    claims: claims.map(({ id, status }) => ofStep(entry(plan.claims, id), boundsOf[status])),
  };
}
