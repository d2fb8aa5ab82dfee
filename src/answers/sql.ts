/** What has to be known to compute an argument's answers about the rows of a table somewhere else. */
import type { Argument } from "../argument/argument.js";
import { type Axis, allowedCells } from "../engine/axis.js";
import { at } from "../engine/lookup.js";
import { bitsOf, fingerprintOf, MOST_BITS } from "../engine/signature.js";
import { type Tables, tablesOf } from "../engine/tables.js";
import type { Meaning, Numbers } from "../worldview/columns/cell.js";
import { type BeliefColumn, type Columns, plainColumns } from "../worldview/columns/columns.js";
import type { BeliefOrigin } from "../worldview/worldview.js";

/** An argument's answers about the rows of a table, and how its columns are read. */
export interface SqlAnswer {
  readonly argument: Argument;
  readonly columns: Columns;
  readonly axes: readonly Axis[];
  /** The fingerprint of the axes. */
  readonly cells: string;
  /** In which cells each belief of a row may lie, in the model's order. */
  readonly beliefs: readonly BeliefCells[];
  readonly tables: Tables;
}

/** In which cells a belief of a row may lie: as bits, and none for what means nothing. */
export type BeliefCells = { readonly id: string; readonly all: number } & (
  | { readonly from: "all"; readonly set: number; readonly origin: BeliefOrigin }
  | {
      readonly from: "column";
      readonly column: string;
      readonly words: readonly SaidCells<string>[];
      readonly codes: readonly SaidCells<number>[];
      readonly percentages: boolean;
      readonly numbers?: Numbers | undefined;
    }
);

/** What is written in a cell of the table, and the cells of the belief that it stands for. */
export interface SaidCells<T> {
  readonly written: T;
  readonly set: number;
  /** Whether it was asked at all. */
  readonly isAsked: boolean;
}

/** An argument has a belief of more cells than a number has bits. */
export class TooManyCells extends Error {
  constructor(readonly belief: string) {
    super(`${belief} has more than ${MOST_BITS} cells`);
  }
}

export interface SqlOptions {
  /** How the table is read; as columns that are called as the beliefs are, if left out. */
  readonly columns?: Columns | undefined;
  /** Whether rows are only counted, for which no answers are needed. */
  readonly isCensus?: boolean | undefined;
  /** Rows of a table of answers at most. */
  readonly rowLimit?: number | undefined;
}

/**
 * Finds all that has to be known to compute an argument's answers about the rows of a table.
 *
 * @throws TooManyCells
 */
export function sql(argument: Argument, options: SqlOptions = {}): SqlAnswer {
  const { columns = plainColumns(argument), isCensus = false, rowLimit } = options;
  const { engine } = argument;
  const axes = engine.axes();
  const large = axes.find(({ cells }) => cells.length > MOST_BITS);
  if (large) throw new TooManyCells(large.belief);
  return {
    argument,
    columns,
    axes,
    cells: fingerprintOf(axes),
    beliefs: columns.beliefs.map((column, index) => cellsOf(column, at(axes, index))),
    tables: isCensus ? NO_TABLES : tablesOf(engine, rowLimit),
  };
}

const NO_TABLES: Tables = { lookups: [], tables: [] };

function cellsOf(column: BeliefColumn, axis: Axis): BeliefCells {
  const { id } = column;
  const all = bitsOf([...axis.cells.keys()]);
  if (column.from === "all") {
    const set = bitsOf(allowedCells(axis, column.value));
    return { id, all, from: "all", set, origin: column.origin };
  }
  const { reading } = column;
  const said = <T>(meanings: ReadonlyMap<T, Meaning>): readonly SaidCells<T>[] =>
    [...meanings].map(([written, meaning]) => ({
      written,
      set: setOf(meaning, axis, all),
      isAsked: meaning.kind !== "not asked",
    }));
  return {
    id,
    all,
    from: "column",
    column: reading.column,
    words: said(reading.words),
    codes: said(reading.codes),
    percentages: reading.percentages,
    numbers: reading.numbers,
  };
}

function setOf(meaning: Meaning, axis: Axis, all: number): number {
  if (meaning.kind !== "value") return all;
  return bitsOf(allowedCells(axis, meaning));
}
