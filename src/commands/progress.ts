import type { Sink } from "./io.js";

/** Tells somebody who waits how far the work is. */
export interface Progress {
  /** So many of so many are `read` or `evaluated`. */
  at(did: "read" | "evaluated", done: number, total: number): void;
  /** All is done: leaves nothing behind. */
  end(): void;
}

/** Work that takes no longer than this is not worth a word. Milliseconds. */
const PATIENCE = 1000;
/** How often the line changes at most. Milliseconds. */
const INTERVAL = 100;

const silent: Progress = { at: () => undefined, end: () => undefined };

/**
 * Progress as one line that is written anew, and erased at the end; nothing at all where the sink is
 * no terminal, or before a second has gone by.
 *
 * @param now the time in milliseconds
 */
export function progressOn(sink: Sink, now: () => number = () => performance.now()): Progress {
  if (!sink.isTTY) return silent;
  let next = now() + PATIENCE;
  let shown = false;
  return {
    at(did, done, total) {
      const time = now();
      if (time < next) return;
      next = time + INTERVAL;
      shown = true;
      sink.write(`${ERASE}${did} ${done} of ${total}`);
    },
    end() {
      if (shown) sink.write(ERASE);
      shown = false;
    },
  };
}

/** Back to the start of the line, and the line empty. */
const ERASE = "\r\u001b[K";
