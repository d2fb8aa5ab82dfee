/**
 * A report as a small tree: what is said, and of what kind each part is. How it looks (escaping, colour,
 * width, wrapping) is the renderers' business, of which there is one for each kind of output.
 */
import type { Place } from "../../diagnostics/problem.js";
import type { Verdict } from "../../engine/verdict.js";

/** A part of a line. A string is prose or a name: it may hold anything, and is shown as it is. */
export type Inline =
  | string
  | { readonly kind: "strong"; readonly text: Text }
  /** Of less weight: a place, an origin, a disclaimer. */
  | { readonly kind: "quiet"; readonly text: Text }
  /** An id, a file, a command: what could be typed. */
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "verdict"; readonly verdict: Verdict; readonly loud: boolean }
  | { readonly kind: "mark"; readonly mark: Mark }
  /** An address, which is never broken over two lines. */
  | { readonly kind: "address"; readonly url: string }
  /** A word that the title of the column says where columns have titles. */
  | { readonly kind: "label"; readonly text: string };

/** What stands on a line, or is wrapped over several; lists of parts may be nested. */
export type Text = Inline | readonly Text[];

/** What stands before a line, as a symbol: it says the same as any colour. */
export type Mark =
  | "holds"
  | "fails"
  | "unknown"
  | "price"
  | "note"
  | "warning"
  | "so"
  | "passed"
  | "failed"
  | "missing"
  | "changed"
  | "unchanged"
  | "new"
  | "gone"
  | "unreadable"
  | "differs"
  | "contradicts";

/** A part of a report. Blocks that follow each other in a report are set apart; inside a block they are not. */
export type Block =
  /** The head of a report, with what belongs at its other end. */
  | { readonly kind: "title"; readonly text: Text; readonly aside?: Text | undefined }
  | { readonly kind: "paragraph"; readonly text: Text }
  /** Blocks that belong together. */
  | { readonly kind: "group"; readonly body: readonly Block[] }
  | { readonly kind: "section"; readonly title: Text; readonly body: readonly Block[] }
  | { readonly kind: "list"; readonly items: readonly Item[] }
  | { readonly kind: "facts"; readonly rows: readonly Fact[] }
  | { readonly kind: "outcomes"; readonly rows: readonly Outcome[] }
  /** Short parts, each with a label before it: an answer at a glance. */
  | { readonly kind: "digest"; readonly rows: readonly DigestRow[] }
  | ({ readonly kind: "table" } & Table)
  | ({ readonly kind: "lines" } & Lines)
  | ({ readonly kind: "collection" } & Collection)
  /** A quoted line of a file with carets under a place, and a hint beside them. */
  | { readonly kind: "frame"; readonly place: Place; readonly hint: Text }
  /** A picture for a terminal of some width; `otherwise` where there is no room, or no terminal. */
  | {
      readonly kind: "drawing";
      readonly draw: Draw;
      /** What is to be said of the picture that is drawn on so many columns. */
      readonly notes?: ((columns: number) => readonly Text[]) | undefined;
      readonly otherwise: readonly Block[];
    };

/** An item of a list: what it is about, if it has a name, and what there is to say below it. */
export interface Item {
  readonly mark?: Mark | undefined;
  readonly term?: Text | undefined;
  readonly text: Text;
  readonly more?: readonly Block[] | undefined;
}

/** A row of facts that are read across: what is asked, what was found, where. */
export interface Fact {
  readonly mark: Mark;
  readonly cells: readonly Text[];
  /** Facts that are ways to be so, or parts of it. */
  readonly under?: readonly Fact[] | undefined;
}

/** A condition, and what follows from it. */
export interface Outcome {
  readonly when: Text;
  readonly gives: Text;
}

/** A part of a digest. */
export interface DigestRow {
  readonly label: string;
  readonly body: readonly Block[];
}

/** Things side by side: a column for each, and rows that have a label. */
export interface Table {
  /** What a column is about, one of them and several: "Worldview", "Worldviews". */
  readonly things: readonly [one: string, several: string];
  readonly columns: readonly Text[];
  /** Rows that belong together. */
  readonly groups: readonly (readonly Row[])[];
}

export interface Row {
  readonly label: Text;
  /** What is to be seen in the row at a glance. */
  readonly mark?: Mark | undefined;
  readonly cells: readonly Text[];
}

/** A line for each of many things. */
export interface Lines {
  readonly columns: readonly Text[];
  /**
   * What the cells of each column are: the answer, which comes before all else, unless something else is
   * said; a detail of it; a name; a value; prose; where the thing stands.
   */
  readonly holds?: readonly ("verdict" | "detail" | "name" | "value" | "prose" | "place")[];
  readonly rows: readonly (readonly Text[])[];
}

/** Several things that there is something to say of, each as a row of an overview and by itself. */
export interface Collection {
  /** The titles of the overview's columns. */
  readonly columns: readonly Text[];
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly mark?: Mark | undefined;
  readonly title: Text;
  readonly aside?: Text | undefined;
  readonly subtitle?: Text | undefined;
  /** Its row of the overview. */
  readonly row: readonly Text[];
  /** What there is to say of it; nothing where the row says it all. */
  readonly body: readonly Block[];
}

/** Draws on so many columns; undefined if they are too few. */
export type Draw = (columns: number) => readonly DrawnLine[] | undefined;

/** A line of a picture: runs of characters, each in one colour. */
export type DrawnLine = readonly DrawnRun[];

export interface DrawnRun {
  readonly characters: string;
  readonly tone?: Tone | undefined;
}

/** What a colour stands for. */
export type Tone = "strong" | Verdict;
