/** Shares of a population of which much may be unknown: worst-case bounds, and how sure they are. */
import type { CensusEntry } from "../../engine/census.js";
import { at } from "../../engine/lookup.js";
import { normalCdf } from "../../engine/normal.js";
import type { Bounds } from "../../engine/probability.js";

/**
 * The share of a population to whom something applies: at least `lower`, whatever the unknown beliefs are,
 * and at most `upper` (Manski 1989: worst-case bounds). Nothing is assumed about why something is unknown.
 */
export interface Share extends Bounds {
  /** An interval for the share in the population of which these are a sample; see `intervalOf`. */
  readonly interval?: Bounds | undefined;
}

/** The bounds of something, for each entry of a census. */
export type OfEntries = readonly Bounds[];

/** The weighted mean of bounds; none where nobody weighs anything. */
export function shareOf(entries: readonly CensusEntry[], bounds: OfEntries): Bounds | undefined {
  let [lower, upper, all] = [0, 0, 0];
  entries.forEach(({ weight }, index) => {
    const each = at(bounds, index);
    lower += weight * each.lower;
    upper += weight * each.upper;
    all += weight;
  });
  if (all === 0) return undefined;
  return { lower: Math.min(1, lower / all), upper: Math.min(1, upper / all) };
}

/** A stream of numbers from 0 to below 1. */
export type Draw = () => number;

/**
 * Samples of a population with replacement, as large as the sample that it was: how often everybody of an
 * entry and a weight was drawn, as the weights of the entries.
 *
 * @param replicates how many samples
 */
export function resampled(
  entries: readonly CensusEntry[],
  replicates: number,
  draw: Draw,
): readonly Float64Array[] {
  const atoms = entries.flatMap(({ weights }, entry) =>
    [...weights].map(([weight, count]) => ({ entry, weight, count })),
  );
  const ends: number[] = [];
  let count = 0;
  for (const atom of atoms) {
    count += atom.count;
    ends.push(count);
  }
  const drawn = (): number => {
    const place = draw() * count;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place < at(ends, middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return Array.from({ length: replicates }, () => {
    const weights = new Float64Array(entries.length);
    for (let times = 0; times < count; times++) {
      const { entry, weight } = at(atoms, drawn());
      weights[entry] = (weights[entry] as number) + weight;
    }
    return weights;
  });
}

/**
 * The interval of Imbens and Manski (2004) for a share of which the bounds are known from a sample: it covers
 * the share itself, not the whole of its bounds, with the given confidence. Where the bounds are far apart
 * that takes a one-sided error at each end, where they meet a two-sided one: c solves
 * Φ(c + Δ/max(σl, σu)) − Φ(−c) = confidence, with the standard deviations of both ends over the samples. The
 * ends are the quantile 1 − Φ(c) of the lower ends and Φ(c) of the upper ones.
 */
export function intervalOf(
  { lower, upper }: Bounds,
  bounds: OfEntries,
  samples: readonly Float64Array[],
  confidence: number,
): Bounds | undefined {
  const ends = samples.flatMap((weights) => meanOf(weights, bounds) ?? []);
  if (ends.length < 2) return undefined;
  const lowers = ends.map((each) => each.lower).sort((a, b) => a - b);
  const uppers = ends.map((each) => each.upper).sort((a, b) => a - b);
  const spread = Math.max(deviation(lowers), deviation(uppers));
  const gap = spread === 0 ? Number.POSITIVE_INFINITY : (upper - lower) / spread;
  const level = normalCdf(criticalValue(gap, confidence));
  return { lower: quantile(lowers, 1 - level), upper: quantile(uppers, level) };
}

function meanOf(weights: Float64Array, bounds: OfEntries): Bounds | undefined {
  let [lower, upper, all] = [0, 0, 0];
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number;
    const each = at(bounds, index);
    lower += weight * each.lower;
    upper += weight * each.upper;
    all += weight;
  }
  return all === 0 ? undefined : { lower: lower / all, upper: upper / all };
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** c of Imbens and Manski, by bisection: what is looked for rises with c. */
export function criticalValue(gap: number, confidence: number): number {
  let [low, high] = [0, 10];
  for (let step = 0; step < 60; step++) {
    const c = (low + high) / 2;
    if (normalCdf(c + gap) - normalCdf(-c) < confidence) low = c;
    else high = c;
  }
  return (low + high) / 2;
}

/** The quantile of sorted values, linear between two of them (Hyndman, Fan 1996, type 7). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [low, high] = [at(sorted, below), at(sorted, Math.ceil(place))];
  return low + (high - low) * (place - below);
}
