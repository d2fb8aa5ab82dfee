import type { Io } from "./io.js";

/** Tells somebody who waits how far the work is. */
export interface Progress {
  /** So many, of so many if that is known, are `read` or `evaluated`. */
  at(did: "read" | "evaluated", done: number, total?: number): void;
  /** All is done: leaves nothing behind. */
  end(): void;
}

/** Work that takes no longer than this is not worth a word. Milliseconds. */
const PATIENCE = 1000;
/** How often the line changes at most. Milliseconds. */
const INTERVAL = 100;

/**
 * Progress on standard error as one line that is written anew, and erased at the end; nothing at all
 * where that is no terminal, or before a second has gone by.
 *
 * @param now the time in milliseconds
 */
export function progressOn(io: Pick<Io, "stderr">, now: () => number = Date.now): Progress {
  let next = now() + PATIENCE;
  let shown = false;
  return {
    at(did, done, total) {
      const time = now();
      // The stream is not touched before it is needed: opening one costs more than most runs.
      if (time < next || !io.stderr.isTTY) return;
      next = time + INTERVAL;
      shown = true;
      io.stderr.write(`${ERASE}${did} ${done}${total === undefined ? "" : ` of ${total}`}`);
    },
    end() {
      if (shown) io.stderr.write(ERASE);
      shown = false;
    },
  };
}

/** Back to the start of the line, and the line empty. */
const ERASE = "\r\u001b[K";
