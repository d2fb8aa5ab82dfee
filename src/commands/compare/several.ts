import { disputes } from "../../answers/disputes.js";
import { rivalAssessments } from "../../answers/rival-results.js";
import { ask } from "../ask.js";
import type { ExitCode, Io } from "../io.js";
import type { RunOptions } from "../options.js";
import { withSeveral } from "../request-several.js";
import { showsReadings } from "../shows-readings.js";
import { requireSeveral } from "./require-several.js";

interface SeveralOptions extends RunOptions {
  readonly exitCode?: boolean;
}

/** `compare` under several arguments. Throws Failure. */
export async function compareSeveral(
  paths: readonly string[],
  options: SeveralOptions,
  io: Io,
): Promise<ExitCode> {
  return ask("disputes", options, io, {
    reads: [...paths, ...(options.argument ?? [])],
    answer: (targets) =>
      withSeveral(paths, options, io, ({ arguments: all, entries, assess }) => {
        requireSeveral(entries.map((each) => (each.ok ? each.worldviews[0]?.name : undefined)));
        return disputes(all, entries, { ...assess, readings: showsReadings(options, targets) });
      }),
    gate: (answer) => {
      const verdicts = rivalAssessments(answer).map(
        ({ assessment }) => assessment.evaluation.verdict,
      );
      return options.exitCode && new Set(verdicts).size > 1 ? 1 : 0;
    },
  });
}
