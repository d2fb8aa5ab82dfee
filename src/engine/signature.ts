import { type Axis, allowedCells } from "./axis.js";
import type { BeliefValue } from "./belief.js";
import { type Cell, holdsValue } from "./cell.js";

/**
 * A set of cells of one axis: bit i is set for cell i, or, of an axis of more cells than a small integer has
 * bits, their indexes as a text. Equal sets are equal values.
 */
export type CellSet = number | string;

/** Cells of an axis whose sets are small integers. */
const BITS = 30;

/** Finds the cells in which a belief may lie, for one axis. */
export interface AxisSigner {
  /** The cells in which a belief may lie. */
  of(value: BeliefValue): CellSet;
  /** The same of one value of the domain: true as 1, a value of a choice by its place. */
  ofValue(value: number): CellSet;
}

/** What finds the cells of a belief's values. */
export function signerOf(axis: Axis): AxisSigner {
  const { cells } = axis;
  const setOf = (allowed: readonly number[]): CellSet =>
    cells.length <= BITS ? allowed.reduce((set, cell) => set | (1 << cell), 0) : allowed.join(",");
  const single = cells.map((_, cell) => setOf([cell]));
  const all = setOf([...cells.keys()]);
  const cellOf = axis.domain.type === "choice" ? placeIn(cells) : stretchIn(cells);
  const ofValue = (value: number): CellSet => single[cellOf(value)] as CellSet;
  return {
    ofValue,
    of: (value) => {
      if (value.kind === "value") return ofValue(Number(value.value));
      return value.kind === "unknown" ? all : setOf(allowedCells(axis, value));
    },
  };
}

/** Finds the cell of a value of a choice. */
function placeIn(cells: readonly Cell[]): (value: number) => number {
  return (value) => cells.findIndex((cell) => holdsValue(cell, value));
}

/** Finds the cell of a number: cells rise and leave nothing out, so that their ends are enough. */
function stretchIn(cells: readonly Cell[]): (value: number) => number {
  const ends = Float64Array.from(cells, ({ max }) => max);
  const included = cells.map(({ maxIncluded }) => maxIncluded);
  const last = cells.length - 1;
  return (value) => {
    let cell = 0;
    while (cell < last && !(value < (ends[cell] as number))) {
      if (included[cell] && value === ends[cell]) break;
      cell += 1;
    }
    return cell;
  };
}
