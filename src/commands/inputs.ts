import { closeSync, openSync, readSync } from "node:fs";
import type { Diagnostic, Problem } from "../diagnostics/problem.js";
import { decode } from "../document/decode.js";
import { INPUT_MEGABYTES } from "../document/limits.js";
import type { Source } from "../document/source.js";
import { usageFailure } from "./failure.js";
import { distinct, filesOf, type Named } from "./files.js";
import type { Io } from "./io.js";
import { readProblem } from "./reasons.js";

/** A text to read worldviews from, or why there is none. */
export type Input =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** The name of standard input, on the command line and in reports. */
export const STDIN = "-";

const CHUNK = 64 * 1024;
const NONE: ReadonlySet<string> = new Set();

/** Throws Failure if no input was named. */
export function requirePaths(paths: readonly string[]): void {
  if (paths.length > 0) return;
  const detail = "no worldview was named; name files, directories, or - for standard input";
  throw usageFailure({ code: "usage/invalid", detail });
}

/**
 * Reads files, directories (every worldview file below, sorted) and `-`, in the order given. What is
 * named twice, under whatever names, is read once.
 *
 * @param written real paths of files that the run itself writes: of a directory they are no input
 */
export async function readInputs(
  paths: readonly string[],
  io: Io,
  written: ReadonlySet<string> = NONE,
): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const each of inputNames(paths, written)) {
    if (!each.ok) inputs.push(failed(each.name, each.problem));
    else inputs.push(each.name === STDIN ? await readStdin(io) : readFile(each.name));
  }
  return inputs;
}

/** The names of files and of standard input that are to be read, each file once. */
export function inputNames(
  paths: readonly string[],
  written: ReadonlySet<string>,
): readonly Named[] {
  const named = [...new Set(paths)].flatMap((path) =>
    path === STDIN ? [{ ok: true, name: path } as const] : filesOf(path, written),
  );
  return named.length > 1 ? distinct(named) : named;
}

/** Reads one file as text, at once: nothing else is going on, and Node starts faster without its streams. */
export function readFile(path: string): Input {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    return asText(path, chunksOf(descriptor));
  } catch (error) {
    return failed(path, readProblem(path, error));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** What is read goes here first: one for each of many small files would be collected again and again. */
let room: Buffer | undefined;

/** What a file holds, chunk by chunk. */
export function* chunksOf(descriptor: number): Iterable<Uint8Array> {
  room ??= Buffer.allocUnsafe(CHUNK);
  for (;;) {
    const read = readSync(descriptor, room);
    if (read === 0) return;
    yield Buffer.from(room.subarray(0, read));
  }
}

async function readStdin({ stdin }: Io): Promise<Input> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      if (size > INPUT_MEGABYTES * 2 ** 20) break;
    }
  } catch (error) {
    return failed(STDIN, readProblem(STDIN, error));
  }
  return asText(STDIN, chunks);
}

function asText(path: string, chunks: Iterable<Uint8Array>): Input {
  const kept: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunks) {
    kept.push(chunk);
    size += chunk.length;
    if (size > INPUT_MEGABYTES * 2 ** 20) {
      return failed(path, { code: "input/too-large", path, megabytes: INPUT_MEGABYTES });
    }
  }
  const [bytes = Buffer.alloc(0), ...more] = kept;
  const decoded = decode(more.length === 0 ? bytes : Buffer.concat(kept));
  if (decoded.ok) return { ok: true, source: { file: path, text: decoded.text } };
  const { line, column, byte } = decoded;
  const problem = { code: "input/not-text", path, byte } as const;
  return { ok: false, diagnostic: { problem, place: { file: path, line, column } } };
}

/** Bytes that were read already as an input. */
export function inputOf(file: string, chunks: Iterable<Uint8Array>): Input {
  return asText(file, chunks);
}

function failed(file: string, problem: Problem): Input {
  return { ok: false, diagnostic: { problem, place: { file } } };
}
