import { rivalAssessments } from "../../answers/rival-results.js";
import { rivals } from "../../answers/rivals.js";
import type { Verdict } from "../../engine/verdict.js";
import { otherRivalSentence } from "../../report/wording/rivals.js";
import { ask } from "../ask.js";
import type { ExitCode, Io } from "../io.js";
import { printNotes } from "../messages.js";
import type { RunOptions } from "../options.js";
import { withSeveral } from "../request-several.js";
import { showsReadings } from "../shows-readings.js";

/** `evaluate` under several arguments. Throws Failure. */
export async function evaluateSeveral(
  paths: readonly string[],
  options: RunOptions,
  expectation: () => Verdict | undefined,
  io: Io,
): Promise<ExitCode> {
  let expect: Verdict | undefined;
  return ask("rivals", options, io, {
    reads: [...paths, ...(options.argument ?? [])],
    answer: (targets) => {
      expect = expectation();
      const readings = showsReadings(options, targets);
      return withSeveral(paths, options, io, ({ arguments: all, entries, assess }) =>
        rivals(all, entries, { ...assess, readings, expect }),
      );
    },
    gate: async (answer) => {
      if (expect === undefined) return 0;
      const expected = expect;
      const others = rivalAssessments(answer).filter(
        ({ assessment }) => assessment.evaluation.verdict !== expected,
      );
      await printNotes(
        others.map((each) => otherRivalSentence(each, expected)),
        io,
      );
      return others.length > 0 ? 1 : 0;
    },
  });
}
