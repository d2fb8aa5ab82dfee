/** What it would do to the risk if teams knew less than all capabilities. */
import type { Bounds } from "../../engine/probability.js";
import type { Inputs, Race } from "./race.js";
import { type Regime, riskOf } from "./risk.js";

/** What knowing less does to the risk at the corners of what is stated, with every number of teams. */
export interface Secrecy {
  /** What teams would know, instead of all capabilities. */
  readonly to: Exclude<Regime, "public">;
  /** The least and the greatest difference that it makes at a corner; below 0 the risk falls. */
  readonly by: Bounds;
  /** A race in which the risk falls, and one in which it rises, where there are such at a corner. */
  readonly fallsAt: Race | undefined;
  readonly risesAt: Race | undefined;
}

/** Differences below this are none but for rounding. */
const ROUNDING = 1e-13;

export function secrecyTo(to: Secrecy["to"], inputs: Inputs): Secrecy {
  let lower = Number.POSITIVE_INFINITY;
  let upper = Number.NEGATIVE_INFINITY;
  let fallsAt: Race | undefined;
  let risesAt: Race | undefined;
  for (const race of cornersOf(inputs)) {
    const by = differenceAt(to, race);
    if (by < lower) [lower, fallsAt] = [by, by < 0 ? race : undefined];
    if (by > upper) [upper, risesAt] = [by, by > 0 ? race : undefined];
  }
  return { to, by: { lower, upper }, fallsAt, risesAt };
}

function differenceAt(to: Regime, race: Race): number {
  const by = riskOf(to, race) - riskOf("public", race);
  return Math.abs(by) < ROUNDING ? 0 : by;
}

function* cornersOf({ teams, enmity, capability }: Inputs): Iterable<Race> {
  for (let count = teams.min; count <= teams.max; count++) {
    for (const bad of new Set([enmity.min, enmity.max])) {
      for (const advantage of new Set([capability.min, capability.max])) {
        yield { teams: count, enmity: bad, capability: advantage };
      }
    }
  }
}
