/** The fewest beliefs that settle something, whatever the others are. */
import type { Point } from "../changes.js";
import { FALSE, type Node, TRUE } from "../diagram.js";
import { at } from "../lookup.js";
import type { Space } from "./space.js";

/** What it counts to hit a single value of a number: more than any number of beliefs. */
export const POINT_COST = 10_000;

/** Cells of some beliefs, and what they cost: a belief 1, a single value of a number far more. */
export interface Case {
  readonly cells: Point;
  readonly cost: number;
}

interface Found {
  readonly cost: number;
  /** Undefined where the belief is left open. */
  readonly cell: number | undefined;
  readonly next: readonly [Node, Node];
}

const NO_WAY: Found = { cost: Number.POSITIVE_INFINITY, cell: undefined, next: [FALSE, FALSE] };

/**
 * Cells of as few beliefs as can be such that `f` is true whatever the others are, and `within` is for
 * some of what they may be; none is a single value of a number if that can be.
 *
 * @returns undefined if there are none
 * @throws AnalysisTooLarge
 */
export function smallestCase(space: Space, f: Node, within: Node = TRUE): Case | undefined {
  const { diagrams } = space;
  const known = new Map<Node, Map<Node, Found>>();
  const some = (node: Node): Node =>
    diagrams.childrenOf(node).reduce((any, child) => diagrams.or(any, child), FALSE);

  const costOf = (f: Node, rest: Node): number => {
    if (f === FALSE || rest === FALSE) return Number.POSITIVE_INFINITY;
    return f === TRUE ? 0 : solve(f, rest).cost;
  };
  const solve = (f: Node, rest: Node): Found => {
    const ofF = known.get(f) ?? new Map<Node, Found>();
    known.set(f, ofF);
    const found = ofF.get(rest) ?? search(f, rest);
    ofF.set(rest, found);
    return found;
  };
  const search = (f: Node, rest: Node): Found => {
    diagrams.spend();
    const axis = diagrams.axisOf(f);
    let left = rest;
    while (diagrams.axisOf(left) < axis) left = some(left);
    const children = diagrams.childrenOf(f);
    const splits = diagrams.axisOf(left) === axis;
    const open: readonly [Node, Node] = [
      diagrams.every(f, [...children.keys()]),
      splits ? some(left) : left,
    ];
    let best: Found = { cost: costOf(...open), cell: undefined, next: open };
    children.forEach((child, cell) => {
      const next: readonly [Node, Node] = [
        child,
        splits ? at(diagrams.childrenOf(left), cell) : left,
      ];
      const step = space.isPoint(axis, cell) ? POINT_COST : 1;
      if (step >= best.cost) return;
      const cost = step + costOf(...next);
      if (cost < best.cost) best = { cost, cell, next };
    });
    return Number.isFinite(best.cost) ? best : NO_WAY;
  };

  const cost = costOf(f, within);
  if (!Number.isFinite(cost)) return undefined;
  const cells = new Map<number, number>();
  for (let [node, rest] = [f, within]; node !== TRUE; ) {
    const { cell, next } = solve(node, rest);
    if (cell !== undefined) cells.set(diagrams.axisOf(node), cell);
    [node, rest] = next;
  }
  return { cells, cost };
}
