import type { Diagnostic } from "../diagnostics/problem.js";
import { Failure } from "./failure.js";
import type { Target } from "./formats.js";
import type { Io } from "./io.js";
import { deliver } from "./output.js";

/**
 * Does some work; if it fails, whoever waits for a JSON document gets one that says why. Throws what
 * the work throws.
 *
 * @param load loads what makes that document
 */
export async function orFailureAsJson<T>(
  targets: readonly Target[],
  load: () => Promise<(diagnostics: readonly Diagnostic[]) => string>,
  io: Io,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) {
      for (const { file } of targets.filter(({ format }) => format === "json")) {
        deliver((await load())(error.diagnostics), file, io);
      }
    }
    throw error;
  }
}
