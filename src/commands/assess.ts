import type { Argument } from "../argument/argument.js";
import { type AssessOptions, assessEntry } from "../library/assess.js";
import type { ReportEntry } from "../report/report.js";
import { type Entry, type Overrides, worldviewReader } from "../worldview/read.js";
import type { Input } from "./inputs.js";
import type { Progress } from "./progress.js";

interface InputOptions extends AssessOptions {
  /** Who is told how far the work is. */
  readonly progress?: Progress;
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
