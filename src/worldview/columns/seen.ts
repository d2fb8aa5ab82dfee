/** What stands in the columns of a table, as far as a mapping can be guessed from it. */
import { numberOf, textOf } from "./cell.js";

/** A column of a table, and what is written in it. */
export interface SeenColumn {
  /** As the header calls it. */
  readonly name: string;
  /** Different texts, in the order of their coming, without the empty one. */
  readonly texts: readonly string[];
  /** Whether there are more than were kept. */
  readonly isMore: boolean;
  /** Whether no text stands there twice. */
  readonly areOnes: boolean;
  /** The least and the greatest of the numbers; undefined where other texts stand among them, or nothing. */
  readonly numbers: readonly [least: number, most: number] | undefined;
}

/** A table as far as it was looked at. */
export interface SeenTable {
  readonly columns: readonly SeenColumn[];
  /** Rows that were looked at. */
  readonly rows: number;
  /** Rows below the header that belong to it: of question texts, and of the names that a survey tool has for them. */
  readonly skip: number;
}

/** Different texts of a column that are kept. */
const TEXTS = 40;

/** Where rows are looked for that belong to the header. */
const HEADER_ROWS = 4;

/** Looks at a header and some rows below it. */
export function seenTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): SeenTable {
  const skip = 1 + rows.slice(0, HEADER_ROWS).findLastIndex((row) => row.some(isNameOfATool));
  const data = rows.slice(skip);
  const names = header.map(textOf);
  return {
    columns: names.map((name, index) =>
      seenColumn(
        name,
        data.map((row) => textOf(row[index] ?? "")),
      ),
    ),
    rows: data.length,
    skip,
  };
}

/** What Qualtrics writes below the questions. */
function isNameOfATool(text: string): boolean {
  return text.startsWith('{"ImportId"');
}

function seenColumn(name: string, written: readonly string[]): SeenColumn {
  const different = [...new Set(written)].filter((text) => text !== "");
  const numbers = different.map(numberOf);
  const isNumeric = numbers.length > 0 && numbers.every((number) => number !== undefined);
  return {
    name,
    texts: different.slice(0, TEXTS),
    isMore: different.length > TEXTS,
    areOnes: different.length > 1 && different.length === written.length,
    numbers: isNumeric
      ? numbers.reduce<[number, number]>(
          ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
          [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
        )
      : undefined,
  };
}
