/** What the risk would be if one input were a step away. */
import { type RiskBounds, riskBounds } from "./bounds.js";
import type { InputName, Inputs, Range } from "./race.js";
import { type Regime, regimes } from "./risk.js";

export type Risks = Readonly<Record<Regime, RiskBounds>>;

/** A step of one input, all else as it is stated. */
export interface Change {
  readonly input: InputName;
  readonly inputs: Inputs;
  readonly risks: Risks;
}

export type Changes = readonly Change[];

/** One team more, a tenth less enmity, a tenth more capability. */
const steps = {
  teams: (value) => value + 1,
  enmity: (value) => value * 0.9,
  capability: (value) => value * 1.1,
} as const satisfies Record<InputName, (value: number) => number>;

export function risksOf(inputs: Inputs): Risks {
  const entries = regimes.map((regime) => [regime, riskBounds(regime, inputs)] as const);
  return Object.fromEntries(entries) as Record<Regime, RiskBounds>;
}

/** The steps, each with the bounds of the risk that it leads to; where there is a range, both ends step. */
export function changesOf(inputs: Inputs): Changes {
  return (Object.keys(steps) as InputName[]).map((input) => {
    const changed = { ...inputs, [input]: stepped(inputs[input], steps[input]) };
    return { input, inputs: changed, risks: risksOf(changed) };
  });
}

function stepped({ min, max }: Range, step: (value: number) => number): Range {
  return { min: step(min), max: step(max) };
}
