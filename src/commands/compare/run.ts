import { assessments } from "../../answers/assess.js";
import type { CompareAnswer } from "../../answers/compare.js";
import { areSeveral } from "../argument-names.js";
import { ask } from "../ask.js";
import type { ExitCode, Io } from "../io.js";
import type { RunOptions } from "../options.js";
import { withRequest } from "../request.js";
import { showsReadings } from "../shows-readings.js";
import { requireSeveral } from "./require-several.js";

interface CompareOptions extends RunOptions {
  readonly onlyDifferences?: boolean;
  readonly exitCode?: boolean;
  readonly baseline?: string;
}

/** Does the work of the command. Throws Failure. */
export async function run(
  paths: readonly string[],
  options: CompareOptions,
  io: Io,
): Promise<ExitCode> {
  if (options.baseline !== undefined) {
    const { compareWithBaseline } = await import("./baseline.js");
    return compareWithBaseline(paths, { ...options, baseline: options.baseline }, io);
  }
  if (areSeveral(options)) {
    const { compareSeveral } = await import("./several.js");
    return compareSeveral(paths, options, io);
  }
  return ask("compare", options, io, {
    reads: [...paths, ...(options.argument ?? [])],
    answer: (targets) =>
      withRequest(paths, options, io, async ({ argument, entries, assess }) => {
        requireSeveral(entries.map((each) => (each.ok ? each.worldview.name : undefined)));
        const outlook = !options.brief && targets.some(({ format }) => format === "json");
        const { compare } = await import("../../answers/compare.js");
        const readings = showsReadings(options, targets);
        return compare(argument, entries, { ...assess, outlook, readings });
      }),
    gate: (answer) => (options.exitCode && differ(answer) ? 1 : 0),
  });
}

function differ(answer: CompareAnswer): boolean {
  const verdicts = assessments(answer).map(({ evaluation }) => evaluation.verdict);
  return new Set(verdicts).size > 1;
}
