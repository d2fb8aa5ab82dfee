/**
 * The question of `racecheck precipice`: what does the race itself cost in safety? Its model is another one
 * than any argument's: inputs are stated by whoever asks, never taken from a worldview, and the answer is a
 * risk and no verdict.
 */
import { type Change, changesOf, type Risks, risksOf } from "./precipice/changes.js";
import { type Curve, curveOver, usualInput } from "./precipice/curve.js";
import { type Move, partsOf, stepsOf } from "./precipice/moves.js";
import {
  faultOf,
  type InputName,
  type Inputs,
  type Race,
  type Range,
  rangedInputs,
} from "./precipice/race.js";
import { type Regime, regimes, riskOf } from "./precipice/risk.js";
import { type Secrecy, secrecyTo } from "./precipice/secrecy.js";

export interface PrecipiceAnswer {
  readonly question: "precipice";
  readonly inputs: Inputs;
  /** The risk of disaster in equilibrium, by what teams know. */
  readonly risks: Risks;
  /** The greatest risk that any equilibrium in pure strategies has where all capabilities are known. */
  readonly publicAtWorst: number;
  /** Whether moves are parts of the difference between bounds, or what a step of each value does. */
  readonly movesAre: "parts" | "steps";
  readonly moves: Readonly<Record<Regime, readonly Move[]>>;
  readonly changes: readonly Change[];
  /** What it would do if teams knew their own capability alone, and if they knew none. */
  readonly secrecy: readonly Secrecy[];
  readonly curve: Curve;
}

/** A value of each input, or a range of values. */
export type PrecipiceInputs = Readonly<Record<InputName, number | Range>>;

export interface PrecipiceOptions {
  /** The input that the curve is over; the first range of enmity, capability and teams, or else enmity. */
  readonly over?: InputName | undefined;
}

/**
 * The risk of disaster in a race, with its bounds.
 *
 * @throws RangeError where an input is outside of its domain, or a range has its ends the wrong way round
 */
export function precipice(
  stated: PrecipiceInputs,
  { over }: PrecipiceOptions = {},
): PrecipiceAnswer {
  const inputs: Inputs = {
    teams: rangeOf("teams", stated.teams),
    enmity: rangeOf("enmity", stated.enmity),
    capability: rangeOf("capability", stated.capability),
  };
  const risks = risksOf(inputs);
  const changes = changesOf(inputs);
  const movesAre = rangedInputs(inputs).length > 0 ? "parts" : "steps";
  const moves = regimes.map((regime) => {
    const bounds = risks[regime];
    const found =
      movesAre === "parts" ? partsOf(regime, inputs, bounds) : stepsOf(regime, bounds, changes);
    return [regime, found] as const;
  });
  return {
    question: "precipice",
    inputs,
    risks,
    publicAtWorst: publicAtWorst(risks.public.mostAt),
    movesAre,
    moves: Object.fromEntries(moves) as Record<Regime, readonly Move[]>,
    changes,
    secrecy: [secrecyTo("private", inputs), secrecyTo("none", inputs)],
    curve: curveOver(over ?? usualInput(inputs), inputs),
  };
}

function rangeOf(input: InputName, stated: number | Range): Range {
  const range = typeof stated === "number" ? { min: stated, max: stated } : stated;
  for (const value of [range.min, range.max]) {
    const fault = faultOf(input, value);
    if (fault !== undefined) throw new RangeError(`${input} cannot be ${value}: ${fault}`);
  }
  if (range.min > range.max) throw new RangeError(`${input}: ${range.min} > ${range.max}`);
  return range;
}

/**
 * In the other equilibria the leader takes as little care as its lead alone allows, whatever the enmity,
 * which is what it takes at most where enmity is 1.
 */
function publicAtWorst(race: Race): number {
  return riskOf("public", { ...race, enmity: 1 });
}
