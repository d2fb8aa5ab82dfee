/** Of several worldviews: the reading of an argument that changes most of their verdicts. */
import type { Argument } from "../../argument/argument.js";
import { type Cell, cut, distance, joined } from "../../engine/cell.js";
import { spanOf } from "../../engine/domain.js";
import type { Stance } from "../../engine/engine.js";
import { at } from "../../engine/lookup.js";
import type { SettledVerdict } from "../../engine/verdict.js";
import { type ParameterDomain, valueIn } from "./parameter.js";
import { outcomeAt, type Piece, type Profile, pieceAt } from "./profile.js";

/** A reading that changes verdicts, and whose. */
export interface TellingReading {
  readonly parameter: string;
  /** The value of the parameter in this run. */
  readonly value: number;
  readonly domain: ParameterDomain;
  /** The values with which exactly these verdicts change, to exactly these. */
  readonly region: Cell;
  readonly changed: readonly ChangedVerdict[];
}

/** What another reading leaves possible for a worldview. */
export interface ChangedVerdict {
  /** The place of the worldview among those that were looked at. */
  readonly of: number;
  readonly possible: readonly SettledVerdict[];
}

/** A worldview with its profiles, one for each parameter. */
interface Subject {
  readonly stance: Stance;
  readonly profiles: readonly Profile[];
}

/**
 * The values of one parameter, all else being as it is, with which most worldviews get another verdict, or
 * are left with other possible ones; those nearest to its present value if several change as many, and
 * of the first such parameter. Each change is evaluated again.
 *
 * @returns undefined if no value of any parameter changes a verdict
 * @throws AnalysisTooLarge
 */
export function tellingReading(
  argument: Argument,
  subjects: readonly Subject[],
): TellingReading | undefined {
  const candidates = Object.keys(argument.parameters).flatMap((_, parameter) =>
    candidateOf(subjects.map(({ profiles }) => at(profiles, parameter))),
  );
  const [best] = candidates.sort((a, b) => b.count - a.count || a.away - b.away);
  return best && confirmed(argument, subjects, best.reading());
}

interface Candidate {
  readonly count: number;
  /** How far it is from the present value, in shares of the domain or in steps. */
  readonly away: number;
  reading(): TellingReading;
}

/** The best values of one parameter; none where no value changes anything. */
function candidateOf(profiles: readonly Profile[]): readonly Candidate[] {
  const [first] = profiles;
  if (!first?.domain) return [];
  const { domain, parameter, value } = first;
  const cells = commonCells(domain, profiles);
  const counts = countsOf(cells, profiles);
  const here = { min: value, max: value };
  const ranked = cells
    .map((cell, index) => ({ index, count: at(counts, index), away: distance(domain, cell, here) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.away - b.away);
  return ranked.slice(0, 1).map(({ index, count, away }) => ({
    count,
    away,
    reading: () => ({ parameter, value, domain, ...aroundOf(cells, index, profiles) }),
  }));
}

/** The cells on each of which the answer about every worldview is constant, rising. */
function commonCells(domain: ParameterDomain, profiles: readonly Profile[]): readonly Cell[] {
  const ends = profiles.flatMap(({ pieces }) =>
    pieces.flatMap(({ cell: { min, max } }) => [min, max]),
  );
  return cut(domain, spanOf(domain), ends.filter(Number.isFinite)).filter((cell) =>
    profiles.some((profile) => pieceAt(profile, valueIn(cell)) >= 0),
  );
}

/** How many worldviews get another verdict on each cell: where each begins and ceases to, added up. */
function countsOf(cells: readonly Cell[], profiles: readonly Profile[]): readonly number[] {
  const values = cells.map(valueIn);
  const changes = new Array<number>(cells.length + 1).fill(0);
  for (const profile of profiles) {
    for (const piece of profile.pieces) {
      if (!isChanged(profile, piece)) continue;
      const from = firstIndex(values, (value) => isReached(piece.cell, value));
      const to = firstIndex(values, (value) => isPassed(piece.cell, value));
      changes[from] = (changes[from] ?? 0) + 1;
      changes[to] = (changes[to] ?? 0) - 1;
    }
  }
  let sum = 0;
  return cells.map((_, index) => {
    sum += at(changes, index);
    return sum;
  });
}

function isReached({ min, minIncluded }: Cell, value: number): boolean {
  return minIncluded ? value >= min : value > min;
}

function isPassed({ max, maxIncluded }: Cell, value: number): boolean {
  return maxIncluded ? value > max : value >= max;
}

/** The first index from which on something is so of rising values; their number if it never is. */
function firstIndex(values: readonly number[], is: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(at(values, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isChanged(profile: Profile, { outcome }: Piece): boolean {
  const here = profile.pieces[pieceAt(profile, profile.value)]?.outcome;
  return outcome !== undefined && outcome.possible.join() !== here?.possible.join();
}

/** The longest run of cells around one of them on which the same verdicts change, and to the same. */
function aroundOf(
  cells: readonly Cell[],
  index: number,
  profiles: readonly Profile[],
): Pick<TellingReading, "region" | "changed"> {
  const changed = changedOn(at(cells, index), profiles);
  const key = JSON.stringify(changed);
  const isAlike = (other: number): boolean =>
    other in cells && JSON.stringify(changedOn(at(cells, other), profiles)) === key;
  let [first, last] = [index, index];
  while (isAlike(first - 1)) first -= 1;
  while (isAlike(last + 1)) last += 1;
  return { region: joined(cells.slice(first, last + 1)), changed };
}

function changedOn(cell: Cell, profiles: readonly Profile[]): readonly ChangedVerdict[] {
  const value = valueIn(cell);
  return profiles.flatMap((profile, of): readonly ChangedVerdict[] => {
    const piece = profile.pieces[pieceAt(profile, value)];
    if (!piece?.outcome || !isChanged(profile, piece)) return [];
    return [{ of, possible: piece.outcome.possible }];
  });
}

/** The reading, with everything that changes evaluated again at a value of it. */
function confirmed(
  argument: Argument,
  subjects: readonly Subject[],
  reading: TellingReading,
): TellingReading {
  const value = valueIn(reading.region);
  for (const { of, possible } of reading.changed) {
    const outcome = outcomeAt(argument, reading.parameter, at(subjects, of).stance)(value);
    if (outcome?.possible.join() !== possible.join()) throw new Error("a change that is none");
  }
  return reading;
}
