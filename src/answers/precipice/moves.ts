/** Which input moves the risk most. */
import type { RiskBounds } from "./bounds.js";
import type { Changes } from "./changes.js";
import { type InputName, type Inputs, inputNames, type Race, rangedInputs } from "./race.js";
import { type Regime, riskOf } from "./risk.js";

/** How much an input moves the risk, as a share. */
export interface Move {
  readonly input: InputName;
  /** Of ranges its part of the difference between the bounds; of values, what a step of it does. */
  readonly by: number;
}

/**
 * What part each stated range has in the difference between the bounds, the greatest first: Shapley values,
 * that is the mean over all orders in which the inputs go from where the risk is least to where it is
 * greatest, one after the other. They add up to the difference.
 */
export function partsOf(regime: Regime, inputs: Inputs, bounds: RiskBounds): readonly Move[] {
  const ranged = rangedInputs(inputs);
  const orders = ordersOf(ranged);
  const sums = new Map<InputName, number>(ranged.map((input) => [input, 0]));
  for (const order of orders) {
    let race: Race = bounds.leastAt;
    for (const input of order) {
      const next = { ...race, [input]: bounds.mostAt[input] };
      const by = riskOf(regime, next) - riskOf(regime, race);
      sums.set(input, (sums.get(input) ?? 0) + by / orders.length);
      race = next;
    }
  }
  return sorted([...sums].map(([input, by]) => ({ input, by })));
}

function ordersOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    ordersOf(items.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}

/** What a step of each input does to the risk where all of them are values, the greatest first. */
export function stepsOf(regime: Regime, bounds: RiskBounds, changes: Changes): readonly Move[] {
  return sorted(
    inputNames.map((input) => {
      const after = changes.find((each) => each.input === input)?.risks[regime].lower;
      return { input, by: (after ?? bounds.lower) - bounds.lower };
    }),
  );
}

function sorted(moves: readonly Move[]): readonly Move[] {
  return moves.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
}
