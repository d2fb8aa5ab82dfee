import type { Argument } from "../argument/argument.js";
import type { Problem } from "../diagnostics/problem.js";
import { AnalysisTooLarge } from "../engine/diagram.js";
import { type AssessOptions, assess } from "../library/assess.js";
import type { ReportEntry } from "../report/report.js";
import { type Entry, type Overrides, worldviewReader } from "../worldview/read.js";
import type { Worldview } from "../worldview/worldview.js";
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
      return entry.ok ? tryAssess(entry.worldview, argument, options) : entry;
    });
  } finally {
    progress?.end();
  }
}

function tryAssess(worldview: Worldview, argument: Argument, options: AssessOptions): ReportEntry {
  try {
    return { ok: true, assessment: assess(worldview, argument, options) };
  } catch (error) {
    if (!(error instanceof AnalysisTooLarge)) throw error;
    const { file, document, line } = worldview;
    const problem: Problem = { code: "analysis/too-large", what: error.what, limit: error.limit };
    return { ok: false, diagnostics: [{ problem, place: { file, document, line } }] };
  }
}
