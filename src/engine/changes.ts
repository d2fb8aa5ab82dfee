/**
 * The smallest sets of axes on which a change of cells makes a function true: the one search behind
 * flips, settles and cruxes, which differ only in the changes that they allow.
 */
import { AnalysisTooLarge, type Diagrams, type Node, TRUE } from "./diagram.js";

/** What may be done with one axis. */
export interface Choice {
  /** The cells in which the belief may lie as things are. */
  readonly asIs: readonly number[];
  /** Each a set of cells in which it may lie after a change instead; none if it is not to be changed. */
  readonly changes: readonly (readonly number[])[];
}

/** Sets of axes kept at most while searching. */
export const SET_LIMIT = 20_000;

/** Axes that may be changed at most: a set is kept as the bits of one small integer. */
export const AXIS_LIMIT = 30;

/** A set of axes, as bits. */
type AxisSet = number;

/**
 * All minimal sets S of axes such that some change of each axis in S makes `f` true whatever the cells
 * of the other axes are, among those that they may have as things are.
 *
 * @param f a truth-valued function
 * @throws AnalysisTooLarge
 */
export function minimalChanges(
  diagrams: Diagrams,
  f: Node,
  choices: readonly Choice[],
): readonly (readonly number[])[] {
  const changeable = diagrams.axes(f).filter((axis) => choices[axis]?.changes.length);
  if (changeable.length > AXIS_LIMIT) throw new AnalysisTooLarge("beliefs", AXIS_LIMIT);
  const known = new Map<Node, readonly AxisSet[]>();

  const solve = (node: Node): readonly AxisSet[] => {
    if (diagrams.isConstant(node)) return node === TRUE ? [0] : [];
    const found = known.get(node) ?? branch(node);
    known.set(node, found);
    return found;
  };
  const branch = (node: Node): readonly AxisSet[] => {
    const axis = diagrams.axisOf(node);
    const { asIs, changes } = choices[axis] as Choice;
    const kept = solve(diagrams.every(node, asIs));
    const bit = 1 << changeable.indexOf(axis);
    const changed = minimal(changes.map((cells) => solve(diagrams.every(node, cells))));
    const fresh = changed.filter((set) => !kept.some((smaller) => isWithin(smaller, set)));
    if (kept.length + fresh.length > SET_LIMIT) throw new AnalysisTooLarge("sets", SET_LIMIT);
    return [...kept, ...fresh.map((set) => set | bit)];
  };

  return solve(f).map((set) => changeable.filter((_, index) => set & (1 << index)));
}

function isWithin(small: AxisSet, large: AxisSet): boolean {
  return (small & large) === small;
}

/** The sets of some families that contain no other of them; each family has none that does. */
function minimal(families: readonly (readonly AxisSet[])[]): readonly AxisSet[] {
  if (families.length === 1) return families[0] as readonly AxisSet[];
  const rising = [...new Set(families.flat())].sort((a, b) => size(a) - size(b));
  const kept: AxisSet[] = [];
  for (const set of rising) if (!kept.some((smaller) => isWithin(smaller, set))) kept.push(set);
  return kept;
}

function size(set: AxisSet): number {
  let count = 0;
  for (let rest = set; rest; rest &= rest - 1) count++;
  return count;
}

/** One cell for each of some axes. */
export type Point = ReadonlyMap<number, number>;

/**
 * The cheapest way to make `f` true by choosing a cell for each axis on which it depends.
 *
 * @param cost the cost of a cell of an axis; infinite if it is not to be chosen
 * @returns the chosen cells and their summed cost; undefined if there is no way
 */
export function cheapest(
  diagrams: Diagrams,
  f: Node,
  cost: (axis: number, cell: number) => number,
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
      const sum = cost(axis, cell) + solve(child).cost;
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
    node = diagrams.childrenOf(node)[cell] as Node;
  }
  return { cells, cost: total };
}

/** A contiguous run of cells, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * Widens a point to a box on all of which `f` is true, one axis after the other, as far as it goes.
 *
 * @param sizes the number of cells of each axis
 */
export function widen(
  diagrams: Diagrams,
  f: Node,
  point: Point,
  sizes: (axis: number) => number,
): ReadonlyMap<number, Run> {
  const box = new Map([...point].map(([axis, cell]) => [axis, { first: cell, last: cell }]));
  const isTrueWith = (axis: number, run: Run): boolean =>
    holdsOn(diagrams, f, new Map([...box, [axis, run]]));
  for (const [axis, start] of [...box].sort(([a], [b]) => a - b)) {
    let run: Run = start;
    const tryRun = (wider: Run): boolean => {
      const fits = wider.first >= 0 && wider.last < sizes(axis) && isTrueWith(axis, wider);
      if (fits) run = wider;
      return fits;
    };
    while (tryRun({ ...run, first: run.first - 1 }));
    while (tryRun({ ...run, last: run.last + 1 }));
    box.set(axis, run);
  }
  return box;
}

function holdsOn(diagrams: Diagrams, f: Node, box: ReadonlyMap<number, Run>): boolean {
  if (diagrams.isConstant(f)) return f === TRUE;
  const run = box.get(diagrams.axisOf(f));
  const cells = diagrams.childrenOf(f).filter((_, cell) => !run || within(cell, run));
  return cells.every((child) => holdsOn(diagrams, child, box));
}

function within(cell: number, { first, last }: Run): boolean {
  return cell >= first && cell <= last;
}
