/** What divides a population: what would turn most verdicts, and on what its two largest camps differ. */
import { type CensusEntry, weightOf } from "../../engine/census.js";
import { cruxFinder } from "../../engine/cruxes.js";
import type { Engine } from "../../engine/engine.js";
import { flips } from "../../engine/flips.js";
import { at } from "../../engine/lookup.js";
import type { SettledVerdict } from "../../engine/verdict.js";
import { settledVerdicts } from "../../engine/verdict.js";
import type { Standing } from "./standing.js";

/** A set of beliefs, and for which share of those asked about it is what is sought. */
export interface BeliefSet {
  readonly beliefs: readonly string[];
  readonly share: number;
}

export interface Turning {
  /** Smallest sets of beliefs whose change turns a settled verdict, by the share of all who have one. */
  readonly sets: readonly BeliefSet[];
  /** The share of the weight of settled verdicts that was looked at: below 1 where there are too many kinds. */
  readonly looked: number;
}

export interface Camps {
  readonly verdicts: readonly [SettledVerdict, SettledVerdict];
  /** Smallest sets of beliefs that are cruxes, by the share of pairs of one of each. */
  readonly cruxes: readonly BeliefSet[];
  /** The share of the pairs that was looked at. */
  readonly looked: number;
}

/** Kinds of respondents whose flips are looked for, and of each camp those who are paired: the heaviest. */
const MOST_FLIPPED = 500;
const MOST_PAIRED = 60;

/** @throws AnalysisTooLarge */
export function turningOf(
  engine: Engine,
  entries: readonly CensusEntry[],
  standings: readonly Standing[],
): Turning {
  const settled = heaviest(
    entries.filter((_, index) => at(standings, index).evaluation.verdict !== "open"),
  );
  const looked = settled.slice(0, MOST_FLIPPED);
  const sums = new Map<string, { beliefs: readonly string[]; weight: number }>();
  for (const { stance, weight } of looked) {
    const sets = new Map(
      flips(engine, stance).map(({ changes }) => {
        const beliefs = changes.map(({ belief }) => belief);
        return [beliefs.join(), beliefs] as const;
      }),
    );
    for (const [key, beliefs] of sets) addTo(sums, key, beliefs, weight);
  }
  return { sets: setsBy(sums, weightOf(looked)), looked: shareIn(looked, settled) };
}

/**
 * The two verdicts that most have, and on what those who have one differ from those who have the other.
 *
 * @throws AnalysisTooLarge
 */
export function campsOf(
  engine: Engine,
  entries: readonly CensusEntry[],
  standings: readonly Standing[],
): Camps | undefined {
  const camps = settledVerdicts
    .map((verdict) => ({
      verdict,
      members: heaviest(
        entries.filter((_, index) => at(standings, index).evaluation.verdict === verdict),
      ),
    }))
    .filter(({ members }) => weightOf(members) > 0)
    .sort((a, b) => weightOf(b.members) - weightOf(a.members));
  const [first, second] = camps;
  if (!first || !second) return undefined;
  const [mine, theirs] = [first, second].map(({ members }) => members.slice(0, MOST_PAIRED));
  if (!mine || !theirs) return undefined;
  const stances = [...mine, ...theirs].map(({ stance }) => stance);
  const cruxesOf = cruxFinder(engine, stances);
  const sums = new Map<string, { beliefs: readonly string[]; weight: number }>();
  mine.forEach((one, index) => {
    theirs.forEach((other, place) => {
      for (const { beliefs } of cruxesOf(index, mine.length + place)) {
        addTo(sums, beliefs.join(), beliefs, one.weight * other.weight);
      }
    });
  });
  return {
    verdicts: [first.verdict, second.verdict],
    cruxes: setsBy(sums, weightOf(mine) * weightOf(theirs)),
    looked: shareIn(mine, first.members) * shareIn(theirs, second.members),
  };
}

type Sums = Map<string, { beliefs: readonly string[]; weight: number }>;

function addTo(sums: Sums, key: string, beliefs: readonly string[], weight: number): void {
  const sum = sums.get(key) ?? { beliefs, weight: 0 };
  sum.weight += weight;
  sums.set(key, sum);
}

function setsBy(sums: Sums, all: number): readonly BeliefSet[] {
  return [...sums.values()]
    .map(({ beliefs, weight }) => ({ beliefs, share: weight / all }))
    .sort((a, b) => b.share - a.share || a.beliefs.length - b.beliefs.length);
}

function heaviest(entries: readonly CensusEntry[]): readonly CensusEntry[] {
  return entries.toSorted((a, b) => b.weight - a.weight);
}

function shareIn(some: readonly CensusEntry[], all: readonly CensusEntry[]): number {
  const whole = weightOf(all);
  return whole === 0 ? 1 : weightOf(some) / whole;
}
