/**
 * The smallest sets of axes on which a change of cells makes a function true: the one search behind
 * flips, settles and cruxes, which differ only in the changes that they allow.
 */
import type { Axis } from "./axis.js";
import { AnalysisTooLarge, type Diagrams, FALSE, type Node, TRUE } from "./diagram.js";
import { EMPTY_SET, Families, type Family, NONE } from "./family.js";
import { at } from "./lookup.js";

/** What may be done with one axis. */
export interface Choice {
  /** The cells in which the belief may lie as things are. */
  readonly asIs: readonly number[];
  /** Each a set of cells in which it may lie after a change instead; none if it is not to be changed. */
  readonly changes: readonly (readonly number[])[];
}

/** Minimal sets listed at most. */
export const SET_LIMIT = 20_000;

/**
 * All minimal sets S of axes such that some change of each axis in S makes `f` true whatever the cells
 * of the other axes are, among those that they may have as things are. Smaller sets first, then in the
 * order of the axes.
 *
 * @param f a truth-valued function
 * @param worlds what may be done with each axis, in each world of which one is the case: a change is made in
 * all of them, so that they have as many for an axis, and it is to make `f` true in each
 * @throws AnalysisTooLarge
 */
export function minimalChanges(
  diagrams: Diagrams,
  f: Node,
  ...worlds: readonly (readonly Choice[])[]
): readonly (readonly number[])[] {
  const families = new Families(() => diagrams.spend());
  const known = new Map<Node | string, Family>();

  /** @param nodes what is to be true in each world; undefined where it is already */
  const solve = (nodes: readonly (Node | undefined)[]): Family => {
    if (nodes.includes(FALSE)) return NONE;
    const left = nodes.map((node) => (node === TRUE ? undefined : node));
    if (left.every((node) => node === undefined)) return EMPTY_SET;
    const key = left.length === 1 ? (left[0] as Node) : left.join();
    const found = known.get(key) ?? branch(left);
    known.set(key, found);
    return found;
  };
  const branch = (nodes: readonly (Node | undefined)[]): Family => {
    const axis = Math.min(
      ...nodes.flatMap((node) => (node === undefined ? [] : [diagrams.axisOf(node)])),
    );
    /** What is left to be true in each world where the belief lies in the cells that it has there. */
    const where = (cellsIn: (choice: Choice) => readonly number[]): Family =>
      solve(
        nodes.map((node, world) =>
          node === undefined || diagrams.axisOf(node) > axis
            ? node
            : diagrams.every(node, cellsIn(at(at(worlds, world), axis))),
        ),
      );
    const kept = where(({ asIs }) => asIs);
    const changed = at(at(worlds, 0), axis).changes.reduce(
      (found, _, change) =>
        families.smallest(
          found,
          where(({ changes }) => at(changes, change)),
        ),
      NONE,
    );
    return families.make(axis, kept, families.notAbove(changed, kept));
  };

  const found = solve(worlds.map(() => f));
  if (families.size(found) > SET_LIMIT) throw new AnalysisTooLarge("sets", SET_LIMIT);
  return families.sets(found);
}

/** One cell for each of some axes. */
export type Point = ReadonlyMap<number, number>;

/**
 * The cheapest way to make `f` true by choosing a cell for each axis on which it depends.
 *
 * @param costOf the cost of a cell of an axis; infinite for what is not to be chosen
 * @returns the chosen cells and their summed cost; undefined if there is no way
 */
export function cheapest(
  diagrams: Diagrams,
  f: Node,
  costOf: (axis: number, cell: number) => number,
): { readonly cells: Point; readonly cost: number } | undefined {
  const known = new Map<Node, { cost: number; cell: number }>();
  const solve = (node: Node): { cost: number; cell: number } => {
    if (diagrams.isConstant(node)) {
      return { cost: node === TRUE ? 0 : Number.POSITIVE_INFINITY, cell: -1 };
    }
    const found = known.get(node);
    if (found) return found;
    const axis = diagrams.axisOf(node);
    let best = { cost: Number.POSITIVE_INFINITY, cell: -1 };
    diagrams.childrenOf(node).forEach((child, cell) => {
      const sum = costOf(axis, cell) + solve(child).cost;
      if (sum < best.cost) best = { cost: sum, cell };
    });
    known.set(node, best);
    return best;
  };
  const total = solve(f).cost;
  if (!Number.isFinite(total)) return undefined;
  const cells = new Map<number, number>();
  for (let node = f; node !== TRUE; ) {
    const { cell } = solve(node);
    cells.set(diagrams.axisOf(node), cell);
    node = at(diagrams.childrenOf(node), cell);
  }
  return { cells, cost: total };
}

/** A contiguous run of cells, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Some cells, rising, of each of some axes. */
export type Box = ReadonlyMap<number, readonly number[]>;

/**
 * Widens a point to a box on all of which `f` is true, one axis after the other, as far as it goes: from
 * neighbour to neighbour, or to any cell of a choice.
 *
 * @param point a cell, at which `f` is true, of each axis on which `f` depends
 */
export function widen(diagrams: Diagrams, f: Node, point: Point, axes: readonly Axis[]): Box {
  const allowed: (readonly number[] | undefined)[] = [];
  for (const [axis, cell] of point) allowed[axis] = [cell];
  for (const [axis, start] of point) {
    const { domain, cells } = at(axes, axis);
    /** Takes a cell in if `f` stays true. */
    const take = (cell: number): boolean => {
      const more = [...(allowed[axis] ?? []), cell].sort((a, b) => a - b);
      const isTrue = diagrams.constants(f, allowed.with(axis, more)).every((is) => is === TRUE);
      if (isTrue) allowed[axis] = more;
      return isTrue;
    };
    const lower = Array.from({ length: start }, (_, index) => start - 1 - index);
    const higher = [...cells.keys()].slice(start + 1);
    for (const way of [lower, higher]) {
      if (domain.type === "choice") way.forEach(take);
      else way.every(take);
    }
  }
  return new Map([...point.keys()].map((axis) => [axis, allowed[axis] ?? []]));
}
