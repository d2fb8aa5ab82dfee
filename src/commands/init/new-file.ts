import { accessSync, closeSync, constants, lstatSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { type Failure, usageFailure } from "../failure.js";
import { reasonOf } from "../inputs.js";
import type { Io } from "../io.js";
import { deliver } from "../output.js";

/** Makes sure that a file can be written, before anybody is asked for what goes into it. Throws Failure. */
export function checkTarget(file: string, overwrite: boolean): void {
  let taken = false;
  try {
    accessSync(dirname(file), constants.W_OK);
    taken = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
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
    writeSync(descriptor, text);
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

function exists(file: string): Failure {
  return usageFailure({ code: "output/exists", path: file }, file);
}

function unwritable(file: string, error: unknown): Failure {
  return usageFailure({ code: "output/unwritable", path: file, reason: reasonOf(error) }, file);
}
