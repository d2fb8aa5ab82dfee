/** `--watch`, for every command that has it. */
import type { ExitCode, Io } from "./io.js";
import type { Subcommand } from "./subcommand.js";
import type { WatchOptions } from "./watch/options.js";

/** A command's work, once. Throws Failure. */
type Work = (paths: readonly string[], options: never, io: Io) => Promise<ExitCode>;

/**
 * The work of a command that has `--watch`: done once, or again and again. What watches is loaded when
 * somebody asks for it.
 */
export function watchable(load: () => Promise<Work>): Subcommand["run"] {
  return async (paths, options: never, io) => {
    const work = await load();
    const once = (each: Io) => work(paths, options, each);
    const { watch }: WatchOptions = options;
    if (!watch) return once(io);
    const { watched } = await import("./watch/loop.js");
    return watched(paths, options, io, once);
  };
}
