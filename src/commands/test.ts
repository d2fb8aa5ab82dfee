import type { Command } from "commander";
import { summaryOf, type TestAnswer, test as testAll } from "../answers/test.js";
import { formats } from "../report/formats.js";
import { ask } from "./ask.js";
import type { ExitCode, Io } from "./io.js";
import {
  addArgumentOptions,
  addBelieveOption,
  addColorOptions,
  addOutputOptions,
  examples,
  type RunOptions,
} from "./options.js";
import { withRequest } from "./request.js";
import type { Subcommand } from "./subcommand.js";

interface TestCommandOptions extends RunOptions {
  readonly failOnMissing?: boolean;
  readonly withPasses?: boolean;
}

export const test: Subcommand = { define, run };

function define(program: Command): Command {
  const command = program
    .command("test")
    .argument("[files...]", "worldview files, directories, or - for standard input")
    .summary("check each worldview's own `expect`")
    .description(
      "Check each worldview's own `expect`: its verdict, its trade-off, the status of its claims.\nExit code 1 if one is not met.",
    );
  addArgumentOptions(command);
  addBelieveOption(command);
  addOutputOptions(command, Object.keys(formats.test));
  command
    .option("--fail-on-missing", "fail (exit code 1) if a worldview has no expectation")
    .option("--with-passes", "in sarif and github, also say what is as expected");
  addColorOptions(command);
  return command.addHelpText(
    "after",
    examples([
      "racecheck test worldviews",
      "racecheck test --fail-on-missing worldviews",
      "racecheck test --set hard_above=0.8 worldviews/misuse-first-lab.yaml",
      "racecheck test --format text --format junit=results.xml worldviews",
    ]),
  );
}

async function run(
  paths: readonly string[],
  options: TestCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const { failOnMissing } = options;
  return ask("test", options, io, {
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
