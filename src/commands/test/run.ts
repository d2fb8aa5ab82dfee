import { summaryOf, type TestAnswer, test as testAll } from "../../answers/test.js";
import { ask } from "../ask.js";
import type { ExitCode, Io } from "../io.js";
import type { RunOptions } from "../options.js";
import { withRequest } from "../request.js";

interface TestCommandOptions extends RunOptions {
  readonly failOnMissing?: boolean;
  readonly withPasses?: boolean;
}

/** Does the work of the command. Throws Failure. */
export async function run(
  paths: readonly string[],
  options: TestCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const { failOnMissing } = options;
  return ask("test", options, io, {
    reads: [...paths, ...(options.argument ?? [])],
    answer: () =>
      withRequest(paths, options, io, ({ argument, entries, assess }) =>
        testAll(argument, entries, { ...assess, failOnMissing }),
      ),
    gate,
  });
}

function gate(answer: TestAnswer): ExitCode {
  const { failed, missing } = summaryOf(answer);
  return failed > 0 || (answer.failOnMissing && missing > 0) ? 1 : 0;
}
