import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Diagnostic, Problem } from "../diagnostics/problem.js";
import { decode } from "../document/decode.js";
import { INPUT_MEGABYTES } from "../document/limits.js";
import type { Source } from "../document/source.js";
import { usageFailure } from "./failure.js";
import type { Io } from "./io.js";

/** A text to read worldviews from, or why there is none. */
export type Input =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** The name of standard input, on the command line and in reports. */
export const STDIN = "-";

const CHUNK = 64 * 1024;
const NONE: ReadonlySet<string> = new Set();

/** How the names of worldview files end. */
export const WORLDVIEW_ENDINGS = ["yaml", "yml", "json", "ndjson", "jsonl"] as const;

const WORLDVIEW_FILE = new RegExp(`\\.(${WORLDVIEW_ENDINGS.join("|")})$`, "i");
const SCHEMA_FILE = /\.schema\.json$/i;

/** Throws Failure if no input was named. */
export function requirePaths(paths: readonly string[]): void {
  if (paths.length > 0) return;
  const detail = "no worldview was named; name files, directories, or - for standard input";
  throw usageFailure({ code: "usage/invalid", detail });
}

/**
 * Reads files, directories (every worldview file below, sorted) and `-`, in the order given.
 *
 * @param written real paths of files that the run itself writes: of a directory they are no input
 */
export async function readInputs(
  paths: readonly string[],
  io: Io,
  written: ReadonlySet<string> = NONE,
): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    const more = path === STDIN ? [await readStdin(io)] : readPath(path, written);
    for (const input of more) inputs.push(input);
  }
  return inputs;
}

// Files are read synchronously: nothing else is going on, and Node starts faster without its streams.
function readPath(path: string, written: ReadonlySet<string>): readonly Input[] {
  try {
    if (!statSync(path).isDirectory()) return [readFile(path)];
    const files = worldviewFilesBelow(path, written);
    if (files.length === 0) return [failed(path, { code: "input/no-worldviews", path })];
    return files.map(readFile);
  } catch (error) {
    return [failed(path, readProblem(path, error))];
  }
}

/** Reads one file as text. */
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

function* chunksOf(descriptor: number): Iterable<Uint8Array> {
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const read = readSync(descriptor, chunk);
    if (read === 0) return;
    yield chunk.subarray(0, read);
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
  const decoded = decode(Buffer.concat(kept));
  if (decoded.ok) return { ok: true, source: { file: path, text: decoded.text } };
  const { line, column, byte } = decoded;
  const problem = { code: "input/not-text", path, byte } as const;
  return { ok: false, diagnostic: { problem, place: { file: path, line, column } } };
}

/** Every worldview file below a directory, sorted, but for those that the run itself writes. */
export function worldviewFilesBelow(
  directory: string,
  written: ReadonlySet<string>,
): readonly string[] {
  const files = filesBelow(directory);
  return written.size === 0 ? files : files.filter((file) => !written.has(realPathOf(file)));
}

function filesBelow(directory: string): string[] {
  const found = readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (isPassedOver(entry.name)) return [];
    if (entry.isDirectory()) return filesBelow(path);
    return isWorldviewName(entry.name) && (entry.isFile() || isFileOrNothing(path)) ? [path] : [];
  });
  return found.sort();
}

/** Whether a name in a directory is left alone, with everything below it. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/** Whether a file of a directory is taken for one of worldviews, by its name. */
export function isWorldviewName(name: string): boolean {
  return WORLDVIEW_FILE.test(name) && !SCHEMA_FILE.test(name);
}

/** Where a path leads in the end, whether anything is there or not. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(resolve(path));
    return parent === resolve(path) ? parent : join(realPathOf(parent), basename(path));
  }
}

/** A link to a file, or to nothing, which is then reported; pipes and devices would never end. */
function isFileOrNothing(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
}

/** Whether a directory's file is taken for one of worldviews. */
export function isWorldviewFile(file: string): boolean {
  const parts = file.split(/[\\/]/);
  const isHidden = parts.some((part) => /^\.[^./]/.test(part) || part === "node_modules");
  return !isHidden && isWorldviewName(file);
}

/** Bytes that were read already as an input. */
export function inputOf(file: string, bytes: Uint8Array): Input {
  return asText(file, [bytes]);
}

function failed(file: string, problem: Problem): Input {
  return { ok: false, diagnostic: { problem, place: { file } } };
}

function readProblem(path: string, error: unknown): Problem {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return { code: "input/not-found", path };
  return { code: "input/unreadable", path, reason: reasonOf(error) };
}

/** Why the system refused, in words where the code is a common one. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && reasons[code]) ?? code ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EIO: "the device failed",
  EISDIR: "it is a directory",
  ENOENT: "there is no such directory",
  ENOTDIR: "a part of the path is not a directory",
  EROFS: "the file system is read-only",
  ENOSPC: "no space is left",
  ETXTBSY: "it is being run",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "too many symbolic links",
};
