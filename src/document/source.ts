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
  /** Where each line starts; found when the first place is asked for. */
  #starts: readonly number[] | undefined;

  /** @param firstLine the number of the text's first line, where it is a part of a file */
  constructor(source: Source, firstLine = 1) {
    this.#source = source;
    this.#firstLine = firstLine;
  }

  /** The place from one offset to another; the length ends with the line. */
  place(from: number, to: number): Place {
    const { file, text } = this.#source;
    this.#starts ??= startsOfLines(text);
    const index = lineAt(from, this.#starts);
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
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isBreak = code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
    if (isBreak) starts.push(at + 1);
  }
  return starts;
}

function lineAt(offset: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

// Not with a regular expression: on a file of one long line it would read the whole line each time.
function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return end;
}
