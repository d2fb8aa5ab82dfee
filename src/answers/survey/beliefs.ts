/** What a population believes, belief by belief. */
import { allowedCells, masses } from "../../engine/axis.js";
import type { Cell } from "../../engine/cell.js";
import { type CensusEntry, weightOf } from "../../engine/census.js";
import type { Engine } from "../../engine/engine.js";
import { at } from "../../engine/lookup.js";
import type { Bounds } from "../../engine/probability.js";
import { shareOf } from "./share.js";

export interface Distribution {
  readonly belief: string;
  /** The share that says nothing of it: it was not asked, or not answered. */
  readonly unknown: number;
  /** Of the whole, the share that was not asked. */
  readonly notAsked: number;
  /** The share for whom the argument takes something for granted, since they say nothing. */
  readonly assumed: number;
  /** For each cell that the argument tells apart, the share whose value lies there. */
  readonly cells: readonly { readonly cell: Cell; readonly share: Bounds }[];
}

/** What those weigh, for each belief, of whom nothing was said. */
interface Unsaid {
  readonly notAsked: readonly number[];
  readonly assumed: readonly number[];
}

/**
 * The distribution of each belief over its cells, but of those of which the argument asks nothing; none of a
 * population that weighs nothing.
 */
export function distributionsOf(
  engine: Engine,
  entries: readonly CensusEntry[],
  { notAsked, assumed }: Unsaid,
): readonly Distribution[] {
  const total = weightOf(entries);
  return engine.axes().flatMap((axis, place): readonly Distribution[] => {
    if (axis.cells.length === 1) return [];
    const said = entries.map(({ stance }) => {
      const value = at(stance, place);
      return { value, allowed: allowedCells(axis, value), masses: masses(axis, value) };
    });
    const unknown = shareOf(
      entries,
      said.map(({ allowed, masses: chances }) =>
        known(!chances && allowed.length === axis.cells.length ? 1 : 0),
      ),
    );
    if (!unknown) return [];
    const cells = axis.cells.map((cell, index) => {
      const bounds = said.map(({ allowed, masses: chances }): Bounds => {
        if (chances) return known(at(chances, index));
        if (!allowed.includes(index)) return known(0);
        return { lower: allowed.length === 1 ? 1 : 0, upper: 1 };
      });
      return { cell, share: shareOf(entries, bounds) ?? known(0) };
    });
    const shareIn = (weights: readonly number[]): number =>
      Math.min(1, (weights[place] ?? 0) / total);
    return [
      {
        belief: axis.belief,
        unknown: unknown.lower,
        notAsked: shareIn(notAsked),
        assumed: shareIn(assumed),
        cells,
      },
    ];
  });
}

function known(share: number): Bounds {
  return { lower: share, upper: share };
}
