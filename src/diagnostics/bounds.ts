/** How much is said of what is wrong: whoever has a thousand errors needs the first ones, and a count. */
import type { Diagnostic } from "./problem.js";

/** Errors that are listed of one file. */
export const MOST_OF_A_FILE = 100;

/** Errors that are listed of one run. */
export const MOST_OF_A_RUN = 1000;

/** Diagnostics of the first of many things of one file, and how many more there are. */
export function firstOf<T>(
  things: readonly T[],
  diagnosticOf: (thing: T) => Diagnostic,
): readonly Diagnostic[] {
  const first = things.slice(0, MOST_OF_A_FILE).map(diagnosticOf);
  const file = first[0]?.place.file;
  const more = things.length - first.length;
  return file === undefined || more === 0 ? first : [...first, moreOf(file, more)];
}

/**
 * The errors that are listed of a run: the first of each file and of all, and how many more there are.
 * The errors of one file stand together.
 */
export function listed(all: readonly Diagnostic[]): readonly Diagnostic[] {
  if (all.length <= MOST_OF_A_FILE && !all.some(isCount)) return all;
  const ofFiles = [...byFile(all)].flatMap(([file, each]) => listedOfFile(file, each));
  const first = ofFiles.slice(0, MOST_OF_A_RUN);
  const more = countOf(ofFiles.slice(MOST_OF_A_RUN));
  return more === 0 ? first : [...first, { problem: problem(more, "run"), place: OF_NO_FILE }];
}

const OF_NO_FILE = { file: "racecheck" };

function byFile(all: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const each of all) {
    const { file } = each.place;
    const known = files.get(file);
    if (known) known.push(each);
    else files.set(file, [each]);
  }
  return files;
}

function listedOfFile(file: string, all: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = all.filter((each) => !isCount(each));
  const first = told.filter((each, index) => index < MOST_OF_A_FILE || endsReading(each));
  const more = countOf(all) - first.length;
  return more === 0 ? first : [...first, moreOf(file, more)];
}

/** How many more errors a file has than are listed. */
export function moreOf(file: string, more: number): Diagnostic {
  return { problem: problem(more, "file"), place: { file } };
}

function problem(more: number, where: "file" | "run") {
  return { code: "input/more-errors", more, where } as const;
}

/** That a file was not read to its end must be known, whatever else is wrong with it. */
function endsReading({ problem: { code } }: Diagnostic): boolean {
  return code === "input/too-many" || code === "input/too-long-a-document";
}

function isCount({ problem: { code } }: Diagnostic): boolean {
  return code === "input/more-errors";
}

function countOf(all: readonly Diagnostic[]): number {
  return all.reduce(
    (sum, { problem }) => sum + (problem.code === "input/more-errors" ? problem.more : 1),
    0,
  );
}

/** What has no place of its own, such as how many more there are, comes last. */
export function inOrderOfPlaces({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  return (
    (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
