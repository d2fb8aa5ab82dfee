import type { Atlas } from "./atlas.js";
import { type Axis, allowedCells } from "./axis.js";
import { type BeliefValue, completions } from "./belief.js";
import { type Cell, distance, join, meets, pointCell, witness } from "./cell.js";
import { type Choice, cheapest, minimalChanges, widen } from "./changes.js";
import type { Node } from "./diagram.js";
import { isDiscrete, type Span, spanOf } from "./domain.js";
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
  /**
   * The changes reach the verdict at single values of some number only. A flip that is none is smallest
   * among those that are none, so that no knife edge hides it; a knife edge among all.
   */
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
  const search = new Search(engine, stance, (axis) =>
    locked.includes(axis.belief) ? nowhere : anywhere(axis),
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
    locked.includes(axis.belief)
      ? nowhere
      : { cells: allowedCells(axis, value), spans: completions(value, axis.domain) },
  );
  return search.towards(settledVerdicts);
}

/**
 * Where a belief may be changed to: some cells, and in them the values that lie in some closed spans. To
 * stay in the only cell in which it may lie is no change: it is part of no smallest set.
 */
interface Room {
  readonly cells: readonly number[];
  readonly spans: readonly Span[];
}

const nowhere: Room = { cells: [], spans: [] };

function anywhere({ cells, domain }: Axis): Room {
  return { cells: [...cells.keys()], spans: [spanOf(domain)] };
}

/** What may be done with each axis, and what each of its cells costs; infinite if it is out of reach. */
interface Ways {
  readonly choices: readonly Choice[];
  readonly costs: readonly (readonly number[])[];
}

class Search {
  readonly #here: Standpoint;
  readonly #atlas: Atlas;
  readonly #rooms: readonly Room[];
  /** Through every cell, and around those in which a number would have to hit a single value. */
  readonly #all: Ways;
  readonly #offPoints: Ways;
  /** Whether the two differ at all. */
  readonly #hasPoints: boolean;

  constructor(engine: Engine, stance: Stance, roomOf: (axis: Axis, value: BeliefValue) => Room) {
    this.#here = new Standpoint(engine, stance);
    this.#atlas = this.#here.atlas;
    const { axes } = this.#atlas;
    this.#rooms = axes.map((axis, index) => roomOf(axis, at(stance, index)));
    this.#all = this.#ways(() => true);
    this.#offPoints = this.#ways(
      (axis, cell) => this.#singleValue(axis, at(at(axes, axis).cells, cell)) === undefined,
    );
    this.#hasPoints = this.#all.choices.some(
      ({ changes }, axis) => changes.length > at(this.#offPoints.choices, axis).changes.length,
    );
  }

  towards(verdicts: readonly SettledVerdict[]): Flip[] {
    return verdicts.flatMap((to) => this.#to(to)).sort(byOrder);
  }

  #to(to: SettledVerdict): Flip[] {
    const reached = this.#atlas.where(to);
    const setsOf = ({ choices }: Ways) => minimalChanges(this.#atlas.diagrams, reached, choices);
    const flip = (set: readonly number[], ways: Ways) =>
      this.#flip(to, this.#here.always(reached, set), ways);
    const sets = setsOf(this.#offPoints);
    const known = new Set(sets.map(String));
    // Without single values there is no other way than those.
    const edges = this.#hasPoints ? setsOf(this.#all).filter((set) => !known.has(String(set))) : [];
    return [
      ...sets.map((set) => flip(set, this.#offPoints)),
      ...edges.map((set) => flip(set, this.#all)),
    ];
  }

  /** @param works true where a change of the axes on which it depends gets there */
  #flip(to: SettledVerdict, works: Node, ways: Ways): Flip {
    const { diagrams, axes } = this.#atlas;
    const nearest = cheapest(diagrams, works, ways.costs);
    if (!nearest) throw new Error("a flip that no change makes");
    const box = widen(diagrams, works, nearest.cells, (axis) => at(axes, axis).cells.length);
    const changes = [...box].map(([axis, { first, last }]): Change => {
      const { belief, cells } = at(axes, axis);
      const region = join(at(cells, first), at(cells, last));
      const single = this.#singleValue(axis, region);
      const to = single === undefined ? region : pointCell(single);
      return { belief, from: at(this.#here.stance, axis), to };
    });
    this.#confirm(to, nearest.cells);
    return { to, changes, knifeEdge: ways === this.#all, distance: nearest.cost };
  }

  /** Evaluates the changed stance by the ordinary road, which shares nothing with the search. */
  #confirm(to: SettledVerdict, cells: ReadonlyMap<number, number>): void {
    const { engine, stance } = this.#here;
    const changed = stance.map((value, axis): BeliefValue => {
      const cell = cells.get(axis);
      if (cell === undefined) return value;
      const region = at(at(this.#atlas.axes, axis).cells, cell);
      return { kind: "value", value: this.#singleValue(axis, region) ?? witness(region) };
    });
    if (verdictOn(engine, changed) !== to) throw new Error("a flip that does not flip");
  }

  #ways(isOpen: (axis: number, cell: number) => boolean): Ways {
    const open = this.#rooms.map(({ cells }, axis) => cells.filter((cell) => isOpen(axis, cell)));
    return {
      choices: open.map((cells, axis) => ({
        asIs: at(this.#here.cells, axis),
        changes: cells.map((cell) => [cell]),
      })),
      costs: this.#atlas.axes.map((axis, index) =>
        costsOf(axis, at(this.#here.stance, index), at(open, index)),
      ),
    };
  }

  /** The only value of a number that a change to a region can hit; undefined if there are others. */
  #singleValue(axis: number, region: Cell): number | undefined {
    if (isDiscrete(at(this.#atlas.axes, axis).domain)) return undefined;
    const spans = at(this.#rooms, axis).spans.filter((span) => meets(region, span));
    const min = Math.max(region.min, Math.min(...spans.map((span) => span.min)));
    const max = Math.min(region.max, Math.max(...spans.map((span) => span.max)));
    return min === max ? min : undefined;
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

function byOrder(a: Flip, b: Flip): number {
  return (
    Number(a.knifeEdge) - Number(b.knifeEdge) ||
    a.changes.length - b.changes.length ||
    a.distance - b.distance
  );
}
