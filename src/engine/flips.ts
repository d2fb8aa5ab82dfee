import { type Atlas, confinementOf, constantOf } from "./atlas.js";
import type { Axis } from "./axis.js";
import { type BeliefValue, completions, isSettled } from "./belief.js";
import { type Cell, distance, join, meets, witness } from "./cell.js";
import { type Choice, cheapest, minimalChanges, type Run, widen } from "./changes.js";
import type { Confinement, Node } from "./diagram.js";
import { unitOf } from "./domain.js";
import type { Engine, Stance } from "./engine.js";
import { verdictOn } from "./evaluate.js";
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
    locked.includes(axis.belief) || isSettled(value, axis.domain) ? [] : everyOpenCell(axis, value),
  );
  return search.towards(settledVerdicts);
}

/** The cells to which a belief may be changed. */
type Allow = (axis: Axis, value: BeliefValue) => readonly number[];

const everyOtherCell: Allow = ({ cells, domain }, value) => {
  const settled = isSettled(value, domain);
  const isHere = (cell: Cell): boolean =>
    completions(value, domain).some((span) => meets(cell, span));
  return cells.flatMap((cell, index) => (settled && isHere(cell) ? [] : [index]));
};

const everyOpenCell: Allow = ({ cells, domain }, value) =>
  cells.flatMap((cell, index) =>
    completions(value, domain).some((span) => meets(cell, span)) ? [index] : [],
  );

class Search {
  readonly #engine: Engine;
  readonly #stance: Stance;
  readonly #atlas: Atlas;
  readonly #asIs: Confinement;
  readonly #choices: readonly Choice[];

  constructor(engine: Engine, stance: Stance, allow: Allow) {
    this.#engine = engine;
    this.#stance = stance;
    this.#atlas = engine.atlas();
    this.#asIs = confinementOf(this.#atlas, stance);
    this.#choices = this.#atlas.axes.map((axis, index) => ({
      asIs: this.#asIs[index] as readonly number[],
      changes: allow(axis, this.#valueOn(index)).map((cell) => [cell]),
    }));
  }

  towards(verdicts: readonly SettledVerdict[]): Flip[] {
    return verdicts.flatMap((to) => this.#to(to)).sort(byOrder);
  }

  #to(to: SettledVerdict): Flip[] {
    const { diagrams, verdict } = this.#atlas;
    const reached = diagrams.is(verdict, constantOf(to));
    return minimalChanges(diagrams, reached, this.#choices).map((set) =>
      this.#flip(to, this.#leaving(reached, set)),
    );
  }

  /** True where a change of the axes of the set gets there, whatever the other axes are as they are. */
  #leaving(reached: Node, set: readonly number[]): Node {
    const others = this.#asIs.map((cells, axis) => (set.includes(axis) ? undefined : cells));
    return this.#atlas.diagrams.always(reached, others);
  }

  #flip(to: SettledVerdict, works: Node): Flip {
    const { diagrams } = this.#atlas;
    const offPoints = (axis: number, cell: number): number =>
      this.#isPoint(axis, cell) ? Number.POSITIVE_INFINITY : this.#cost(axis, cell);
    const nearest =
      cheapest(diagrams, works, offPoints) ??
      cheapest(diagrams, works, (axis, cell) => this.#cost(axis, cell));
    if (!nearest) throw new Error("a flip that no change makes");
    this.#confirm(to, nearest.cells);
    const box = widen(diagrams, works, nearest.cells, (axis) => this.#axis(axis).cells.length);
    const changes = [...box].map(([axis, run]) => this.#change(axis, run)).sort(this.#byModelOrder);
    return { to, changes, knifeEdge: changes.some(this.#isKnifeEdge), distance: nearest.cost };
  }

  /** Evaluates the changed stance by the ordinary road, which shares nothing with the search. */
  #confirm(to: SettledVerdict, cells: ReadonlyMap<number, number>): void {
    const changed = this.#stance.map((value, axis): BeliefValue => {
      const cell = cells.get(axis);
      if (cell === undefined) return value;
      return { kind: "value", value: witness(this.#axis(axis).cells[cell] as Cell) };
    });
    if (verdictOn(this.#engine, changed) !== to) throw new Error("a flip that does not flip");
  }

  #cost(axis: number, cell: number): number {
    if (!this.#choices[axis]?.changes.some(([to]) => to === cell)) return Number.POSITIVE_INFINITY;
    const { cells, domain } = this.#axis(axis);
    const spans = completions(this.#valueOn(axis), domain);
    const gap = Math.min(...spans.map((span) => distance(cells[cell] as Cell, span)));
    return gap / unitOf(domain);
  }

  /** Whether the cell is a single value of a number. A region that it closes is as near without it. */
  #isPoint(axis: number, cell: number): boolean {
    const { cells, domain } = this.#axis(axis);
    const { min, max } = cells[cell] as Cell;
    return domain.type === "number" && min === max;
  }

  #change(axis: number, { first, last }: Run): Change {
    const { belief, cells } = this.#axis(axis);
    const to = join(cells[first] as Cell, cells[last] as Cell);
    return { belief, from: this.#valueOn(axis), to };
  }

  readonly #isKnifeEdge = ({ belief, to }: Change): boolean => {
    const axis = this.#atlas.axes.find((each) => each.belief === belief);
    return axis?.domain.type === "number" && to.min === to.max;
  };

  readonly #byModelOrder = (a: Change, b: Change): number => this.#place(a) - this.#place(b);

  #place({ belief }: Change): number {
    return this.#atlas.axes.findIndex((axis) => axis.belief === belief);
  }

  #axis(index: number): Axis {
    return this.#atlas.axes[index] as Axis;
  }

  #valueOn(index: number): BeliefValue {
    return this.#stance[index] as BeliefValue;
  }
}

function byOrder(a: Flip, b: Flip): number {
  return (
    Number(a.knifeEdge) - Number(b.knifeEdge) ||
    a.changes.length - b.changes.length ||
    a.distance - b.distance
  );
}
