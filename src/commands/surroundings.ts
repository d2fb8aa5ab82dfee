import { realpathSync } from "node:fs";
import { pathBelow } from "../report/ci/path.js";
import type { Surroundings } from "../report/formatter.js";
import type { Io } from "./io.js";

/**
 * The repository in which racecheck runs, as far as a runner says what that is: GITHUB_WORKSPACE is
 * where GitHub's runners, and those that take after them, check it out. It says nothing of a run
 * elsewhere.
 */
export function surroundingsOf({ env: { GITHUB_WORKSPACE: workspace } }: Io): Surroundings {
  const root = workspace ? realPath(workspace) : undefined;
  // Who does not ask need not be told that the directory is gone.
  const directory = root === undefined ? undefined : realPath(".");
  if (root === undefined || directory === undefined) return {};
  if (pathBelow(root, directory) === undefined) return {};
  return { checkout: { root, directory } };
}

/** The current directory has no links in its path, so the root must have none either. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
