/** What the parts of an input hold, one after the other, for whoever wants it as it comes. */
import type { UnfitLine } from "../document/byte-lines.js";
import { type Parsed, parseLine } from "../document/parse.js";
import {
  type Entry,
  emptyEntry,
  entriesIn,
  entryOf,
  type ReadDocument,
} from "../worldview/read.js";
import { type InputPart, partsOfInput } from "./input-stream.js";
import type { Io } from "./io.js";

/**
 * What a line gives without being read in full; undefined if it takes that. The numbers say which worldview and
 * which line of its file it is.
 */
type Quick<T> = (line: string, document: number, number: number) => T | undefined;

/**
 * The entries of an input, as many at a time as its parts hold; what cannot be read, and an input that holds
 * nothing, are entries that say so.
 *
 * @param quick what a line gives at once takes the place of its entry
 */
export async function* entriesOfInput<T = never>(
  file: string,
  io: Io,
  read: ReadDocument<Entry>,
  quick?: Quick<T>,
): AsyncIterable<Iterable<Entry | T>> {
  const reader = new EntryReader(file, read, quick);
  for await (const part of partsOfInput(file, io)) yield reader.entries(part);
  if (reader.count === 0) yield [emptyEntry(file)];
}

class EntryReader<T> {
  readonly #file: string;
  readonly #read: ReadDocument<Entry>;
  readonly #quick: Quick<T> | undefined;
  #lines = 0;
  count = 0;

  constructor(file: string, read: ReadDocument<Entry>, quick: Quick<T> | undefined) {
    this.#file = file;
    this.#read = read;
    this.#quick = quick;
  }

  *entries(part: InputPart): Iterable<Entry | T> {
    switch (part.kind) {
      case "lines":
        for (const line of part.lines) {
          this.#lines += 1;
          if (typeof line === "string" && !isSomething(line)) continue;
          this.count += 1;
          yield typeof line === "string" ? this.#ofLine(line) : this.#ofParsed(this.#unfit(line));
        }
        break;
      case "whole":
        for (const entry of entriesIn(part.source, this.#read)) {
          this.count += 1;
          yield entry;
        }
        break;
      case "failed":
        this.count += 1;
        yield { ok: false, diagnostics: [part.diagnostic] };
    }
  }

  #ofLine(line: string): Entry | T {
    const quick = this.#quick?.(line, this.count, this.#lines);
    return quick ?? this.#ofParsed(parseLine(this.#file, line, this.#lines));
  }

  #ofParsed(parsed: Parsed): Entry {
    return entryOf(parsed, this.count, this.#file, this.#read);
  }

  #unfit({ problem, column }: UnfitLine): Parsed {
    const place = { file: this.#file, line: this.#lines, column };
    return { ok: false, diagnostics: [{ problem, place }] };
  }
}

/** Whether a line holds more than blanks; most begin with a brace. */
function isSomething(line: string): boolean {
  return line.startsWith("{") || line.trim() !== "";
}
