/**
 * The risk of disaster in a race, in equilibrium. Capabilities are uniform on [0, µ], safety is in [0, 1],
 * the highest capability minus safety wins, and the winner's safety is the chance that no disaster follows.
 * One's own safe win is worth 1, another's 1 - e, disaster 0.
 *
 * After Stuart Armstrong, Nick Bostrom and Carl Shulman, "Racing to the precipice: a model of artificial
 * intelligence development", AI & Society 31 (2016). docs/precipice.md derives each formula again.
 */
import type { Race } from "./race.js";

/** What teams know of capabilities: none of any, each its own, or all of all; from the least to the most. */
export const regimes = ["none", "private", "public"] as const;

export type Regime = (typeof regimes)[number];

/**
 * The risk of disaster under a regime, from 0 to 1.
 *
 * @returns a closed form in double precision, right to 12 decimal places
 */
export function riskOf(regime: Regime, race: Race): number {
  switch (regime) {
    case "none":
      return noneRisk(race);
    case "private":
      return privateRisk(race);
    case "public":
      return publicRisk(race);
  }
}

/** The safety of each team where nobody knows any capability: min(1, µ / ne). */
export function noneSafety({ teams, enmity, capability }: Race): number {
  return Math.min(1, capability / (teams * enmity));
}

/** The safety of a team that knows its own capability alone: min(1, c / A). */
export function privateSafety(own: number, race: Race): number {
  return Math.min(1, own / fullSafetyAt(race));
}

/** The safety of the leader where all capabilities are known, by its lead: min(1, lead / e). */
export function publicSafety(lead: number, { enmity }: Race): number {
  return Math.min(1, lead / enmity);
}

/** A = ne - e + 1: the capability from which on a team that knows its own takes every care. */
function fullSafetyAt({ teams, enmity }: Race): number {
  return 1 + (teams - 1) * enmity;
}

/** 1 - min(1, µ / ne) */
function noneRisk({ teams, enmity, capability }: Race): number {
  const needed = teams * enmity;
  return capability >= needed ? 0 : (needed - capability) / needed;
}

/** 1 - nµ / ((n + 1)A) where µ <= A, else (A / µ)^n / (n + 1) */
function privateRisk(race: Race): number {
  const { teams, capability } = race;
  const full = fullSafetyAt(race);
  if (capability <= full) return 1 - (teams / (teams + 1)) * (capability / full);
  return aboveZero((full / capability) ** teams / (teams + 1));
}

/** 1 - (1 - (1 - x)^(n + 1)) / ((n + 1)x) with x = e / µ where µ >= e, else 1 - µ / (e(n + 1)) */
function publicRisk({ teams, enmity, capability }: Race): number {
  if (capability < enmity) return 1 - capability / enmity / (teams + 1);
  const x = enmity / capability;
  // Where the fraction is near 1, what is left of it is summed up, so that no digit is lost.
  if (teams * x < 0.5) return aboveZero(publicSeries(teams, x));
  return 1 + Math.expm1((teams + 1) * Math.log1p(-x)) / ((teams + 1) * x);
}

/** The same as a sum: nx/2 - n(n - 1)x²/6 + …, each term less than a fifth of the one before. */
function publicSeries(teams: number, x: number): number {
  let sum = 0;
  let term = (teams / 2) * x;
  for (let k = 1; term !== 0 && sum + term !== sum; k++) {
    sum += term;
    term *= (-(teams - k) / (k + 2)) * x;
  }
  return sum;
}

/** A risk that there is never reads as none, be it too small for a number. */
function aboveZero(risk: number): number {
  return Math.max(risk, Number.MIN_VALUE);
}
