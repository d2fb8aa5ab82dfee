/** Files as they were at a revision, by git as it is installed. */
import type { SpawnSyncReturns } from "node:child_process";
import { join, relative, resolve, sep } from "node:path";
import { usageFailure } from "./failure.js";
import { Tree, type TreeEntry } from "./git-tree.js";

/** Bytes that git may print at most: more than all inputs of a run may hold. */
const MOST = 2 ** 30;

type Git = (...words: readonly string[]) => SpawnSyncReturns<Buffer>;

export interface Revision {
  /** The files at or below a path, named from the current directory as the path is; sorted. */
  filesAt(path: string): readonly string[];
  /** What one of these files is called without links. */
  realPathOf(file: string): string;
  /** What one of these files held. */
  read(file: string): Uint8Array;
}

/**
 * The revision that a name stands for: a branch, a tag, a commit, `HEAD~1`. Throws Failure where git
 * does not know it, where this is no repository, and where there is no git.
 */
export async function revisionNamed(name: string): Promise<Revision> {
  const { spawnSync } = await import("node:child_process");
  const git: Git = (...words) => spawnSync("git", words, { maxBuffer: MOST });
  const verified = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`);
  if (verified.error || verified.status !== 0) throw unknownRevision(name, verified, git);
  const commit = textOf(verified);
  const top = textOf(git("rev-parse", "--show-toplevel"));
  const inside = (path: string): string => relative(top, resolve(path)).split(sep).join("/");
  const blob = (path: string): Buffer => git("cat-file", "blob", `${commit}:${path}`).stdout;
  const tree = new Tree(entriesOf(textOf(git("-C", top, "ls-tree", "-r", "-z", commit))), (link) =>
    blob(link).toString(),
  );
  return {
    filesAt: (path) =>
      tree
        .below(inside(path))
        .map((file) => (file === "" ? path : join(path, file)))
        .sort(),
    realPathOf: (file) => join(top, tree.real(inside(file)) ?? inside(file)),
    read: (file) => blob(tree.real(inside(file)) ?? inside(file)),
  };
}

/** What `git ls-tree -z` lists: mode, type and name of each, and a tab before its path. */
function entriesOf(listed: string): readonly TreeEntry[] {
  return listed
    .split("\0")
    .filter(Boolean)
    .map((line) => ({
      path: line.slice(line.indexOf("\t") + 1),
      isLink: line.startsWith("120000"),
    }));
}

function textOf({ stdout }: SpawnSyncReturns<Buffer>): string {
  return stdout.toString().replace(/\n$/, "");
}

function unknownRevision(name: string, { error }: SpawnSyncReturns<Buffer>, git: Git) {
  const repository = !error && git("rev-parse", "--git-dir").status === 0;
  const why = error ? "no-git" : repository ? "no-revision" : "no-repository";
  return usageFailure({ code: "baseline/not-found", name, why }, "--baseline");
}
