/** Races as they are played, knowing nothing of the formulas of the risk: who wins, and who gets what. */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Race } from "../../../src/answers/precipice/race.js";
import {
  noneSafety,
  privateSafety,
  publicSafety,
  type Regime,
} from "../../../src/answers/precipice/risk.js";

export interface Team {
  readonly capability: number;
  readonly safety: number;
}

/** A lead that is none but for rounding. */
const ROUNDING = 1e-12;

/** Who wins: the highest capability minus safety; of two as high, the more capable. */
export function winnerOf(teams: readonly Team[]): Team {
  return teams.reduce((best, each) => {
    const ahead = each.capability - each.safety - (best.capability - best.safety);
    const isTie = Math.abs(ahead) < ROUNDING;
    return isTie ? (each.capability > best.capability ? each : best) : ahead > 0 ? each : best;
  });
}

/** What a team gets on average: all of its own safe win, less of another's, nothing of a disaster. */
export function payoffOf(team: Team, teams: readonly Team[], enmity: number): number {
  const winner = winnerOf(teams);
  return winner === team ? winner.safety : (1 - enmity) * winner.safety;
}

/** What each team does in equilibrium, by the capabilities of all. */
export function playedIn(regime: Regime, race: Race, capabilities: readonly number[]): Team[] {
  const [first = 0, second = 0] = capabilities.toSorted((a, b) => b - a);
  const lead = first - second;
  const leader = publicSafety(lead, race);
  const safetyOf = (own: number): number => {
    switch (regime) {
      case "none":
        return noneSafety(race);
      case "private":
        return privateSafety(own, race);
      case "public":
        // The runner-up is as close as it may be; the others stay out of the way.
        return own === first ? leader : own === second ? Math.max(0, leader - lead) : 1;
    }
  };
  return capabilities.map((capability) => ({ capability, safety: safetyOf(capability) }));
}

/** Draws from 0 to 1, always the same for a seed. */
export function drawsFrom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

export function capabilitiesOf(race: Race, draw: () => number): number[] {
  return Array.from({ length: race.teams }, () => draw() * race.capability);
}
