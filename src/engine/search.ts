/** The search behind flips, settles and what divides arguments: which smallest changes of a stance reach a goal. */
import type { Atlas } from "./atlas.js";
import type { Axis } from "./axis.js";
import { type BeliefValue, completions } from "./belief.js";
import { type Cell, distance, joined, meets, pointCell, witness } from "./cell.js";
import { type Choice, cheapest, minimalChanges, type Point, widen } from "./changes.js";
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

/** Where the nearest change that takes a way gets: the same for all stances for which that is the nearest. */
export interface Landing {
  readonly changes: readonly AxisChange[];
  /** The cell of each axis that changes. */
  readonly cells: Point;
}

/** A change as far as it is the same for all who make it. */
export interface AxisChange {
  readonly axis: number;
  /** See `Change`. */
  readonly to: Cell;
}

/** The cells of each axis that are in reach: all that are in its room, or less. */
type Reach = readonly (readonly number[])[];

/** How far the cells of each axis are from a stance; each measured when first asked for. */
export class Distances {
  readonly #known: (readonly number[])[] = [];

  constructor(
    readonly axes: readonly Axis[],
    readonly stance: Stance,
  ) {}

  /** The distances of the cells of an axis. */
  of(axis: number): readonly number[] {
    const known = this.#known[axis];
    if (known) return known;
    const { cells, domain } = at(this.axes, axis);
    const spans = completions(at(this.stance, axis), domain);
    const found = cells.map((cell) =>
      spans.reduce(
        (least, span) => Math.min(least, distance(domain, cell, span)),
        Number.POSITIVE_INFINITY,
      ),
    );
    this.#known[axis] = found;
    return found;
  }
}

/**
 * A smallest set of changes that reaches a goal. The set is the same for all stances whose beliefs may lie in the
 * same cells, and in the same rooms; which change of it is the nearest depends on their values.
 */
export class Way {
  readonly #works: Node;
  readonly #reach: Reach;
  readonly #search: Search;
  readonly #landings = new Map<string, Landing>();

  /** @param works true where a change of the axes on which it depends gets there */
  constructor(
    search: Search,
    works: Node,
    reach: Reach,
    readonly knifeEdge: boolean,
  ) {
    this.#search = search;
    this.#works = works;
    this.#reach = reach;
  }

  /** The nearest change for a stance, and how far it is. */
  nearest(distances: Distances): { readonly landing: Landing; readonly distance: number } {
    const { diagrams } = this.#search.atlas;
    const cost = (axis: number, cell: number): number =>
      at(this.#reach, axis).includes(cell)
        ? at(distances.of(axis), cell)
        : Number.POSITIVE_INFINITY;
    const nearest = cheapest(diagrams, this.#works, cost);
    if (!nearest) throw new Error("a goal that no change reaches");
    return { landing: this.#landing(nearest.cells), distance: nearest.cost };
  }

  #landing(cells: Point): Landing {
    const key = [...cells].join();
    const landing = this.#landings.get(key) ?? this.#search.land(this.#works, cells);
    this.#landings.set(key, landing);
    return landing;
  }
}

/** The changes that a stance allows, of which those are found that reach a goal. */
export class Search {
  readonly #here: Standpoint;
  readonly #atlas: Atlas;
  readonly #rooms: readonly Room[];
  /** Through every cell, and around those in which a number would have to hit a single value. */
  readonly #all: Reach;
  readonly #offPoints: Reach;
  /** Whether the two differ at all. */
  readonly #hasPoints: boolean;

  constructor(engine: Engine, stance: Stance, roomOf: (axis: Axis, value: BeliefValue) => Room) {
    this.#here = new Standpoint(engine, stance);
    this.#atlas = this.#here.atlas;
    const { axes } = this.#atlas;
    this.#rooms = axes.map((axis, index) => roomOf(axis, at(stance, index)));
    this.#all = this.#rooms.map(({ cells }) => cells);
    this.#offPoints = this.#all.map((cells, axis) =>
      cells.filter((cell) => this.#singleValue(axis, at(at(axes, axis).cells, cell)) === undefined),
    );
    this.#hasPoints = this.#all.some(
      (cells, axis) => cells.length > at(this.#offPoints, axis).length,
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
    const { stance } = this.#here;
    const distances = new Distances(this.#atlas.axes, stance);
    return this.waysTo(goal).map((way) => {
      const { landing, distance } = way.nearest(distances);
      return {
        changes: this.changes(landing.changes, stance),
        knifeEdge: way.knifeEdge,
        distance,
        stance: this.changed(landing),
      };
    });
  }

  /**
   * The same, each still without the change that is nearest.
   *
   * @throws AnalysisTooLarge
   */
  waysTo(goal: Node): readonly Way[] {
    const setsOf = (reach: Reach) =>
      minimalChanges(this.#atlas.diagrams, goal, ...this.#choices(reach));
    const way = (set: readonly number[], reach: Reach, knifeEdge: boolean) =>
      new Way(this, this.#here.always(goal, set), reach, knifeEdge);
    const sets = setsOf(this.#offPoints);
    const known = new Set(sets.map(String));
    // Without single values there is no other way than those.
    const edges = this.#hasPoints ? setsOf(this.#all).filter((set) => !known.has(String(set))) : [];
    return [
      ...sets.map((set) => way(set, this.#offPoints, false)),
      ...edges.map((set) => way(set, this.#all, true)),
    ];
  }

  /**
   * Where a change gets.
   *
   * @param works true where changes get to the goal
   * @param cells where it is true
   */
  land(works: Node, cells: Point): Landing {
    const { diagrams, axes } = this.#atlas;
    const changes = [...widen(diagrams, works, cells, axes)].map(([axis, run]) => {
      const region = joined(run.map((cell) => at(at(axes, axis).cells, cell)));
      const single = this.#singleValue(axis, region);
      return { axis, to: single === undefined ? region : pointCell(single) };
    });
    return { changes, cells };
  }

  /** What a stance changes. */
  changes(changes: readonly AxisChange[], stance: Stance): readonly Change[] {
    return changes.map(({ axis, to }) => ({
      belief: at(this.#atlas.axes, axis).belief,
      from: at(stance, axis),
      to,
    }));
  }

  /** The stance of this search with a change made. */
  changed({ cells }: Landing): Stance {
    return this.#here.stance.map((value, axis): BeliefValue => {
      const cell = cells.get(axis);
      if (cell === undefined) return value;
      const region = at(at(this.#atlas.axes, axis).cells, cell);
      return { kind: "value", value: this.#singleValue(axis, region) ?? witness(region) };
    });
  }

  /** In each world. */
  #choices(reach: Reach): readonly (readonly Choice[])[] {
    return this.#here.worlds.map(({ here }) =>
      reach.map((cells, axis) => ({
        asIs: at(here.cells, axis),
        changes: cells.map((cell) => [cell]),
      })),
    );
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

/** What is put in order. */
interface Ordered extends Pick<Reached, "knifeEdge" | "distance"> {
  readonly changes: readonly unknown[];
}

/** Knife edges last, then fewer beliefs first, then nearer. */
export function byOrder(a: Ordered, b: Ordered): number {
  return (
    Number(a.knifeEdge) - Number(b.knifeEdge) ||
    a.changes.length - b.changes.length ||
    a.distance - b.distance
  );
}
