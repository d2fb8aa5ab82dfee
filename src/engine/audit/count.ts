/** How many cells there are of something: exact up to 2^53. */
import type { Axis } from "../axis.js";
import { type Diagrams, type Node, TRUE } from "../diagram.js";
import { at, entry } from "../lookup.js";

/** The cells of the beliefs on which some functions depend, cut only where one of them changes. */
export interface CellCount {
  /** The axes on which the functions depend, rising. */
  readonly axes: readonly number[];
  /** The product of their cells. */
  readonly all: number;
  /** How many of them a truth-valued function is true on: one that changes nowhere else. */
  of(f: Node): number;
}

/**
 * Counts the cells that functions can tell apart, be their results truth values or verdicts.
 *
 * @param all the axes on which they are drawn
 */
export function cellCount(
  diagrams: Diagrams,
  all: readonly Axis[],
  functions: readonly Node[],
): CellCount {
  const starts = startsOf(diagrams, all, functions);
  const axes = [...starts.keys()].sort((a, b) => a - b);
  const sizes = axes.map((axis) => entry(starts, axis).size);
  /** The product of the sizes from one place to another. */
  const between = (from: number, to: number): number =>
    sizes.slice(from, to).reduce((product, size) => product * size, 1);
  const placeOf = (node: Node): number => {
    const place = diagrams.isConstant(node) ? axes.length : axes.indexOf(diagrams.axisOf(node));
    if (place < 0) throw new Error("a function of other beliefs than those counted");
    return place;
  };
  const of = (g: Node): number => {
    const known = new Map<Node, number>();
    const count = (node: Node): number => {
      if (diagrams.isConstant(node)) return node === TRUE ? 1 : 0;
      const found = known.get(node);
      if (found !== undefined) return found;
      diagrams.spend();
      const place = placeOf(node);
      const children = diagrams.childrenOf(node);
      const counted = [...entry(starts, at(axes, place))].reduce((sum, cell) => {
        const child = at(children, cell);
        return sum + count(child) * between(place + 1, placeOf(child));
      }, 0);
      known.set(node, counted);
      return counted;
    };
    return count(g) * between(0, placeOf(g));
  };
  return { axes, all: between(0, axes.length), of };
}

/**
 * For each axis the cells on which some function may be another one than on the cell before; of a choice, whose
 * values have no order, than on any cell before.
 */
function startsOf(
  diagrams: Diagrams,
  all: readonly Axis[],
  functions: readonly Node[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const branches = branchesOf(diagrams, functions);
  return new Map(
    [...branches].map(([axis, nodes]) => {
      const { cells, domain } = at(all, axis);
      const isAlike = (one: number, other: number): boolean =>
        nodes.every((children) => children[one] === children[other]);
      const isNew = (cell: number): boolean => {
        const before = [...Array(cell).keys()];
        const rivals = domain.type === "choice" ? before : before.slice(-1);
        return !rivals.some((other) => isAlike(cell, other));
      };
      return [axis, new Set([...cells.keys()].filter(isNew))];
    }),
  );
}

/** For each axis the children of all nodes on it below some functions. */
function branchesOf(
  diagrams: Diagrams,
  functions: readonly Node[],
): ReadonlyMap<number, readonly (readonly Node[])[]> {
  const branches = new Map<number, (readonly Node[])[]>();
  const seen = new Set(functions);
  for (const node of seen) {
    if (diagrams.isConstant(node)) continue;
    diagrams.spend();
    const axis = diagrams.axisOf(node);
    const children = diagrams.childrenOf(node);
    const known = branches.get(axis);
    if (known) known.push(children);
    else branches.set(axis, [children]);
    for (const child of children) seen.add(child);
  }
  return branches;
}
