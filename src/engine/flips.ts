import type { Atlas } from "./atlas.js";
import { type Axis, allowedCells } from "./axis.js";
import { type BeliefValue, completions, isSettled } from "./belief.js";
import { type Cell, distance, join, witness } from "./cell.js";
import { type Choice, cheapest, minimalChanges, widen } from "./changes.js";
import type { Node } from "./diagram.js";
import { unitOf } from "./domain.js";
import type { Engine, Stance } from "./engine.js";
import { verdictOn } from "./evaluate.js";
import { at } from "./lookup.js";
import { Standpoint } from "./standpoint.js";
import { type SettledVerdict, settledVerdicts } from "./verdict.js";

/** One belief's part in a flip. */
export interface Change {
  readonly belief: string;
  /** As it is. */
  readonly from: BeliefValue;
  /**
   * The widest region around the nearest change in which the verdict is still the flip's. If any change
   * works that hits no single value of a number, the nearest of these.
   */
  readonly to: Cell;
}

/** A smallest set of belief changes that settles the verdict at another value. */
export interface Flip {
  readonly to: SettledVerdict;
  readonly changes: readonly Change[];
  /** It works at single values of some number only. */
  readonly knifeEdge: boolean;
  /**
   * How far the nearest change is: over the changed beliefs, the sum of the distances in shares of a
   * numeric domain's width, steps of integers, and 1 for booleans. Open beliefs are as near as their
   * nearest completion.
   */
  readonly distance: number;
}

export interface FlipOptions {
  /** Beliefs that are not to be changed. */
  readonly locked?: readonly string[];
}

/**
 * All flips of a stance whose verdict is settled: fewer beliefs first, then nearer, knife edges last.
 * None for an open verdict.
 *
 * @throws AnalysisTooLarge
 */
export function flips(engine: Engine, stance: Stance, { locked = [] }: FlipOptions = {}): Flip[] {
  const verdict = verdictOn(engine, stance);
  if (verdict === "open") return [];
  const search = new Search(engine, stance, (axis, value) =>
    locked.includes(axis.belief) ? [] : everyOtherCell(axis, value),
  );
  return search.towards(settledVerdicts.filter((other) => other !== verdict));
}

/**
 * For an open verdict, the smallest sets of open beliefs whose settling settles it, in the same form
 * and order as flips. None for a settled verdict.
 *
 * @throws AnalysisTooLarge
 */
export function settles(engine: Engine, stance: Stance, { locked = [] }: FlipOptions = {}): Flip[] {
  if (verdictOn(engine, stance) !== "open") return [];
  const search = new Search(engine, stance, (axis, value) =>
    locked.includes(axis.belief) || isSettled(value, axis.domain) ? [] : allowedCells(axis, value),
  );
  return search.towards(settledVerdicts);
}

/** The cells to which a belief may be changed. */
type Allow = (axis: Axis, value: BeliefValue) => readonly number[];

/** Where a settled belief does not lie; an open one may be settled anywhere. */
const everyOtherCell: Allow = (axis, value) => {
  const here = isSettled(value, axis.domain) ? allowedCells(axis, value) : [];
  return [...axis.cells.keys()].filter((cell) => !here.includes(cell));
};

class Search {
  readonly #here: Standpoint;
  readonly #atlas: Atlas;
  readonly #choices: readonly Choice[];

  constructor(engine: Engine, stance: Stance, allow: Allow) {
    this.#here = new Standpoint(engine, stance);
    this.#atlas = this.#here.atlas;
    this.#choices = this.#atlas.axes.map((axis, index) => ({
      asIs: at(this.#here.cells, index),
      changes: allow(axis, at(stance, index)).map((cell) => [cell]),
    }));
  }

  towards(verdicts: readonly SettledVerdict[]): Flip[] {
    return verdicts.flatMap((to) => this.#to(to)).sort(byOrder);
  }

  #to(to: SettledVerdict): Flip[] {
    const reached = this.#atlas.where(to);
    return minimalChanges(this.#atlas.diagrams, reached, this.#choices).map((set) =>
      this.#flip(to, this.#here.always(reached, set)),
    );
  }

  /** @param works true where a change of the axes on which it depends gets there */
  #flip(to: SettledVerdict, works: Node): Flip {
    const { diagrams } = this.#atlas;
    const offPoints = (axis: number, cell: number): number =>
      this.#isPoint(axis, this.#cell(axis, cell))
        ? Number.POSITIVE_INFINITY
        : this.#cost(axis, cell);
    const nearest =
      cheapest(diagrams, works, offPoints) ??
      cheapest(diagrams, works, (axis, cell) => this.#cost(axis, cell));
    if (!nearest) throw new Error("a flip that no change makes");
    this.#confirm(to, nearest.cells);
    const box = widen(diagrams, works, nearest.cells, (axis) => this.#axis(axis).cells.length);
    const regions = [...box].map(([axis, { first, last }]) => ({
      axis,
      to: join(this.#cell(axis, first), this.#cell(axis, last)),
    }));
    return {
      to,
      changes: regions.map(({ axis, to: region }) => ({
        belief: this.#axis(axis).belief,
        from: at(this.#here.stance, axis),
        to: region,
      })),
      knifeEdge: regions.some(({ axis, to: region }) => this.#isPoint(axis, region)),
      distance: nearest.cost,
    };
  }

  /** Evaluates the changed stance by the ordinary road, which shares nothing with the search. */
  #confirm(to: SettledVerdict, cells: ReadonlyMap<number, number>): void {
    const { engine, stance } = this.#here;
    const changed = stance.map((value, axis): BeliefValue => {
      const cell = cells.get(axis);
      if (cell === undefined) return value;
      return { kind: "value", value: witness(this.#cell(axis, cell)) };
    });
    if (verdictOn(engine, changed) !== to) throw new Error("a flip that does not flip");
  }

  #cost(axis: number, cell: number): number {
    if (!at(this.#choices, axis).changes.some(([to]) => to === cell)) {
      return Number.POSITIVE_INFINITY;
    }
    const { domain } = this.#axis(axis);
    const spans = completions(at(this.#here.stance, axis), domain);
    const gap = Math.min(...spans.map((span) => distance(this.#cell(axis, cell), span)));
    return gap / unitOf(domain);
  }

  /** Whether a region is a single value of a number. What it closes is as near without it. */
  #isPoint(axis: number, { min, max }: Cell): boolean {
    return this.#axis(axis).domain.type === "number" && min === max;
  }

  #cell(axis: number, cell: number): Cell {
    return at(this.#axis(axis).cells, cell);
  }

  #axis(index: number): Axis {
    return at(this.#atlas.axes, index);
  }
}

function byOrder(a: Flip, b: Flip): number {
  return (
    Number(a.knifeEdge) - Number(b.knifeEdge) ||
    a.changes.length - b.changes.length ||
    a.distance - b.distance
  );
}
