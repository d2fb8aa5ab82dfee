/** The search behind flips, settles and what divides arguments: which smallest changes of a stance reach a goal. */
import type { Atlas } from "./atlas.js";
import type { Axis } from "./axis.js";
import { type BeliefValue, completions } from "./belief.js";
import { type Cell, distance, joined, meets, pointCell, witness } from "./cell.js";
import { type Choice, cheapest, minimalChanges, widen } from "./changes.js";
import type { Node } from "./diagram.js";
import { isDiscrete, type Span, spanOf } from "./domain.js";
import type { Engine, Stance } from "./engine.js";
import { at } from "./lookup.js";
import { Standpoint } from "./standpoint.js";

/** One belief's part in a change. */
export interface Change {
  readonly belief: string;
  /** As it is. */
  readonly from: BeliefValue;
  /**
   * The widest region around the nearest change in which the goal is still reached. If any change works
   * that hits no single value of a number, the nearest of these.
   */
  readonly to: Cell;
}

/** A smallest set of belief changes that reaches a goal. */
export interface Reached {
  readonly changes: readonly Change[];
  /** The changes reach the goal at single values of some number only. */
  readonly knifeEdge: boolean;
  /** How far the nearest change is; see `Flip`. */
  readonly distance: number;
  /** The stance with the nearest change made. */
  readonly stance: Stance;
}

/**
 * Where a belief may be changed to: some cells, and in them the values that lie in some closed spans. To
 * stay in the only cell in which it may lie is no change: it is part of no smallest set.
 */
export interface Room {
  readonly cells: readonly number[];
  readonly spans: readonly Span[];
}

export const nowhere: Room = { cells: [], spans: [] };

/** Anywhere in its domain. */
export function anywhere({ cells, domain }: Axis): Room {
  return { cells: [...cells.keys()], spans: [spanOf(domain)] };
}

/** What may be done with each axis, and what each of its cells costs; infinite if it is out of reach. */
interface Ways {
  /** In each world. */
  readonly choices: readonly (readonly Choice[])[];
  readonly costs: readonly (readonly number[])[];
}

/** The changes that a stance allows, of which those are found that reach a goal. */
export class Search {
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
    this.#hasPoints = this.#all.costs.some((costs, axis) =>
      costs.some((cost, cell) => cost !== at(this.#offPoints.costs, axis)[cell]),
    );
  }

  get atlas(): Atlas {
    return this.#atlas;
  }

  /**
   * The smallest sets of changes that make a goal true, whatever the other beliefs turn out to be: first
   * those that need no single value of a number, then the knife edges.
   *
   * @param goal a truth-valued function
   * @throws AnalysisTooLarge
   */
  reaching(goal: Node): readonly Reached[] {
    const setsOf = ({ choices }: Ways) => minimalChanges(this.#atlas.diagrams, goal, ...choices);
    const reach = (set: readonly number[], ways: Ways) =>
      this.#reached(this.#here.always(goal, set), ways);
    const sets = setsOf(this.#offPoints);
    const known = new Set(sets.map(String));
    // Without single values there is no other way than those.
    const edges = this.#hasPoints ? setsOf(this.#all).filter((set) => !known.has(String(set))) : [];
    return [
      ...sets.map((set) => reach(set, this.#offPoints)),
      ...edges.map((set) => reach(set, this.#all)),
    ];
  }

  /** @param works true where a change of the axes on which it depends gets there */
  #reached(works: Node, ways: Ways): Reached {
    const { diagrams, axes } = this.#atlas;
    const nearest = cheapest(diagrams, works, ways.costs);
    if (!nearest) throw new Error("a goal that no change reaches");
    const box = widen(diagrams, works, nearest.cells, axes);
    const changes = [...box].map(([axis, run]): Change => {
      const { belief, cells } = at(axes, axis);
      const region = joined(run.map((cell) => at(cells, cell)));
      const single = this.#singleValue(axis, region);
      const to = single === undefined ? region : pointCell(single);
      return { belief, from: at(this.#here.stance, axis), to };
    });
    return {
      changes,
      knifeEdge: ways === this.#all,
      distance: nearest.cost,
      stance: this.#changed(nearest.cells),
    };
  }

  #changed(cells: ReadonlyMap<number, number>): Stance {
    return this.#here.stance.map((value, axis): BeliefValue => {
      const cell = cells.get(axis);
      if (cell === undefined) return value;
      const region = at(at(this.#atlas.axes, axis).cells, cell);
      return { kind: "value", value: this.#singleValue(axis, region) ?? witness(region) };
    });
  }

  #ways(isOpen: (axis: number, cell: number) => boolean): Ways {
    const open = this.#rooms.map(({ cells }, axis) => cells.filter((cell) => isOpen(axis, cell)));
    return {
      choices: this.#here.worlds.map(({ here }) =>
        open.map((cells, axis) => ({
          asIs: at(here.cells, axis),
          changes: cells.map((cell) => [cell]),
        })),
      ),
      costs: this.#atlas.axes.map((axis, index) =>
        costsOf(axis, at(this.#here.stance, index), at(open, index)),
      ),
    };
  }

  /**
   * A value of a number that a change to a region has to hit: the only one, or, of scenarios, the first of
   * several; undefined if it may lie anywhere in some stretch.
   */
  #singleValue(axis: number, region: Cell): number | undefined {
    if (isDiscrete(at(this.#atlas.axes, axis).domain)) return undefined;
    const parts = at(this.#rooms, axis)
      .spans.filter((span) => meets(region, span))
      .map(({ min, max }) => ({
        min: Math.max(region.min, min),
        max: Math.min(region.max, max),
      }));
    return parts.every(({ min, max }) => min === max) ? parts[0]?.min : undefined;
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

/** Knife edges last, then fewer beliefs first, then nearer. */
export function byOrder(a: Omit<Reached, "stance">, b: Omit<Reached, "stance">): number {
  return (
    Number(a.knifeEdge) - Number(b.knifeEdge) ||
    a.changes.length - b.changes.length ||
    a.distance - b.distance
  );
}
