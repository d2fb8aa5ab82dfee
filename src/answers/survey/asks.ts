/** What knowing a belief of everybody who leaves it open would do to what is known of a population. */
import { allowedCells } from "../../engine/axis.js";
import { hasProbability } from "../../engine/belief.js";
import { witness } from "../../engine/cell.js";
import { type CensusEntry, weightOf } from "../../engine/census.js";
import type { Engine } from "../../engine/engine.js";
import { at } from "../../engine/lookup.js";
import { memoryOf } from "../../engine/memory.js";

/** What it would do, at the least and at the most over all answers that could be given. */
export interface Ask {
  readonly belief: string;
  /** The share of those who leave it open without saying how probable its values are. */
  readonly open: number;
  /** The share whose verdict would be settled. */
  readonly settles: Extent;
  /** By how much the bounds of the verdicts' shares would narrow, all four together. */
  readonly narrows: Extent;
}

export interface Extent {
  readonly least: number;
  readonly most: number;
}

/**
 * Ranks the beliefs by what asking them would do: the most that they would settle first, then the least, then
 * the most by which they would narrow.
 *
 * @throws AnalysisTooLarge
 */
export function asksOf(engine: Engine, entries: readonly CensusEntry[]): readonly Ask[] {
  const total = weightOf(entries);
  if (total === 0) return [];
  return engine
    .axes()
    .map((_, axis) => askOf(axis, engine, entries, total))
    .filter(({ open, narrows }) => open > 0 && narrows.most > 0)
    .sort(
      (a, b) =>
        b.settles.most - a.settles.most ||
        b.settles.least - a.settles.least ||
        b.narrows.most - a.narrows.most ||
        b.narrows.least - a.narrows.least,
    );
}

function askOf(axis: number, engine: Engine, entries: readonly CensusEntry[], total: number): Ask {
  const { belief, cells } = at(engine.axes(), axis);
  const memory = memoryOf(engine);
  const sums = { open: 0, least: 0, most: 0, narrowLeast: 0, narrowMost: 0 };
  for (const { stance, weight } of entries) {
    const value = at(stance, axis);
    const allowed = allowedCells(at(engine.axes(), axis), value);
    if (allowed.length === 1 || hasProbability(value)) continue;
    sums.open += weight;
    const before = memory.evaluate(stance).possible.length;
    if (before === 1) continue;
    const after = allowed.map((cell) => {
      const answer = { kind: "value", value: witness(at(cells, cell)) } as const;
      return memory.evaluate(stance.with(axis, answer)).possible.length;
    });
    const [fewest, most] = [Math.min(...after), Math.max(...after)];
    if (most === 1) sums.least += weight;
    if (fewest === 1) sums.most += weight;
    // A verdict that is possible and not settled is as wide as can be: from none of them to all.
    const widthOf = (possible: number): number => (possible === 1 ? 0 : possible);
    sums.narrowLeast += weight * (before - widthOf(most));
    sums.narrowMost += weight * (before - widthOf(fewest));
  }
  return {
    belief,
    open: sums.open / total,
    settles: { least: sums.least / total, most: sums.most / total },
    narrows: { least: sums.narrowLeast / total, most: sums.narrowMost / total },
  };
}
