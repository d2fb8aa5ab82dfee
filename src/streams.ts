/** The standard streams of the process, opened when they are used: opening one loads a good part of Node. */
import { fstatSync, readSync, writeSync } from "node:fs";
import type { Io, Sink } from "./commands/io.js";

/** Standard input; of a directory Node makes a stream of nothing, which would look like an empty file. */
export function inputStream(): Io["stdin"] {
  if (!isDirectory(0)) return process.stdin;
  // The system says why it cannot be read.
  return { [Symbol.asyncIterator]: () => ({ next: async () => readDirectory(0) }) };
}

function isDirectory(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    return false;
  }
}

/** Throws what the system says to this. */
function readDirectory(descriptor: number): never {
  readSync(descriptor, Buffer.alloc(1));
  throw new Error("a directory was read");
}

/**
 * An output stream as a sink. To a pipe or a file it writes at once, without Node's stream, which is
 * needed for terminals only and costs as much as the rest of an evaluation.
 *
 * @param failed is told when the stream cannot be written, other than because its reader is gone
 */
export function outputSink(descriptor: 1 | 2, failed: (error: Error) => void): Sink {
  return isPlain(descriptor) ? plainSink(descriptor, failed) : streamSink(descriptor, failed);
}

function isPlain(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFIFO() || stats.isFile();
  } catch {
    return false;
  }
}

function plainSink(descriptor: 1 | 2, failed: (error: Error) => void): Sink {
  let stream: NodeJS.WriteStream | undefined;
  const { gone, leave } = departure();
  return {
    gone,
    drained: () => stream && drained(stream),
    write(text) {
      const rest = stream ? Buffer.from(text) : writeNow(descriptor, Buffer.from(text), noted);
      if (rest.length === 0) return;
      // The pipe is full and does not wait: Node's stream knows how to.
      stream ??= openStream(descriptor, noted);
      stream.write(rest);
    },
  };

  function noted(error: Error): void {
    if (isClosed(error)) leave();
    else failed(error);
  }
}

/** That a reader leaves, and what says so. */
function departure(): { readonly gone: Promise<void>; leave(): void } {
  let leave = (): void => {};
  const gone = new Promise<void>((resolve) => {
    leave = resolve;
  });
  return { gone, leave: () => leave() };
}

/** Writes what can be written without waiting; returns what is left. */
function writeNow(descriptor: number, bytes: Buffer, failed: (error: Error) => void): Buffer {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    if (isWouldBlock(error)) return rest;
    failed(error as Error);
  }
  return Buffer.alloc(0);
}

function isWouldBlock(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EAGAIN";
}

/** The reader stopped early, as head does, which is no error. */
function isClosed(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EPIPE";
}

function streamSink(descriptor: 1 | 2, failed: (error: Error) => void): Sink {
  const { gone, leave } = departure();
  const stream = openStream(descriptor, (error) => (isClosed(error) ? leave() : failed(error)));
  return {
    gone,
    drained: () => drained(stream),
    write: (text) => stream.write(text),
    get isTTY() {
      return stream.isTTY;
    },
    get columns() {
      return stream.columns;
    },
  };
}

/** Resolves when a stream takes more, or never will; undefined if it does already. */
function drained(stream: NodeJS.WriteStream): Promise<void> | undefined {
  if (!stream.writableNeedDrain) return undefined;
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ENDS_OF_WAITING) stream.off(event, done);
      resolve();
    };
    for (const event of ENDS_OF_WAITING) stream.on(event, done);
  });
}

const ENDS_OF_WAITING = ["drain", "close", "error"] as const;

function openStream(descriptor: 1 | 2, failed: (error: Error) => void): NodeJS.WriteStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  return stream.on("error", failed);
}
