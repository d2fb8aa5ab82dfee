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

/** Cells of an axis whose sets are numbers that every engine and format keeps exactly. */
export const MOST_BITS = 52;

/** Some cells of an axis as a number: bit i is set for cell i. There are no more of them than `MOST_BITS`. */
export function bitsOf(cells: readonly number[]): number {
  // No shifts: these end at 32 bits.
  return cells.reduce((bits, cell) => bits + 2 ** cell, 0);
}

/**
 * A short text that is another one whenever beliefs, or their cells, are others: what was counted by cells is
 * never to be read against other ones.
 */
export function fingerprintOf(axes: readonly Axis[]): string {
  const told = axes.map(({ belief, domain, cells }) => [
    belief,
    domain.type,
    ...(domain.type === "choice" ? domain.values : []),
    ...cells.map(
      ({ min, max, minIncluded, maxIncluded, values = [] }) =>
        `${minIncluded ? "[" : "("}${min} ${max}${maxIncluded ? "]" : ")"}${values}`,
    ),
  ]);
  return hash(JSON.stringify(told));
}

/** FNV-1a of 64 bits, over the units of a text, in hexadecimal digits. */
function hash(text: string): string {
  let state = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    state = BigInt.asUintN(64, (state ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return state.toString(16).padStart(16, "0");
}

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
