/** The risk over one input, for a figure. */
import { type Risks, risksOf } from "./changes.js";
import { type InputName, type Inputs, MOST_TEAMS, type Range, rangedInputs } from "./race.js";

/** The risk over the values of one input, the others as they are stated. */
export interface Curve {
  readonly over: InputName;
  /** Where one value of it was stated, that value. */
  readonly stated: number | undefined;
  readonly points: readonly CurvePoint[];
}

/** The bounds of the risk at one value; the races of it are those of `inputs`. */
export interface CurvePoint {
  readonly at: number;
  readonly inputs: Inputs;
  readonly risks: Risks;
}

/** Steps between the ends of a curve over numbers. */
const STEPS = 200;

/** The input that a curve is over where nobody says so: the first range, or else enmity. */
export function usualInput(inputs: Inputs): InputName {
  const ranged = rangedInputs(inputs);
  return (
    ["enmity" as const, "capability" as const, "teams" as const].find((each) =>
      ranged.includes(each),
    ) ?? "enmity"
  );
}

/**
 * The risk over an input: across its range if one is stated; else over all enmities, over capabilities up to
 * twice the stated one, or up to some teams more.
 */
export function curveOver(over: InputName, inputs: Inputs): Curve {
  const { min, max } = inputs[over];
  const isRange = min < max;
  const across = isRange ? { min, max } : aroundOf(over, min);
  const values = isRange ? valuesOver(over, across) : valuesOver(over, across).filter(Boolean);
  const points = withBends(values, over, inputs).map((at): CurvePoint => {
    const fixed = { ...inputs, [over]: { min: at, max: at } };
    return { at, inputs: fixed, risks: risksOf(fixed) };
  });
  return { over, stated: isRange ? undefined : min, points };
}

/** From 0 for numbers, which itself is no value of them. */
function aroundOf(over: InputName, value: number): Range {
  switch (over) {
    case "teams":
      return { min: 2, max: Math.min(MOST_TEAMS, Math.max(10, 2 * value)) };
    case "enmity":
      return { min: 0, max: 1 };
    case "capability":
      return { min: 0, max: 2 * value };
  }
}

function valuesOver(over: InputName, { min, max }: Range): readonly number[] {
  if (over === "teams") return Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const steps = Array.from({ length: STEPS }, (_, step) => min + ((max - min) * step) / STEPS);
  return [...steps, max];
}

/** With the values at which the risk of those who know nothing begins, so that no bend is cut off. */
function withBends(values: readonly number[], over: InputName, inputs: Inputs): readonly number[] {
  const [first = 0] = values;
  const bends = bendsOf(over, inputs).filter((each) => each > first && each < (values.at(-1) ?? 0));
  return [...new Set([...values, ...bends])].toSorted((a, b) => a - b);
}

/** Where µ = ne. */
function bendsOf(over: InputName, { teams, enmity, capability }: Inputs): readonly number[] {
  switch (over) {
    case "teams":
      return [];
    case "enmity":
      return [capability.max / teams.min, capability.min / teams.max];
    case "capability":
      return [enmity.min * teams.min, enmity.max * teams.max];
  }
}
