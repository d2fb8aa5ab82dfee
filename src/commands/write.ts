/** Writing files and streams: whole, and without taking anything from what was there. */
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * Gives a file a text, whole or not at all. Its mode, its owner and its links stay: a new file takes its
 * place only where that is the same to everybody; else the text is written over the old one. Throws
 * errors of the system.
 *
 * @param path the end of all links
 * @param present what is there
 */
export function replaceFile(path: string, text: string, present: Stats | undefined): void {
  const bytes = Buffer.from(text);
  if (!present) {
    replaceByDraft(path, bytes, present);
    return;
  }
  // A file that may not be written must not be replaced either.
  const descriptor = openSync(path, constants.O_WRONLY);
  try {
    const isReplaced = present.nlink === 1 && triedDraft(path, bytes, present);
    if (!isReplaced) overwrite(path, descriptor, bytes, present.size);
  } finally {
    closeSync(descriptor);
  }
}

/** Directories may not be ours to write in, and owners not ours to give: no reason not to write. */
function triedDraft(path: string, bytes: Buffer, present: Stats): boolean {
  try {
    replaceByDraft(path, bytes, present);
    return true;
  } catch {
    return false;
  }
}

function replaceByDraft(path: string, bytes: Buffer, present: Stats | undefined): void {
  const draft = openDraft(path, present);
  try {
    writeAll(draft.descriptor, bytes);
    putInPlace(draft, path, present);
  } catch (error) {
    discard(draft);
    throw error;
  }
}

/** A file beside the one whose place it is to take. */
interface DraftFile {
  readonly name: string;
  readonly descriptor: number;
}

function openDraft(path: string, present: Stats | undefined): DraftFile {
  const name = join(dirname(path), `.racecheck-${process.pid}-${Date.now()}.tmp`);
  return { name, descriptor: openSync(name, "wx", present ? 0o600 : 0o666) };
}

function putInPlace(
  { name, descriptor }: DraftFile,
  path: string,
  present: Stats | undefined,
): void {
  if (present) {
    // The owner first: to change it takes rights away. The mode is not bound to the umask here. That a
    // program runs as its owner does not outlast its text, as with any other writer.
    fchownSync(descriptor, present.uid, present.gid);
    fchmodSync(descriptor, present.mode & 0o777);
  }
  closeSync(descriptor);
  renameSync(name, path);
}

/**
 * A text that is written bit by bit, and takes the place of a file once it is whole, as `replaceFile` does.
 * All methods throw errors of the system.
 */
export class Draft {
  readonly #path: string;
  readonly #present: Stats | undefined;
  readonly #file: DraftFile | undefined;
  /** What is kept until the end where there is nothing beside the file to write to. */
  readonly #kept: string[] = [];

  /** @param path and @param present as those of `replaceFile` */
  constructor(path: string, present: Stats | undefined) {
    this.#path = path;
    this.#present = present;
    if (present) closeSync(openSync(path, constants.O_WRONLY));
    if (!present || present.nlink === 1) this.#file = this.#opened();
  }

  #opened(): DraftFile | undefined {
    try {
      return openDraft(this.#path, this.#present);
    } catch (error) {
      if (!this.#present) throw error;
      return undefined;
    }
  }

  write(text: string): void {
    if (this.#file) writeAll(this.#file.descriptor, Buffer.from(text));
    else this.#kept.push(text);
  }

  commit(): void {
    if (this.#file) putInPlace(this.#file, this.#path, this.#present);
    else replaceFile(this.#path, this.#kept.join(""), this.#present);
  }

  discard(): void {
    if (this.#file) discard(this.#file);
  }
}

function discard({ name, descriptor }: DraftFile): void {
  try {
    closeSync(descriptor);
  } catch {
    // It is closed already.
  }
  rmSync(name, { force: true });
}

/**
 * Writes over what is there. What is longer goes first: should there be no room for it, or should
 * anything else go wrong, what was there is put back.
 */
function overwrite(path: string, descriptor: number, bytes: Buffer, size: number): void {
  const before = readable(path);
  try {
    if (bytes.length > size) writeAll(descriptor, bytes.subarray(size), size);
    writeAll(descriptor, bytes.subarray(0, size), 0);
    ftruncateSync(descriptor, bytes.length);
  } catch (error) {
    ftruncateSync(descriptor, size);
    if (before) writeAll(descriptor, before.subarray(0, size), 0);
    throw error;
  }
}

function readable(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Writes to a device or a pipe that has a name. Throws errors of the system. */
export function writeToSpecial(path: string, text: string): void {
  const descriptor = openSync(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    writeToStream(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes to what is open; a reader that stops early, as head does, is no error. */
export function writeToStream(descriptor: number, text: string): void {
  try {
    writeAll(descriptor, Buffer.from(text));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}

/** Writes all, which may take several attempts; from a position on if there is one. */
export function writeAll(descriptor: number, bytes: Buffer, position?: number): void {
  let done = 0;
  while (done < bytes.length) {
    const at = position === undefined ? null : position + done;
    done += writeSome(descriptor, bytes, done, at);
  }
}

function writeSome(descriptor: number, bytes: Buffer, from: number, at: number | null): number {
  try {
    return writeSync(descriptor, bytes, from, bytes.length - from, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    // A pipe that is full, and does not wait by itself.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    return 0;
  }
}

/** Milliseconds until a full pipe is tried again. */
const PAUSE = 5;
