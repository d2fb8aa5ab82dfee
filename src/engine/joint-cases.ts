/** The cases that beliefs with probabilities make together, and the verdicts that each of them leaves possible. */
import { verdictsOf } from "./atlas.js";
import { masses } from "./axis.js";
import type { Node } from "./diagram.js";
import { AnalysisTooLarge, onlyCell } from "./diagram.js";
import type { Engine, Stance } from "./engine.js";
import { at } from "./lookup.js";
import { Standpoint } from "./standpoint.js";
import type { SettledVerdict } from "./verdict.js";

/** What is known of some beliefs one by one, in one world; how they hang together is not said. */
export interface JointCases {
  /** The chance of the world; 1 of a stance without scenarios. */
  readonly chance: number;
  /** Of each belief the probability of each cell that has one; they add to 1. */
  readonly marginals: readonly (readonly number[])[];
  /** Each combination of such cells: the last belief's cells change first. */
  readonly cases: readonly JointCase[];
}

export interface JointCase {
  /** By belief, the index of its cell among those of its marginal. */
  readonly cells: readonly number[];
  /** What beliefs without probabilities leave possible there. */
  readonly possible: readonly SettledVerdict[];
}

/**
 * The cases of the beliefs on which the verdict of a stance depends and that have probabilities, world by world.
 *
 * @param limit cases at most, over all worlds
 * @throws AnalysisTooLarge
 */
export function jointCases(engine: Engine, stance: Stance, limit: number): readonly JointCases[] {
  let left = limit;
  return new Standpoint(engine, stance).worlds.map(({ chance, here }) => {
    const { diagrams, axes, verdict } = here.atlas;
    const start = diagrams.confine(verdict, here.cells);
    const weighted = diagrams.axes(start).flatMap((axis) => {
      const weights = masses(at(axes, axis), at(here.stance, axis));
      if (!weights) return [];
      const cells = [...weights.keys()].filter((cell) => at(weights, cell) > 0);
      return [{ axis, cells, marginal: cells.map((cell) => at(weights, cell)) }];
    });
    left -= weighted.reduce((product, { cells }) => product * cells.length, 1);
    if (left < 0) throw new AnalysisTooLarge("cases", limit);
    let found: readonly { readonly cells: readonly number[]; readonly node: Node }[] = [
      { cells: [], node: start },
    ];
    for (const { axis, cells } of weighted) {
      found = found.flatMap((each) =>
        cells.map((cell, index) => ({
          cells: [...each.cells, index],
          node: diagrams.confine(each.node, onlyCell(axis, cell)),
        })),
      );
    }
    return {
      chance,
      marginals: weighted.map(({ marginal }) => marginal),
      cases: found.map(({ cells, node }) => ({
        cells,
        possible: verdictsOf(diagrams.constants(node)),
      })),
    };
  });
}
