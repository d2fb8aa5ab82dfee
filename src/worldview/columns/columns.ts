/** Which columns of a table say what of the beliefs of an argument. */
import type { Argument, Belief } from "../../argument/argument.js";
import type { BeliefValue } from "../../engine/belief.js";
import { isShare, wordsOf } from "../quantity.js";
import { leftOut } from "../read-belief.js";
import type { BeliefOrigin } from "../worldview.js";
import type { Meaning, Reading } from "./cell.js";

/** How the rows of a table are read as worldviews. */
export interface Columns {
  /** The column that names each row. */
  readonly name?: string | undefined;
  /** The column of how much each row counts. */
  readonly weight?: string | undefined;
  /** Rows below the header that are no worldviews. */
  readonly skip: number;
  /** The beliefs that a row must have been asked for to count; each has a column. */
  readonly base: readonly string[];
  /** Where each belief comes from, in the argument's order. */
  readonly beliefs: readonly BeliefColumn[];
  /** Beliefs that the mapping speaks of, which other arguments ask and this one does not. */
  readonly notAsked: readonly string[];
}

/** Where a belief comes from: a column, or the same for all rows. */
export type BeliefColumn = { readonly id: string } & (
  | { readonly from: "column"; readonly reading: Reading }
  | {
      readonly from: "all";
      readonly value: BeliefValue;
      /** `stated` where the mapping says that it is unknown. */
      readonly origin: BeliefOrigin;
    }
);

/** What is taken where nobody says how to read a table: columns that are called as the beliefs are. */
export function plainColumns({ beliefs }: Pick<Argument, "beliefs">): Columns {
  return {
    skip: 0,
    base: [],
    beliefs: beliefs.map((belief) => ({
      id: belief.id,
      from: "column",
      reading: plainReading(belief, belief.id),
    })),
    notAsked: [],
  };
}

/** A belief that has no column: what the argument takes if it is left out. */
export function withoutColumn(belief: Belief): BeliefColumn {
  return { id: belief.id, from: "all", ...leftOut(belief) };
}

/** A column whose cells are as they would be in a worldview. */
export function plainReading(belief: Belief, column: string): Reading {
  const { domain } = belief;
  const isNumeric = domain.type === "number" || domain.type === "integer";
  return {
    column,
    words: new Map<string, Meaning>([
      ["", { kind: "no answer" }],
      ["unknown", { kind: "unknown" }],
      ...wordMeanings(belief),
    ]),
    codes: domain.type === "boolean" ? BITS : NO_CODES,
    percentages: isShare(domain),
    numbers: isNumeric ? { domain } : undefined,
  };
}

export const NO_CODES: ReadonlyMap<number, Meaning> = new Map();

const BITS: ReadonlyMap<number, Meaning> = new Map(
  [0, 1].map((value) => [value, { kind: "value", value }]),
);

function wordMeanings(belief: Belief): readonly (readonly [string, Meaning])[] {
  const words =
    belief.type === "boolean"
      ? // As YAML has them, and R and Python write them.
        { true: 1, True: 1, TRUE: 1, false: 0, False: 0, FALSE: 0 }
      : wordsOf(belief);
  return Object.entries(words).map(([word, value]) => [word, { kind: "value", value }]);
}
