import type { Command } from "commander";
import { formats } from "../report/formats.js";
import {
  addArgumentsOptions,
  addBelieveOption,
  addColorOptions,
  addLockOption,
  addOutputOptions,
  examples,
} from "./options.js";
import type { Subcommand } from "./subcommand.js";
import { addWatchOption, watchable } from "./watch.js";

export const evaluate: Subcommand = {
  define,
  run: watchable(async () => (await import("./evaluate/run.js")).run),
};

function define(program: Command): Command {
  const command = program
    .command("evaluate")
    .argument("[files...]", "worldview files, directories, or - for standard input")
    .summary("evaluate worldviews")
    .description(
      "Evaluate worldviews: is racing favoured by their own lights, why, at what price?",
    );
  addArgumentsOptions(command);
  addBelieveOption(command);
  addOutputOptions(command, Object.keys(formats.evaluate));
  addLockOption(command);
  command.option("--expect <verdict>", "fail (exit code 1) if a verdict is another one");
  addWatchOption(command);
  addColorOptions(command);
  return command.addHelpText(
    "after",
    examples([
      "racecheck evaluate worldviews/misuse-first-lab.yaml",
      "racecheck evaluate --brief worldviews",
      "racecheck evaluate --believe moral_rank=2 worldviews/misuse-first-lab.yaml",
      "racecheck evaluate --set mostly_accident_below=1 worldviews/misuse-first-lab.yaml",
      "racecheck evaluate --argument cruel-trade-off --argument minefield worldviews/runner-up.yaml",
      "racecheck evaluate --expect favoured worldviews/misuse-first-lab.yaml",
      "racecheck evaluate --watch worldviews/misuse-first-lab.yaml",
      "cat worldviews/minimal.yaml | racecheck evaluate --format json -",
    ]),
  );
}
