import type { Prompter } from "./prompter.js";

/** The process as the commands see it; tests pass one of their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Loads what asks questions in the terminal; left out where nobody can answer. */
  prompter?(): Promise<Prompter>;
}

export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Columns of the terminal, if it is one. */
  readonly columns?: number;
  /** Resolves when what was written has gone out; left out where it goes at once. */
  drained?(): Promise<void> | undefined;
  /** Resolves when whoever read it is found to be gone; left out where that cannot be. */
  readonly gone?: Promise<void>;
}

/** 0 evaluated and every gate passed; 1 a gate failed; 2 usage, input or output error. */
export type ExitCode = 0 | 1 | 2;

/** How a command line ends: with an exit code, or because somebody pressed Ctrl-C at a question. */
export type Ending = ExitCode | "interrupted";
