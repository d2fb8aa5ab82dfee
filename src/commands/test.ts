import type { Command } from "commander";
import { formats } from "../report/formats.js";
import {
  addArgumentOptions,
  addBelieveOption,
  addColorOptions,
  addOutputOptions,
  examples,
} from "./options.js";
import type { Subcommand } from "./subcommand.js";
import { addWatchOption, watchable } from "./watch.js";

export const test: Subcommand = {
  define,
  run: watchable(async () => (await import("./test/run.js")).run),
};

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
  addWatchOption(command);
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
