import { constantOf } from "./atlas.js";
import { masses } from "./axis.js";
import { hasProbability, isSettled } from "./belief.js";
import { type Node, onlyCell, TRUE } from "./diagram.js";
import type { Engine, Stance } from "./engine.js";
import { at } from "./lookup.js";
import { Standpoint } from "./standpoint.js";
import { type SettledVerdict, settledVerdicts } from "./verdict.js";

/** Bounds of a probability; equal where it is known. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

export type VerdictProbability = Readonly<Record<SettledVerdict, Bounds>>;

/**
 * The probability of each verdict, beliefs independent. Beliefs that are open without probabilities
 * are taken at their worst and at their best: the bounds are the least and the greatest probability
 * over their completions.
 *
 * @returns undefined if no belief of the stance says how probable its values are
 * @throws AnalysisTooLarge
 */
export function probability(engine: Engine, stance: Stance): VerdictProbability | undefined {
  if (!stance.some(hasProbability)) return undefined;
  const here = new Standpoint(engine, stance);
  const bounds = boundsOf(here, here.atlas.verdict);
  const entries = settledVerdicts.map((each) => [each, bounds[constantOf(each)]]);
  return Object.fromEntries(entries) as VerdictProbability;
}

/**
 * The probability that a step of the plan holds, as `probability` has that of a verdict.
 *
 * @throws AnalysisTooLarge
 */
export function stepProbability(engine: Engine, stance: Stance, step: number): Bounds {
  const here = new Standpoint(engine, stance);
  return at(boundsOf(here, here.atlas.step(step)), TRUE);
}

/** What is known, before and after, about an open belief's power to settle the verdict. */
export interface Information {
  readonly belief: string;
  /** Expected reduction of the verdict's entropy by knowing the belief, in bits. */
  readonly bits: number;
}

/** How much knowing each open belief would narrow the verdict down. */
export interface InformationRanking {
  /** The entropy of the verdict, in bits: -Σ P(v) log2 P(v). */
  readonly entropy: number;
  /** The mutual information H(V) - Σ P(cell) H(V | cell) of each, greatest first. */
  readonly beliefs: readonly Information[];
}

/**
 * Ranks the open beliefs that matter by the information they carry about the verdict (Lindley 1956).
 *
 * @returns undefined unless every open belief on which the verdict depends has probabilities
 * @throws AnalysisTooLarge
 */
export function information(engine: Engine, stance: Stance): InformationRanking | undefined {
  const here = new Standpoint(engine, stance);
  const { diagrams, axes: all, verdict } = here.atlas;
  const axes = here.turning(verdict);
  const worlds = here.worlds.map((world) => ({ ...world, weights: weightsOf(world.here) }));
  if (axes.length === 0 || worlds.some(({ weights }) => axes.some((axis) => !weights[axis]))) {
    return undefined;
  }

  const entropy = entropyOf(
    mixed(
      worlds.map(({ chance, here, weights }) => ({
        weight: chance,
        parts: diagrams.distribution(diagrams.confine(verdict, here.cells), weights),
      })),
    ),
  );
  /** What is left of the entropy, on average, where it is known in which cell a belief lies. */
  const remaining = (axis: number): number =>
    at(all, axis).cells.reduce((sum, _, cell) => {
      const known = worlds.flatMap(({ chance, here, weights }) => {
        const weight = chance * (weights[axis]?.[cell] ?? 0);
        if (weight === 0) return [];
        const node = diagrams.confine(verdict, here.cells.with(axis, [cell]));
        return [{ weight, parts: diagrams.distribution(node, weights) }];
      });
      const mass = known.reduce((total, { weight }) => total + weight, 0);
      return mass === 0 ? sum : sum + mass * entropyOf(mixed(known).map((p) => p / mass));
    }, 0);
  const beliefs = axes.map((axis) => ({
    belief: at(all, axis).belief,
    bits: Math.max(0, entropy - remaining(axis)),
  }));
  return { entropy, beliefs: beliefs.sort((a, b) => b.bits - a.bits) };
}

/** The open beliefs that no completion of the others lets turn the verdict. */
export function irrelevant(engine: Engine, stance: Stance): readonly string[] {
  const here = new Standpoint(engine, stance);
  const relevant = here.names(here.turning(here.atlas.verdict));
  return here.atlas.axes
    .filter(({ domain }, index) => !isSettled(at(stance, index), domain))
    .map(({ belief }) => belief)
    .filter((belief) => !relevant.includes(belief));
}

/** The probability of each cell of each axis, where the stance says anything of probabilities. */
function weightsOf({ atlas, stance }: Standpoint): readonly (readonly number[] | undefined)[] {
  return atlas.axes.map((axis, index) => masses(axis, at(stance, index)));
}

/** The bounds of the probability of each constant of a function: of each scenario's, as heavy as it is. */
function boundsOf({ worlds }: Standpoint, f: Node): readonly Bounds[] {
  const [only] = worlds;
  if (only && worlds.length === 1) return boundsIn(only.here, f);
  return worlds
    .map(({ chance, here }) => boundsIn(here, f).map((bounds) => scaled(bounds, chance)))
    .reduce((sums, parts) => sums.map((sum, constant) => added(sum, at(parts, constant))));
}

function scaled({ lower, upper }: Bounds, by: number): Bounds {
  return { lower: by * lower, upper: by * upper };
}

function added(a: Bounds, b: Bounds): Bounds {
  return { lower: Math.min(1, a.lower + b.lower), upper: Math.min(1, a.upper + b.upper) };
}

/** The same within one world. */
function boundsIn(here: Standpoint, whole: Node): readonly Bounds[] {
  const { diagrams } = here.atlas;
  const weights = weightsOf(here);
  const known = new Map<Node, readonly Bounds[]>();
  const solve = (node: Node): readonly Bounds[] => {
    const found = known.get(node) ?? find(node);
    known.set(node, found);
    return found;
  };
  const find = (node: Node): readonly Bounds[] => {
    const free = diagrams.axes(node).find((axis) => !weights[axis]);
    if (free === undefined) return diagrams.distribution(node, weights).map(exactly);
    return at(here.cells, free)
      .map((cell) => solve(diagrams.confine(node, onlyCell(free, cell))))
      .reduce((some, others) => some.map((each, constant) => widest(each, at(others, constant))));
  };
  return solve(diagrams.confine(whole, here.cells));
}

function exactly(probability: number): Bounds {
  const rounded = Math.min(1, probability);
  return { lower: rounded, upper: rounded };
}

/** Bounds of what lies within either bounds. */
export function widest(one: Bounds, other: Bounds): Bounds {
  return { lower: Math.min(one.lower, other.lower), upper: Math.max(one.upper, other.upper) };
}

/** Distributions as one, each as heavy as its weight. */
export function mixed(
  distributions: readonly { readonly weight: number; readonly parts: readonly number[] }[],
): readonly number[] {
  return distributions
    .map(({ weight, parts }) => parts.map((part) => weight * part))
    .reduce((sums, parts) => sums.map((sum, constant) => sum + at(parts, constant)));
}

/** The entropy of a distribution, in bits. */
export function entropyOf(distribution: readonly number[]): number {
  return distribution.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
}
