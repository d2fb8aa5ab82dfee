import { accessSync, closeSync, constants, lstatSync, openSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { destinationOf } from "../destination.js";
import { type Failure, usageFailure } from "../failure.js";
import type { Io } from "../io.js";
import { deliver } from "../output.js";
import { reasonOf } from "../reasons.js";
import { writeAll } from "../write.js";

/** Makes sure that a file can be written, before anybody is asked for what goes into it. Throws Failure. */
export function checkTarget(file: string, overwrite: boolean): void {
  let taken = false;
  try {
    const to = destinationOf(file);
    if (to.kind === "stream") return;
    if (to.kind === "special" && statSync(to.path).isDirectory()) throw directory();
    if (to.kind === "special") return;
    taken = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
    accessSync(to.present && overwrite ? to.path : dirname(to.path), constants.W_OK);
  } catch (error) {
    throw unwritable(file, error);
  }
  if (taken && !overwrite) throw exists(file);
}

/**
 * Writes a file whole or not at all; one that is there already is overwritten only if told so, even
 * if it came to be a moment ago. Throws Failure.
 */
export function writeNew(text: string, file: string, overwrite: boolean, io: Io): void {
  if (overwrite) {
    deliver(text, file, io, file);
    return;
  }
  const descriptor = createFile(file);
  try {
    writeAll(descriptor, Buffer.from(text));
  } catch (error) {
    rmSync(file, { force: true });
    throw unwritable(file, error);
  } finally {
    closeSync(descriptor);
  }
}

function createFile(file: string): number {
  try {
    return openSync(file, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw exists(file);
    throw unwritable(file, error);
  }
}

/** What the system would say of a directory that is to be written. */
function directory(): Error {
  return Object.assign(new Error(), { code: "EISDIR" });
}

function exists(file: string): Failure {
  return usageFailure({ code: "output/exists", path: file }, file);
}

function unwritable(file: string, error: unknown): Failure {
  return usageFailure({ code: "output/unwritable", path: file, reason: reasonOf(error) }, file);
}
