/** How probable a verdict is at least and at most, whatever the dependence between beliefs. */
import { AnalysisTooLarge } from "../engine/diagram.js";
import type { Engine, Stance } from "../engine/engine.js";
import { type JointCases, jointCases } from "../engine/joint-cases.js";
import { at } from "../engine/lookup.js";
import type { Bounds, VerdictProbability } from "../engine/probability.js";
import { type SettledVerdict, settledVerdicts } from "../engine/verdict.js";
import { greatestMass } from "./linear-program.js";

/** What may be assumed of how beliefs hang together: nothing of them, or anything. */
export const dependences = ["independent", "any"] as const;

export type Dependence = (typeof dependences)[number];

/** Cases that are few enough to be looked at without being asked. */
const CHEAP = 64;

/** Cases that are looked at at most. */
const MOST = 4096;

/**
 * The least and the greatest probability of each verdict over all joint distributions of the beliefs with their
 * own chances and quantiles (Fréchet bounds); of beliefs without probabilities the worst and the best is taken in
 * each case. In scenarios: the sum over them, each as heavy as its chance.
 *
 * @param asked "any" if it is wanted whatever it costs; undefined where it is given if it is cheap
 * @returns undefined where it is not wanted, not cheap, or not to be proved
 * @throws AnalysisTooLarge if it is asked for and takes too many cases
 */
export function underAnyDependence(
  engine: Engine,
  stance: Stance,
  asked: Dependence | undefined,
): VerdictProbability | undefined {
  if (asked === "independent") return undefined;
  const worlds = casesOf(engine, stance, asked);
  if (!worlds) return undefined;
  const bounds = settledVerdicts.map((verdict) => [verdict, boundsOf(worlds, verdict)] as const);
  const proved = bounds.flatMap(([verdict, found]) => (found ? [[verdict, found] as const] : []));
  if (proved.length < bounds.length) return undefined;
  return Object.fromEntries(proved) as VerdictProbability;
}

function casesOf(
  engine: Engine,
  stance: Stance,
  asked: Dependence | undefined,
): readonly JointCases[] | undefined {
  if (asked === "any") return jointCases(engine, stance, MOST);
  try {
    return jointCases(engine, stance, CHEAP);
  } catch (error) {
    if (error instanceof AnalysisTooLarge) return undefined;
    throw error;
  }
}

function boundsOf(worlds: readonly JointCases[], verdict: SettledVerdict): Bounds | undefined {
  let lower = 0;
  let upper = 0;
  for (const world of worlds) {
    // What is surely so is whatever remains of what may be otherwise.
    const otherwise = most(world, (possible) => possible.some((each) => each !== verdict));
    const possibly = most(world, (possible) => possible.includes(verdict));
    if (otherwise === undefined || possibly === undefined) return undefined;
    lower += world.chance * (1 - otherwise);
    upper += world.chance * possibly;
  }
  return { lower: quiet(lower), upper: quiet(upper) };
}

/** The greatest probability of the cases in which something is possible. */
function most(
  { marginals, cases }: JointCases,
  counts: (possible: readonly SettledVerdict[]) => boolean,
): number | undefined {
  const marked = cases.map(({ cells, possible }) => ({ cells, counts: counts(possible) }));
  const counted = marked.filter((each) => each.counts);
  if (counted.length === 0) return 0;
  if (counted.length === marked.length) return 1;
  const [only] = marginals;
  if (only && marginals.length === 1) {
    return counted.reduce((sum, { cells }) => sum + at(only, at(cells, 0)), 0);
  }
  return greatestMass(marginals, marked)?.bound;
}

/** Without the noise of sums; what is near 0 or 1 stays what it is, since it may be all there is. */
function quiet(bound: number): number {
  const round = Number(bound.toFixed(7));
  const isNoise = Math.abs(bound - round) < 1e-9 && round !== 0 && round !== 1;
  return isNoise ? round : Math.min(1, Math.max(0, bound));
}
