/** What divides pairs of worldviews, in numbers, where they say how probable things are. */
import type { Argument } from "../argument/argument.js";
import { hasProbability } from "../engine/belief.js";
import { AnalysisTooLarge } from "../engine/diagram.js";
import { type Discrimination, discrimination as ofStances } from "../engine/discrimination.js";
import { at } from "../engine/lookup.js";
import { stanceOf, type Worldview } from "../worldview/worldview.js";

/** What knowing a belief would do to the difference of two worldviews. */
export interface PairDiscrimination {
  readonly between: readonly [first: number, second: number];
  /** Undefined if there are too many cases to be exact about. */
  readonly found: Discrimination | undefined;
}

/** What there is to say of all pairs. */
export interface Discriminations {
  readonly pairs: readonly PairDiscrimination[];
  /** Pairs that were not looked at because there are so many. */
  readonly leftOff: number;
}

/** Pairs of worldviews of which it is worked out at most. */
export const MOST_PAIRS = 100;

/**
 * Ranks beliefs by how much the difference between the verdicts of two worldviews is expected to shrink if
 * both learned them; see `docs/exactness.md`.
 *
 * @returns undefined if neither says how probable anything is on which its verdict depends, or if no belief
 *   would tell either anything
 * @throws AnalysisTooLarge
 */
export function discrimination(
  argument: Argument,
  first: Worldview,
  second: Worldview,
): Discrimination | undefined {
  return ofStances(argument.engine, stanceOf(first), stanceOf(second));
}

/** The same of every pair of several worldviews of which there is something to say. */
export function discriminations(
  argument: Argument,
  worldviews: readonly Worldview[],
): Discriminations {
  const weighed = worldviews.map(saysProbability);
  const pairs: PairDiscrimination[] = [];
  for (const between of firstPairs(weighed)) {
    const [first, second] = between;
    const found = orTooLarge(() =>
      discrimination(argument, at(worldviews, first), at(worldviews, second)),
    );
    if (found) pairs.push({ between, ...found });
  }
  return { pairs, leftOff: Math.max(0, pairCount(weighed) - MOST_PAIRS) };
}

/** The first pairs of which one says something of probabilities at least, as many as are looked at. */
function firstPairs(weighed: readonly boolean[]): readonly PairDiscrimination["between"][] {
  const pairs: [number, number][] = [];
  if (!weighed.includes(true)) return pairs;
  for (let first = 0; first < weighed.length; first++) {
    for (let second = first + 1; second < weighed.length; second++) {
      if (!weighed[first] && !weighed[second]) continue;
      if (pairs.length === MOST_PAIRS) return pairs;
      pairs.push([first, second]);
    }
  }
  return pairs;
}

/** How many such pairs there are: all, but those of two that say nothing. */
function pairCount(weighed: readonly boolean[]): number {
  const among = (count: number): number => (count * (count - 1)) / 2;
  return among(weighed.length) - among(weighed.filter((each) => !each).length);
}

function orTooLarge(
  find: () => Discrimination | undefined,
): Pick<PairDiscrimination, "found"> | undefined {
  try {
    const found = find();
    return found && { found };
  } catch (error) {
    if (error instanceof AnalysisTooLarge) return { found: undefined };
    throw error;
  }
}

function saysProbability({ beliefs }: Worldview): boolean {
  return beliefs.some(({ value }) => hasProbability(value));
}
