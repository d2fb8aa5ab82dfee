/** What a run that is watched reads, as it stands at one moment. */
import { type BigIntStats, lstatSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { isBuiltin } from "../../argument/default.js";
import { argumentNames } from "../argument-names.js";
import { refuseLosses } from "../clashes.js";
import { usageFailure } from "../failure.js";
import { filesOf, realPathOf } from "../files.js";
import { requirePaths, STDIN } from "../inputs.js";
import { filesWritten, writtenBy } from "../targets.js";
import type { WatchOptions } from "./options.js";

/** The files that are there, by the names under which they are read, each with what tells its states apart. */
export type Snapshot = ReadonlyMap<string, string>;

/** Where something has to happen before a run would read something else; real paths, without links. */
export interface Ground {
  /** Directories of which everything below counts. */
  readonly trees: readonly string[];
  /** Directories in which only `files` count. */
  readonly folders: readonly string[];
  readonly files: ReadonlySet<string>;
  /** A directory in which something is to appear is missing itself: nothing can tell when it does. */
  readonly isIncomplete: boolean;
}

/** The files of the arguments; built-in ones have none. */
export function argumentFiles(options: WatchOptions): readonly string[] {
  return argumentNames(options).filter((name) => !isBuiltin(name));
}

/** The inputs of a command line. */
export class WatchedInputs {
  readonly #paths: readonly string[];
  readonly #written: ReadonlySet<string>;

  /** Throws Failure where there is nothing that could be watched. */
  constructor(paths: readonly string[], options: WatchOptions) {
    requirePaths(paths);
    const others = [...argumentFiles(options), options.baseline];
    this.#paths = [...new Set([...paths, ...others.filter((file) => file !== undefined)])];
    this.#written = filesWritten(options);
    for (const path of this.#paths) this.#requireWatchable(path);
    refuseLosses(writtenBy(options), this.#paths);
  }

  #requireWatchable(path: string): void {
    const refuse = (detail: string) => usageFailure({ code: "usage/invalid", detail }, "--watch");
    if (path === STDIN) throw refuse("standard input cannot be watched; name a file");
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && !stats.isFile() && !stats.isDirectory()) {
      throw refuse(`${path} cannot be watched: it can be read only once; name a file`);
    }
    if (this.#written.has(realPathOf(path))) {
      throw refuse(`${path} is both read and written, so each run would cause the next`);
    }
  }

  /** The inputs as they are now. */
  snapshot(): Snapshot {
    const found = this.#paths.flatMap((path) => this.#filesOf(path));
    return new Map(
      found.flatMap((file) => {
        const stats = statsOf(file);
        return stats ? [[file, stateOf(stats)] as const] : [];
      }),
    );
  }

  #filesOf(path: string): readonly string[] {
    if (!statsOf(path)?.isDirectory()) return [path];
    // A part of it that cannot be read, or has just gone, is told by the run that follows.
    return filesOf(path, this.#written).flatMap((each) => (each.ok ? [each.name] : []));
  }

  /** Where to watch for something that would make another snapshot. */
  ground(snapshot: Snapshot): Ground {
    const trees = this.#paths.filter((path) => statsOf(path)?.isDirectory());
    const links = [...snapshot.keys()].filter(isLink);
    const named = this.#paths.map((path) => resolve(realPathOf(dirname(path)), basename(path)));
    const files = [...named, ...links.map(realPathOf)];
    const folders = [...new Set(files.map((file) => dirname(file)))];
    const present = folders.filter((folder) => statsOf(folder)?.isDirectory());
    return {
      trees: [...new Set(trees.map(realPathOf))],
      folders: present,
      files: new Set(files),
      isIncomplete: present.length < folders.length,
    };
  }
}

/** What is where a path leads; undefined if nothing is, or nobody may know. */
function statsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Other after each change: of the text, of who may read it, and if another file takes its place. */
function stateOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join(" ");
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** What tells a directory from another one that took its place. */
export function identityOf(directory: string): string {
  return `${directory} ${statsOf(directory)?.ino}`;
}

/** What became of files from one snapshot to the next. */
export interface Changes {
  readonly changed: readonly string[];
  readonly appeared: readonly string[];
  readonly gone: readonly string[];
}

/** Undefined if nothing happened. */
export function changesBetween(before: Snapshot, after: Snapshot): Changes | undefined {
  const kept = [...after.keys()].filter((file) => before.has(file));
  const changes = {
    changed: kept.filter((file) => before.get(file) !== after.get(file)),
    appeared: [...after.keys()].filter((file) => !before.has(file)),
    gone: [...before.keys()].filter((file) => !after.has(file)),
  };
  return Object.values(changes).some((files) => files.length > 0) ? changes : undefined;
}
