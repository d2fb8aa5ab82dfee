import type { Command } from "commander";
import { formats } from "../report/formats.js";
import {
  addArgumentsOptions,
  addBelieveOption,
  addColorOptions,
  addOutputOptions,
  examples,
} from "./options.js";
import type { Subcommand } from "./subcommand.js";
import { addWatchOption, watchable } from "./watch.js";

export const compare: Subcommand = {
  define,
  run: watchable(async () => (await import("./compare/run.js")).run),
};

function define(program: Command): Command {
  const command = program
    .command("compare")
    .argument("[files...]", "worldview files, directories, or - for standard input")
    .summary("worldviews side by side, and the cruxes between them")
    .description(
      "Compare worldviews: what they differ on, why their verdicts differ, and who thinks it is best.\nWith --baseline: what has changed since earlier results.",
    );
  addArgumentsOptions(command);
  addBelieveOption(command);
  // All of these with --baseline; without it there is nothing that an annotation could point at.
  addOutputOptions(command, Object.keys(formats.since));
  command
    .option("--only-differences", "leave out what is the same in all")
    .option("--exit-code", "exit with 1 if the verdicts differ; with --baseline, if any changed")
    .option(
      "--baseline <file|revision>",
      "compare with earlier results, from evaluate --format json, or with the same files at a git revision; has --format github too",
    );
  addWatchOption(command);
  addColorOptions(command);
  return command.addHelpText(
    "after",
    examples([
      "racecheck compare worldviews/misuse-first-lab.yaml worldviews/accident-first-lab.yaml",
      "racecheck compare --only-differences worldviews",
      "racecheck compare --exit-code --format json worldviews",
      "racecheck evaluate --format json --output baseline.json worldviews",
      "racecheck compare --baseline baseline.json worldviews",
      "racecheck compare --baseline main worldviews",
      "racecheck compare --argument all worldviews/rival-labs.yaml",
    ]),
  );
}
