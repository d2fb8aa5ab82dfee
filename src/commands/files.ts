/** The files that a name on the command line stands for. */
import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Problem } from "../diagnostics/problem.js";
import { notText, readProblem } from "./reasons.js";

/** A file to read, or why there is none. */
export type Named =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly name: string; readonly problem: Problem };

/** How the names of worldview files end. */
export const WORLDVIEW_ENDINGS = ["yaml", "yml", "json", "ndjson", "jsonl"] as const;

const WORLDVIEW_FILE = new RegExp(`\\.(${WORLDVIEW_ENDINGS.join("|")})$`, "i");
const SCHEMA_FILE = /\.schema\.json$/i;

/** Whether a directory's file is taken for one of worldviews. */
export function isWorldviewFile(file: string): boolean {
  const parts = file.split(/[\\/]/);
  return !parts.some(isPassedOver) && isWorldviewName(file);
}

/** Whether a file of a directory is taken for one of worldviews, by its name. */
export function isWorldviewName(name: string): boolean {
  return WORLDVIEW_FILE.test(name) && !SCHEMA_FILE.test(name);
}

/** Hidden, or of others: not entered, and not read, unless named. */
export function isPassedOver(part: string): boolean {
  return /^\.[^./]/.test(part) || part === "node_modules";
}

/**
 * The file of a name, or every worldview file below it if it is a directory, sorted.
 *
 * @param written real paths of files that the run itself writes: of a directory they are left out
 */
export function filesOf(name: string, written: ReadonlySet<string> = new Set()): readonly Named[] {
  try {
    if (!statSync(name).isDirectory()) return [{ ok: true, name }];
    const found = new Walk().below(name);
    const files =
      written.size === 0 ? found : found.filter((each) => !written.has(realPathOf(each.name)));
    return files.length > 0
      ? files
      : [{ ok: false, name, problem: { code: "input/no-worldviews", path: name } }];
  } catch (error) {
    return [{ ok: false, name, problem: readProblem(name, error) }];
  }
}

/** Files without those that are there already; pipes and devices are read as often as they are named. */
export function distinct(files: readonly Named[]): readonly Named[] {
  return distinctBy(
    files,
    ({ name }) => name,
    (file) => (file.ok ? realPath(file.name) : undefined),
  );
}

/**
 * Files without those that are there already under another name, through links or twice on the command
 * line; the name of the file itself goes before that of a link.
 *
 * @param realOf what a file is called without links; undefined for what is never the same as another
 */
export function distinctBy<T>(
  files: readonly T[],
  nameOf: (file: T) => string,
  realOf: (file: T) => string | undefined,
): readonly T[] {
  const named = files.map((file, index) => ({ file, index, real: realOf(file) }));
  const byItself = named.filter(({ file, real }) => real === resolve(nameOf(file)));
  const chosen = new Map<string | undefined, number>();
  for (const { real, index } of [...byItself, ...named]) {
    if (!chosen.has(real)) chosen.set(real, index);
  }
  return named.flatMap(({ file, index, real }) =>
    real === undefined || chosen.get(real) === index ? [file] : [],
  );
}

/** Where a path leads in the end, whether anything is there or not. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    // Where the working directory is gone, a name leads nowhere, which is said when it is tried.
    return parent === path ? path : join(realPathOf(parent), basename(path));
  }
}

/** What a file is called without links; undefined for pipes, devices and what there is not. */
function realPath(name: string): string | undefined {
  try {
    return statSync(name).isFile() ? realpathSync.native(name) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Collects the files below a directory. What cannot be read is one entry that says so. Links to
 * directories are followed, each directory is visited once, and under its own name if it has one here.
 */
class Walk {
  readonly #found: Named[] = [];
  readonly #links: string[] = [];
  readonly #visited = new Set<string>();

  below(root: string): readonly Named[] {
    this.#visit(root);
    // Links that are found on the way are appended, and visited in their turn.
    for (const link of this.#links) this.#orSayWhyNot(link, () => this.#visit(link));
    return this.#found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #visit(directory: string): void {
    const { dev, ino } = statSync(directory, { bigint: true });
    if (this.#visited.has(`${dev}:${ino}`)) return;
    this.#visited.add(`${dev}:${ino}`);
    const entries = readdirSync(directory, { withFileTypes: true, encoding: "buffer" });
    for (const entry of entries) {
      const path = join(directory, entry.name.toString());
      if (!isPassedOver(entry.name.toString()))
        this.#orSayWhyNot(path, () => this.#enter(path, entry));
    }
  }

  #enter(path: string, entry: Dirent<Buffer>): void {
    const isText = Buffer.from(entry.name.toString()).equals(entry.name);
    const isWanted = entry.isDirectory() || isWorldviewName(path);
    if (isWanted && !isText) throw notText();
    if (entry.isDirectory()) this.#visit(path);
    else if (entry.isSymbolicLink()) this.#follow(path);
    else if (entry.isFile() && isWanted) this.#found.push({ ok: true, name: path });
  }

  #follow(link: string): void {
    const isWanted = isWorldviewName(link);
    // What leads nowhere may have led to worldviews, unless its name says that it is something else.
    const mayBeWanted = isWanted || !/\.[a-z]\w*$/i.test(link);
    const stats = statSync(link, { throwIfNoEntry: mayBeWanted });
    if (stats?.isDirectory()) this.#links.push(link);
    else if (stats?.isFile() && isWanted) this.#found.push({ ok: true, name: link });
  }

  #orSayWhyNot(name: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#found.push({ ok: false, name, problem: readProblem(name, error) });
    }
  }
}
