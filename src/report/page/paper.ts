import { CONTROLS } from "../../diagnostics/controls.js";
import { belongTogether } from "./joints.js";

/** The columns a text takes in a terminal. */
export type Measure = (text: string) => number;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what a style begins with
const STYLE = /\u001b\[[\d;]*m/g;

/** Characters that take one column each, whatever the terminal: no need to load a table for them. */
const SIMPLE =
  /^[\n\u0020-\u007e\u00a0-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2260\u2264\u2265\u2500-\u259f\u25c6\u2714\u2718]*$/;

/** The measure of texts of simple characters. */
export const simpleMeasure: Measure = (text) => unstyled(text).length;

/** Whether a text needs a measure that knows of wide and combining characters. */
export function needsPreciseMeasure(text: string): boolean {
  return !SIMPLE.test(unstyled(text));
}

/** The measure of all texts; loads string-width. */
export async function preciseMeasure(): Promise<Measure> {
  return (await import("string-width")).default;
}

/** Text made safe for a terminal: what would steer it is shown as an escape instead. */
export function visible(text: string): string {
  return text.replace(
    CONTROLS,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Text that every encoding can hold: half a character is replaced. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** A page of some width on which text is laid out. */
export class Page {
  /**
   * @param width columns on which prose is laid out
   * @param room columns that a terminal has: what is wider would be broken there. None where it is no
   *   terminal, or something else will break what is too wide.
   */
  constructor(
    readonly width: number,
    readonly measure: Measure = simpleMeasure,
    readonly room: number = Number.POSITIVE_INFINITY,
  ) {}

  /** The same page for texts that need another measure. */
  measuredBy(measure: Measure): Page {
    return new Page(this.width, measure, this.room);
  }

  /** Wraps a text; the first line starts with `first`, the others with `rest`, or as many blanks. */
  wrap(text: string, first = "", rest = " ".repeat(this.measure(first))): string {
    const margin = Math.max(this.measure(first), this.measure(rest));
    const lines = this.fold(text, Math.max(16, this.width - margin));
    return lines.map((line, index) => (index === 0 ? first : rest) + line.trimEnd()).join("\n");
  }

  /** A word and what there is to say of it, set in from the second line on. */
  entry(word: string, text: string): string {
    return this.wrap(`${word}  ${text}`, "    ", "      ");
  }

  /** A left and a right part at the two ends of a line, or on lines of their own. */
  ends(left: string, right: string): string {
    const gap = this.width - this.measure(left) - this.measure(right);
    return gap >= 2 ? left + " ".repeat(gap) + right : `${this.wrap(left)}\n${this.wrap(right)}`;
  }

  /**
   * Rows of cells aligned in columns; each row on one line, without blanks at its end. A row of one cell
   * stands by itself: nothing makes room for it.
   */
  columns(rows: readonly (readonly string[])[], gap = "  "): string[] {
    const widths: number[] = [];
    for (const row of rows.filter(({ length }) => length > 1)) {
      row.forEach((cell, index) => {
        widths[index] = Math.max(widths[index] ?? 0, this.measure(cell));
      });
    }
    const padded = (cell: string, index: number): string => this.pad(cell, widths[index] ?? 0);
    return rows.map((row) => row.map(padded).join(gap).trimEnd());
  }

  /** Fills a text up with blanks. */
  pad(text: string, columns: number): string {
    return text + " ".repeat(Math.max(0, columns - this.measure(text)));
  }

  /** Whether every line fits. */
  fits(lines: readonly string[]): boolean {
    return lines.every((line) => this.measure(line) <= this.width);
  }

  /** A text cut to some columns, with an ellipsis if something is missing. */
  shorten(text: string, columns: number): string {
    if (this.measure(text) <= columns) return text;
    let short = "";
    for (const character of charactersOf(text)) {
      if (this.measure(`${short}${character}…`) > columns) break;
      short += character;
    }
    return `${short.trimEnd()}…`;
  }

  /** As many parts from the end of a path as go into some columns: one at least. */
  endOf(path: string, columns: number): string {
    if (this.measure(path) <= columns) return path;
    const ends = path.split("/").map((_, index, all) => `…/${all.slice(index + 1).join("/")}`);
    return ends.slice(0, -1).find((end) => this.measure(end) <= columns) ?? ends.at(-2) ?? path;
  }

  /** The lines of a text wrapped to some columns. */
  fold(text: string, room: number): string[] {
    const lines = [""];
    const words = unparted(text.split(" "), (each) => this.measure(each) <= room);
    for (const word of words.flatMap((each) => this.#pieces(each, room))) {
      const line = lines.at(-1) as string;
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && this.measure(longer) > room) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  /** A word in pieces that each fit on a line. */
  #pieces(word: string, room: number): string[] {
    if (this.measure(word) <= room || ADDRESS.test(word)) return [word];
    const pieces = [""];
    for (const character of charactersOf(word)) {
      const longer = pieces.at(-1) + character;
      if (this.measure(longer) > room) pieces.push(character);
      else pieces[pieces.length - 1] = longer;
    }
    return pieces;
  }
}

/** What would lead nowhere if it were broken. */
const ADDRESS = /https?:\/\/\S/;

/** Words, of which those that belong together are one; a chain of them is as long as a line at most. */
function unparted(words: readonly string[], fits: (words: string) => boolean): readonly string[] {
  const joined: string[] = [];
  let last = "";
  for (const word of words) {
    const before = joined.at(-1);
    const together = before !== undefined && belongTogether(last, unstyled(word));
    if (together && fits(before)) joined[joined.length - 1] = `${before} ${word}`;
    else joined.push(word);
    last = unstyled(word);
  }
  return joined;
}

/** What is never cut: a style, and what a reader takes for one character, however many it is made of. */
function charactersOf(text: string): readonly string[] {
  const styles = text.match(STYLE) ?? [];
  return text.split(STYLE).flatMap((part, index) => [...graphemes(part), styles[index] ?? ""]);
}

function graphemes(text: string): readonly string[] {
  if (SIMPLE.test(text)) return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

function unstyled(text: string): string {
  return text.replace(STYLE, "");
}
