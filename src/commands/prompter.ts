/** Asks questions of a person; the terminal is one, tests pass one of their own. */
export interface Prompter {
  /** Asks for a line of text, again and again until there is no fault in it. */
  line(question: LineQuestion): Promise<string>;
  /** Asks for one of several answers. */
  choose<T>(question: Choice<T>): Promise<T>;
}

export interface LineQuestion {
  readonly message: string;
  /** What an empty line means. */
  readonly initial?: string | undefined;
  /** What is wrong with an answer; undefined if nothing is. */
  fault(answer: string): string | undefined;
}

export interface Choice<T> {
  readonly message: string;
  readonly options: readonly Option<T>[];
  /** The answer of somebody who chooses nothing. */
  readonly initial: T;
}

export interface Option<T> {
  readonly label: string;
  /** What else to show beside the label while one chooses. */
  readonly note?: string | undefined;
  readonly value: T;
}

/** Somebody pressed Ctrl-C, or closed the input, at a question. */
export class Interrupted extends Error {}
