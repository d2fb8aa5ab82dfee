import type { Argument } from "../argument/argument.js";
import { type AssessOptions, assessEntry } from "../library/assess.js";
import type { ReportEntry } from "../report/report.js";
import { type Entry, type Overrides, worldviewReader } from "../worldview/read.js";
import { type Input, readInputs, requirePaths } from "./inputs.js";
import type { Io } from "./io.js";
import type { RunOptions } from "./options.js";
import { type Progress, progressOn } from "./progress.js";
import { loadArgument, lockedBeliefs, readOverrides } from "./session.js";

interface InputOptions extends AssessOptions {
  /** Who is told how far the work is. */
  readonly progress?: Progress;
}

/**
 * Loads the argument, reads the worldviews that were named, and evaluates them. Throws Failure.
 */
export async function assessPaths(
  paths: readonly string[],
  options: RunOptions & { readonly outlook: boolean; readonly lock?: readonly string[] },
  io: Io,
): Promise<{ readonly argument: Argument; readonly entries: readonly ReportEntry[] }> {
  requirePaths(paths);
  const argument = loadArgument(options);
  const overrides = readOverrides(options.believe ?? [], argument);
  const locked = lockedBeliefs(options.lock ?? [], argument);
  const inputs = await readInputs(paths, io);
  const { outlook } = options;
  const progress = progressOn(io);
  return {
    argument,
    entries: assessInputs(inputs, argument, overrides, { outlook, locked, progress }),
  };
}

/** Evaluates the worldviews of some inputs; what is wrong with one never stops the others. */
export function assessInputs(
  inputs: readonly Input[],
  argument: Argument,
  overrides: Overrides,
  options: InputOptions,
): readonly ReportEntry[] {
  const { progress } = options;
  const read = worldviewReader(argument, overrides);
  try {
    const entries = inputs.flatMap((input, index): readonly Entry[] => {
      progress?.at("read", index, inputs.length);
      return input.ok ? read(input.source) : [{ ok: false, diagnostics: [input.diagnostic] }];
    });
    return entries.map((entry, index) => {
      progress?.at("evaluated", index, entries.length);
      return assessEntry(entry, argument, options);
    });
  } finally {
    progress?.end();
  }
}
