/** Inputs that are read part by part: lines as they come, and as a whole what is not made of lines. */
import { closeSync, openSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/problem.js";
import { ByteLines, type Line } from "../document/byte-lines.js";
import { INPUT_MEGABYTES } from "../document/limits.js";
import { beginsAsLines, isLines, PROBE } from "../document/lines.js";
import type { Source } from "../document/source.js";
import { chunksOf, inputOf, STDIN } from "./inputs.js";
import type { Io } from "./io.js";
import { readProblem } from "./reasons.js";

/** A part of an input: some lines of it, all of its text, or why there is no more. */
export type InputPart =
  | { readonly kind: "lines"; readonly lines: readonly Line[] }
  | { readonly kind: "whole"; readonly source: Source }
  | { readonly kind: "failed"; readonly diagnostic: Diagnostic };

/** The parts of a file, or of standard input. What cannot be read is told in its place. */
export function partsOfInput(name: string, io: Io): AsyncIterable<InputPart> {
  return fromBytes(
    name,
    io,
    (chunks) => partsOfChunks(name, chunks),
    (diagnostic) => ({ kind: "failed", diagnostic }),
  );
}

/** What is made of the bytes of a file, or of standard input, and of why they cannot be read. */
export async function* fromBytes<T>(
  name: string,
  io: Io,
  make: (chunks: Chunks) => AsyncIterable<T>,
  failed: (diagnostic: Diagnostic) => T,
): AsyncIterable<T> {
  let descriptor: number | undefined;
  try {
    if (name !== STDIN) descriptor = openSync(name, "r");
    yield* make(descriptor === undefined ? bytesOf(io.stdin) : chunksOf(descriptor));
  } catch (error) {
    // What is no error of the system is a defect.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    yield failed({ problem: readProblem(name, error), place: { file: name } });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

async function* bytesOf(stdin: Io["stdin"]): AsyncIterable<Uint8Array> {
  for await (const chunk of stdin) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

/** Bytes as they come. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

async function* partsOfChunks(name: string, chunks: Chunks): AsyncIterable<InputPart> {
  const form = new Form(name);
  const lines = new ByteLines(name);
  for await (const chunk of chunks) {
    for (const each of form.take(chunk)) {
      if (form.isLines) yield { kind: "lines", lines: lines.take(each) };
    }
    if (form.size > INPUT_MEGABYTES * 2 ** 20) break;
  }
  for (const each of form.end()) {
    if (form.isLines) yield { kind: "lines", lines: lines.take(each) };
  }
  if (form.isLines) yield { kind: "lines", lines: lines.end() };
  else yield wholeOf(name, form.kept);
}

function wholeOf(name: string, chunks: readonly Uint8Array[]): InputPart {
  const input = inputOf(name, chunks);
  return input.ok
    ? { kind: "whole", source: input.source }
    : { kind: "failed", diagnostic: input.diagnostic };
}

/** Finds out whether an input is made of lines, and keeps what comes until it is known that it is. */
class Form {
  readonly #name: string;
  readonly #decoder = new TextDecoder();
  #text = "";
  /** Undefined while it is not known. */
  #isLines: boolean | undefined;
  kept: Uint8Array[] = [];
  /** Bytes that are kept. */
  size = 0;

  constructor(name: string) {
    this.#name = name;
    if (isLines({ file: name, text: "" })) this.#isLines = true;
  }

  get isLines(): boolean {
    return this.#isLines ?? false;
  }

  /** The chunks that are to be read as lines now. */
  take(chunk: Uint8Array): readonly Uint8Array[] {
    if (this.#isLines) return [chunk];
    this.kept.push(chunk);
    this.size += chunk.length;
    if (this.#isLines === undefined) this.#look(chunk);
    return this.#release();
  }

  /** The same where nothing more comes. */
  end(): readonly Uint8Array[] {
    this.#isLines ??= isLines({ file: this.#name, text: this.#text });
    return this.#release();
  }

  #look(chunk: Uint8Array): void {
    this.#text += this.#decoder.decode(chunk, { stream: true });
    if (beginsAsLines(this.#text)) this.#isLines = true;
    else if (this.#text.length >= PROBE) {
      this.#isLines = isLines({ file: this.#name, text: this.#text });
    }
  }

  #release(): readonly Uint8Array[] {
    if (!this.#isLines) return [];
    const { kept } = this;
    this.kept = [];
    this.size = 0;
    this.#text = "";
    return kept;
  }
}
