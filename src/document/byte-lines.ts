/** Lines of bytes that come in chunks: as many at a time as are there, and never all of them. */
import type { Problem } from "../diagnostics/problem.js";
import { decode } from "./decode.js";
import { LINE_MEGABYTES } from "./limits.js";

/** A line, or why it has no text. */
export type Line = string | UnfitLine;

export interface UnfitLine {
  readonly problem: Problem;
  readonly column: number;
}

const LINE_FEED = 0x0a;

/**
 * The lines of a text in UTF-8, some at a time, without their breaks. A line that is no text, or is too long
 * to be kept, says so in its place.
 */
export class ByteLines {
  readonly #path: string;
  #rest: Uint8Array[] = [];
  #size = 0;
  #isFirst = true;
  /** The line at hand is too long, and passed over up to its end. */
  #isTooLong = false;

  /** @param path how problems call what is read */
  constructor(path: string) {
    this.#path = path;
  }

  /** The lines that end in a chunk, beginning with what was left of those before. */
  take(chunk: Uint8Array): readonly Line[] {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) {
      this.#keep(chunk);
      return [];
    }
    const lines = this.#isTooLong
      ? [this.#tooLong(), ...this.#linesOf(chunk.subarray(chunk.indexOf(LINE_FEED) + 1, end))]
      : this.#linesOf(this.#joined(chunk.subarray(0, end)));
    this.#isTooLong = false;
    this.#keep(chunk.subarray(end));
    return lines;
  }

  /** The last line, which no break ends; none if there is nothing after the last break. */
  end(): readonly Line[] {
    if (this.#isTooLong) return [this.#tooLong()];
    return this.#linesOf(this.#joined(NOTHING));
  }

  /** Keeps what no break ends yet, unless it is too much. */
  #keep(part: Uint8Array): void {
    if (part.length === 0 || this.#isTooLong) return;
    this.#rest.push(part);
    this.#size += part.length;
    if (this.#size <= LINE_MEGABYTES * 2 ** 20) return;
    this.#isTooLong = true;
    this.#rest = [];
    this.#size = 0;
  }

  #joined(last: Uint8Array): Uint8Array {
    const all = this.#rest.length === 0 ? last : Buffer.concat([...this.#rest, last]);
    this.#rest = [];
    this.#size = 0;
    return all;
  }

  #tooLong(): UnfitLine {
    this.#isFirst = false;
    const code = "input/too-long-a-line";
    return { problem: { code, path: this.#path, megabytes: LINE_MEGABYTES }, column: 1 };
  }

  /** The lines of bytes that end with a break, or with the last line. */
  #linesOf(bytes: Uint8Array): readonly Line[] {
    if (bytes.length === 0) return [];
    const decoded = decode(bytes, !this.#isFirst);
    this.#isFirst = false;
    if (decoded.ok) return split(decoded.text);
    const lines: Line[] = [];
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(LINE_FEED, from) + 1 || bytes.length;
      lines.push(...this.#lineOf(bytes.subarray(from, end)));
      from = end;
    }
    return lines;
  }

  /** One line by itself; where returns alone are breaks, several. */
  #lineOf(bytes: Uint8Array): readonly Line[] {
    const decoded = decode(bytes, true);
    if (decoded.ok) return split(decoded.text);
    const { byte, column } = decoded;
    return [{ problem: { code: "input/not-text", path: this.#path, byte }, column }];
  }
}

const NOTHING = new Uint8Array(0);

/** Lines without their breaks; after the last break there is none. */
function split(text: string): readonly string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return text.includes("\r") ? lines.map((line) => line.replace(/\r$/, "")) : lines;
}
