import { assessments } from "../../answers/assess.js";
import { type EvaluateAnswer, evaluateAll } from "../../answers/evaluate.js";
import { nearest } from "../../diagnostics/nearest.js";
import { type Verdict, verdicts } from "../../engine/verdict.js";
import { otherVerdictSentence } from "../../report/wording/verdict.js";
import { areSeveral } from "../argument-names.js";
import { ask } from "../ask.js";
import { usageFailure } from "../failure.js";
import type { ExitCode, Io } from "../io.js";
import { printNotes } from "../messages.js";
import type { RunOptions } from "../options.js";
import { withRequest } from "../request.js";
import { showsReadings } from "../shows-readings.js";

interface EvaluateOptions extends RunOptions {
  readonly expect?: string;
}

/** Does the work of the command. Throws Failure. */
export async function run(
  paths: readonly string[],
  options: EvaluateOptions,
  io: Io,
): Promise<ExitCode> {
  if (areSeveral(options)) {
    const { evaluateSeveral } = await import("./several.js");
    return evaluateSeveral(paths, options, () => expectedVerdict(options.expect), io);
  }
  if (isStreamed(options)) {
    const { streamEvaluate } = await import("./stream.js");
    return streamEvaluate(paths, options, () => expectedVerdict(options.expect), io);
  }
  let expect: Verdict | undefined;
  return ask("evaluate", options, io, {
    reads: [...paths, ...(options.argument ?? []), options.columns],
    answer: (targets) => {
      expect = expectedVerdict(options.expect);
      const readings = showsReadings(options, targets);
      return withRequest(paths, options, io, ({ argument, entries, assess }) =>
        evaluateAll(argument, entries, { ...assess, readings, expect }),
      );
    },
    gate: (answer) => gate(answer, expect, io),
  });
}

async function gate(
  answer: EvaluateAnswer,
  expected: Verdict | undefined,
  io: Io,
): Promise<ExitCode> {
  if (expected === undefined) return 0;
  const others = assessments(answer).filter(({ evaluation }) => evaluation.verdict !== expected);
  await printNotes(
    others.map((each) => otherVerdictSentence(each, expected)),
    io,
  );
  return others.length > 0 ? 1 : 0;
}

function expectedVerdict(word: string | undefined): Verdict | undefined {
  const verdict = verdicts.find((each) => each === word);
  if (word === undefined || verdict) return verdict;
  const problem = { code: "expect/unknown-verdict", found: word, nearest: nearest(word, verdicts) };
  throw usageFailure(problem as Parameters<typeof usageFailure>[0], "--expect");
}

/** Whether the answers of a run go out one by one: NDJSON, and nothing else. */
function isStreamed({ format = [] }: RunOptions): boolean {
  return format.length === 1 && /^ndjson(=|$)/.test(format[0] ?? "");
}
