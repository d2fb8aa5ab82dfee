/** Two names of one file, of which one would be written over the other. */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { isBuiltin } from "../argument/default.js";
import { shellWord } from "../diagnostics/shell-words.js";
import { destinationOf, identity, identityOfDescriptor } from "./destination.js";
import { type Failure, usageFailure } from "./failure.js";
import { filesOf } from "./files.js";

/** The name of standard input, and of standard output. */
const STANDARD = "-";

/** Something to be written, and the option that says so. */
export interface Written {
  readonly file: string;
  readonly option: string;
  /** What is written is YAML, which may take the place of an older one. */
  readonly isYaml?: boolean;
}

/** Makes sure, before anything is written, that nothing is lost by it. Throws Failure. */
export function refuseLosses(
  written: readonly Written[],
  read: readonly (string | undefined)[],
): void {
  refuseClashes(written, read);
  refuseSlips(written);
}

/**
 * Makes sure that no file is written, or lost, by a slip: an option where its file was left out
 * (`--output --brief`), or names that a shell put in the place of a pattern (`--output *.yaml`), of which
 * the first would be written over. Throws Failure.
 */
function refuseSlips(written: readonly Written[]): void {
  for (const { file, option, isYaml } of written) {
    if (file.startsWith("-") && file !== STANDARD) {
      const detail = `${option} takes a file, and ${file} looks like an option; write ${shellWord(`./${file}`)} if it is a file`;
      throw usageFailure({ code: "usage/invalid", detail }, option);
    }
    if (!isYaml && /\.ya?ml$/i.test(file) && isThereWithText(file)) {
      const detail = `${file} is there already, and what is printed is no YAML that could take its place; name another file, or remove it first`;
      throw usageFailure({ code: "usage/invalid", detail }, option);
    }
  }
}

function isThereWithText(file: string): boolean {
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size > 0;
  } catch {
    return false;
  }
}

/**
 * Makes sure, before anything is written, that nothing is written over something else of the same run.
 *
 * @param read the names of what is read: files, directories, standard input; none for what is built in
 * @throws Failure
 */
export function refuseClashes(
  written: readonly Written[],
  read: readonly (string | undefined)[],
): void {
  const taken = new Map<string, Written>();
  for (const each of written) {
    const to = identityOfWritten(each.file);
    if (to === undefined) continue;
    const other = taken.get(to);
    if (other && !canFollow(each, other)) throw twice(each, other);
    taken.set(to, each);
  }
  // To look for what is read below directories takes a while, and is for nothing in most runs.
  if ([...taken.keys()].some(isThere)) refuseOverwriting(taken, read);
}

/** What is open takes one text after the other; two of them on standard output nobody could tell apart. */
function canFollow(a: Written, b: Written): boolean {
  const [one, other] = [a, b].map(({ file }) => streamOf(file));
  return one !== undefined && other !== undefined && !(one === 1 && other === 1);
}

function streamOf(name: string): number | undefined {
  if (name === STANDARD) return 1;
  const to = destinationOf(name);
  return to.kind === "stream" ? to.descriptor : undefined;
}

function isThere(identity: string): boolean {
  return !/^(stream|to be):/.test(identity);
}

function refuseOverwriting(
  taken: ReadonlyMap<string, Written>,
  read: readonly (string | undefined)[],
): void {
  for (const name of read) {
    if (name === undefined || isBuiltin(name)) continue;
    for (const [shown, from] of identitiesOfRead(name)) {
      const clash = from === undefined ? undefined : taken.get(from);
      if (clash) throw overwritten(shown, clash);
    }
  }
}

/** The identity of what a name stands for, now or once it is written; undefined for what cannot clash. */
function identityOfWritten(name: string): string | undefined {
  if (name === STANDARD) return ofStream(1);
  try {
    const to = destinationOf(name);
    switch (to.kind) {
      case "stream":
        return ofStream(to.descriptor);
      case "special":
        return identity(to.path);
      case "file":
        return to.present ? identity(to.path) : `to be:${to.path}`;
    }
  } catch {
    // It cannot be written, which will be said when it is tried.
    return undefined;
  }
}

function ofStream(descriptor: number): string {
  return identityOfDescriptor(descriptor) ?? `stream:${descriptor}`;
}

function identitiesOfRead(name: string): readonly (readonly [string, string | undefined])[] {
  if (name === STANDARD) return [[name, identityOfDescriptor(0)]];
  // What an earlier run printed into a directory is no worldview, and may be printed anew.
  return filesOf(name)
    .filter((each) => each.name === name || !isResult(each.name))
    .map((each) => [each.name, each.ok ? identity(each.name) : undefined]);
}

/** How what racecheck prints for programs begins: its documents, its lines, SARIF. */
const RESULT = /^\{\s*"(schema_version|file|\$schema": "[^"]*sarif)/;
const HEAD = 200;

function isResult(file: string): boolean {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, "r");
    const head = Buffer.alloc(HEAD);
    return RESULT.test(head.toString("utf8", 0, readSync(descriptor, head)));
  } catch {
    return false;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function twice({ file, option }: Written, other: Written): Failure {
  const both = [file, other.file].includes(STANDARD)
    ? "standard output"
    : file === other.file
      ? file
      : `one file, as ${other.file} and as ${file}`;
  const detail = `two formats would be written to ${both}; name a file: --format json=results.json`;
  return usageFailure({ code: "usage/invalid", detail }, option);
}

function overwritten(read: string, { file, option }: Written): Failure {
  const source = read === STANDARD ? "standard input" : read;
  const target = file === STANDARD ? "standard output" : file;
  const same = source === target ? "it" : `${target}, which is the same file,`;
  const detail = `${source} is read, so ${same} cannot be written to; name another file`;
  return usageFailure({ code: "usage/invalid", detail }, option);
}
