import type { AssessOptions } from "../answers/assess.js";
import type { Argument } from "../argument/argument.js";
import { type SeveralEntry, severalReader } from "../worldview/read-several.js";
import { requirePaths } from "./inputs.js";
import type { Io } from "./io.js";
import type { RunOptions } from "./options.js";
import { entriesOf, withInputs } from "./request.js";
import { loadArguments, lockedBeliefs, overridesOf } from "./session.js";

/** What a command line asks about that names several arguments. */
export interface SeveralRequest {
  readonly arguments: readonly Argument[];
  readonly entries: readonly SeveralEntry[];
  readonly assess: AssessOptions;
}

/** The same as `withRequest`, for several arguments. Throws Failure, and what the work throws. */
export async function withSeveral<T>(
  paths: readonly string[],
  options: RunOptions,
  io: Io,
  work: (request: SeveralRequest) => T | Promise<T>,
): Promise<T> {
  requirePaths(paths);
  const all = loadArguments(options);
  const overrides = overridesOf(options.believe ?? [], all);
  const locked = lockedBeliefs(options.lock ?? [], ...all);
  return withInputs(paths, options, io, locked, (inputs, assess, progress) => {
    const entries = entriesOf<SeveralEntry>(inputs, severalReader(all, overrides), progress);
    return work({ arguments: all, entries, assess });
  });
}
