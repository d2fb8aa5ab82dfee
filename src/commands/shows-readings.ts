/** Which runs say how far an argument can be stretched. */
import type { RunOptions } from "./options.js";
import type { Target } from "./targets.js";

/**
 * Whether readings are to be found: for whoever asks for everything, and for JSON documents. They take some
 * times as long as all the rest, so that lines of NDJSON have them with `--full` alone.
 */
export function showsReadings(
  { brief = false, full = false }: Pick<RunOptions, "brief" | "full">,
  targets: readonly Pick<Target, "format">[],
): boolean {
  return full || (!brief && targets.some(({ format }) => format === "json"));
}
