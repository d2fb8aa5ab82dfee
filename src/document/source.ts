import type { Place } from "../diagnostics/problem.js";

/** A text and the name under which it is reported. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Longest line that is quoted whole; of longer ones only a part around the place is shown. */
const EXCERPT_WIDTH = 120;

/** Turns offsets of a text into places. */
export class Locator {
  readonly #source: Source;
  readonly #lineStarts: readonly number[];

  constructor(source: Source) {
    this.#source = source;
    this.#lineStarts = [
      0,
      ...[...source.text.matchAll(/\r\n|\r|\n/g)].map((m) => m.index + m[0].length),
    ];
  }

  /** The place from one offset to another; the length ends with the line. */
  place(from: number, to: number): Place {
    const { file, text } = this.#source;
    const line = this.#lineAt(from);
    const start = this.#lineStarts[line - 1] as number;
    const whole = text.slice(start, this.#lineStarts[line]).replace(/[\r\n]+$/, "");
    const column = from - start + 1;
    const length = Math.max(1, Math.min(to - from, whole.length - column + 1));
    return { file, line, column, length, excerpt: whole };
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

/** The part of a long line around its place, with the column at which the place now stands. */
export function excerptAround(place: Required<Pick<Place, "excerpt" | "column" | "length">>): {
  readonly text: string;
  readonly column: number;
  readonly length: number;
} {
  const { excerpt, column, length } = place;
  if (excerpt.length <= EXCERPT_WIDTH) return { text: excerpt, column, length };
  const from = Math.max(
    0,
    Math.min(column - 1 - EXCERPT_WIDTH / 2, excerpt.length - EXCERPT_WIDTH),
  );
  const part = excerpt.slice(from, from + EXCERPT_WIDTH);
  const at = column - from;
  return { text: part, column: at, length: Math.min(length, part.length - at + 1) };
}
