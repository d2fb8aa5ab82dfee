/** The least and the greatest risk of the races that some inputs allow. */
import type { Bounds } from "../../engine/probability.js";
import type { Inputs, Race } from "./race.js";
import { type Regime, riskOf } from "./risk.js";

/** Bounds of a risk, and races in which it has them. */
export interface RiskBounds extends Bounds {
  readonly leastAt: Race;
  readonly mostAt: Race;
}

/**
 * The bounds of the risk, exact: it rises with enmity and falls with capability under every regime, so that
 * two corners are enough for each number of teams; of these every one is tried.
 */
export function riskBounds(regime: Regime, { teams, enmity, capability }: Inputs): RiskBounds {
  let leastAt: Race = { teams: teams.min, enmity: enmity.min, capability: capability.max };
  let mostAt: Race = { teams: teams.min, enmity: enmity.max, capability: capability.min };
  let lower = riskOf(regime, leastAt);
  let upper = riskOf(regime, mostAt);
  for (let count = teams.min + 1; count <= teams.max; count++) {
    const least = { ...leastAt, teams: count };
    const most = { ...mostAt, teams: count };
    const [low, high] = [riskOf(regime, least), riskOf(regime, most)];
    if (low < lower) [lower, leastAt] = [low, least];
    if (high > upper) [upper, mostAt] = [high, most];
  }
  return { lower, upper, leastAt, mostAt };
}
