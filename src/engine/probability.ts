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
  const bounds = boundsOf(here, here.verdict);
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
  return at(boundsOf(here, here.step(step)), TRUE);
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
  const { verdict } = here;
  const { diagrams, axes: all } = here.atlas;
  const axes = diagrams.axes(verdict);
  const weights = weightsOf(here);
  if (axes.length === 0 || axes.some((axis) => !weights[axis])) return undefined;

  const entropy = entropyOf(diagrams.distribution(verdict, weights));
  const remaining = (axis: number): number =>
    at(weights, axis).reduce((sum, weight, cell) => {
      if (weight === 0) return sum;
      const known = diagrams.confine(verdict, onlyCell(axis, cell));
      return sum + weight * entropyOf(diagrams.distribution(known, weights));
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
  const relevant = here.atlas.dependsOn(here.verdict);
  return here.atlas.axes
    .filter(({ domain }, index) => !isSettled(at(stance, index), domain))
    .map(({ belief }) => belief)
    .filter((belief) => !relevant.includes(belief));
}

/** The probability of each cell of each axis, where the stance says anything of probabilities. */
function weightsOf({ atlas, stance }: Standpoint): readonly (readonly number[] | undefined)[] {
  return atlas.axes.map((axis, index) => masses(axis, at(stance, index)));
}

/** The bounds of the probability of each constant of a function. */
function boundsOf(here: Standpoint, f: Node): readonly Bounds[] {
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
      .reduce(widest);
  };
  return solve(f);
}

function exactly(probability: number): Bounds {
  const rounded = Math.min(1, probability);
  return { lower: rounded, upper: rounded };
}

function widest(some: readonly Bounds[], others: readonly Bounds[]): readonly Bounds[] {
  return some.map(({ lower, upper }, constant) => {
    const other = at(others, constant);
    return { lower: Math.min(lower, other.lower), upper: Math.max(upper, other.upper) };
  });
}

/** The entropy of a distribution, in bits. */
export function entropyOf(distribution: readonly number[]): number {
  return distribution.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
}
