import type { Atlas } from "./atlas.js";
import { type Axis, allowedCells } from "./axis.js";
import { type BeliefValue, completions, isSettled } from "./belief.js";
import { type Cell, distance, join, witness } from "./cell.js";
import { type Choice, cheapest, minimalChanges, widen } from "./changes.js";
import type { Node } from "./diagram.js";
import type { Domain } from "./domain.js";
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

/** What each cell of an axis costs to change to; infinite if the belief is not to be changed to it. */
type Costs = readonly (readonly number[])[];

class Search {
  readonly #here: Standpoint;
  readonly #atlas: Atlas;
  readonly #choices: readonly Choice[];
  readonly #costs: Costs;
  readonly #costsOffPoints: Costs;

  constructor(engine: Engine, stance: Stance, allow: Allow) {
    this.#here = new Standpoint(engine, stance);
    this.#atlas = this.#here.atlas;
    const { axes } = this.#atlas;
    const allowed = axes.map((axis, index) => allow(axis, at(stance, index)));
    this.#choices = allowed.map((cells, index) => ({
      asIs: at(this.#here.cells, index),
      changes: cells.map((cell) => [cell]),
    }));
    this.#costs = axes.map((axis, index) => costsOf(axis, at(stance, index), at(allowed, index)));
    this.#costsOffPoints = axes.map(({ cells, domain }, index) =>
      at(this.#costs, index).map((cost, cell) =>
        isPoint(domain, at(cells, cell)) ? Number.POSITIVE_INFINITY : cost,
      ),
    );
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
    const { diagrams, axes } = this.#atlas;
    const nearest =
      cheapest(diagrams, works, this.#costsOffPoints) ?? cheapest(diagrams, works, this.#costs);
    if (!nearest) throw new Error("a flip that no change makes");
    this.#confirm(to, nearest.cells);
    const box = widen(diagrams, works, nearest.cells, (axis) => at(axes, axis).cells.length);
    const changes = [...box].map(([index, { first, last }]) => {
      const { belief, domain, cells } = at(axes, index);
      const region = join(at(cells, first), at(cells, last));
      const change: Change = { belief, from: at(this.#here.stance, index), to: region };
      return { change, knifeEdge: isPoint(domain, region) };
    });
    return {
      to,
      changes: changes.map(({ change }) => change),
      knifeEdge: changes.some(({ knifeEdge }) => knifeEdge),
      distance: nearest.cost,
    };
  }

  /** Evaluates the changed stance by the ordinary road, which shares nothing with the search. */
  #confirm(to: SettledVerdict, cells: ReadonlyMap<number, number>): void {
    const { engine, stance } = this.#here;
    const changed = stance.map((value, axis): BeliefValue => {
      const cell = cells.get(axis);
      if (cell === undefined) return value;
      return { kind: "value", value: witness(at(at(this.#atlas.axes, axis).cells, cell)) };
    });
    if (verdictOn(engine, changed) !== to) throw new Error("a flip that does not flip");
  }
}

function costsOf(
  { cells, domain }: Axis,
  value: BeliefValue,
  allowed: readonly number[],
): readonly number[] {
  const spans = completions(value, domain);
  return cells.map((cell, index) => {
    if (!allowed.includes(index)) return Number.POSITIVE_INFINITY;
    return Math.min(...spans.map((span) => distance(domain, cell, span)));
  });
}

/** Whether a region is a single value of a number. What it closes is as near without it. */
function isPoint({ type }: Domain, { min, max }: Cell): boolean {
  return type === "number" && min === max;
}

function byOrder(a: Flip, b: Flip): number {
  return (
    Number(a.knifeEdge) - Number(b.knifeEdge) ||
    a.changes.length - b.changes.length ||
    a.distance - b.distance
  );
}
