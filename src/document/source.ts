import type { Place } from "../diagnostics/problem.js";

/** A text and the name under which it is reported. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Turns offsets of a text into places. */
export class Locator {
  readonly #source: Source;
  readonly #firstLine: number;
  /** Where each line starts, and where the one after the last would. */
  readonly #starts: readonly number[];

  /** @param firstLine the number of the text's first line, where it is a part of a file */
  constructor(source: Source, firstLine = 1) {
    this.#source = source;
    this.#firstLine = firstLine;
    const breaks = [...source.text.matchAll(/\r\n|\r|\n/g)];
    this.#starts = [0, ...breaks.map((found) => found.index + found[0].length)];
  }

  /** The place from one offset to another; the length ends with the line. */
  place(from: number, to: number): Place {
    const { file, text } = this.#source;
    const index = this.#lineAt(from);
    const start = this.#starts[index] as number;
    const end = endOfLine(text, start, this.#starts[index + 1] ?? text.length);
    const length = Math.max(1, Math.min(to, end) - from);
    return {
      file,
      line: this.#firstLine + index,
      column: from - start + 1,
      length,
      excerpt: text.slice(start, end),
    };
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

// Not with a regular expression: on a file of one long line it would read the whole line each time.
function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return end;
}
