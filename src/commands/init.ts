import type { Command } from "commander";
import type { InitOptions } from "./init/options.js";
import { addArgumentOption, addColorOptions, examples } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const init: Subcommand = {
  define,
  run: async (operands, options: InitOptions, io) =>
    (await import("./init/run.js")).runInit(operands, options, io),
};

function define(program: Command): Command {
  const command = program
    .command("init")
    .argument("[file]", "file to write, or - for standard output")
    .summary("write a new worldview")
    .description(
      "Write a new worldview: by an interview in a terminal, else as a template with comments.\nIn a terminal the file is worldview.yaml unless another one is named; elsewhere it is printed.",
    )
    .option("-y, --yes", "ask nothing: write the template")
    .option("--force", "overwrite the file if it exists")
    .option("--schema <path|url>", "the JSON Schema that the file names for editors")
    .option("--no-schema", "name no schema, and write none");
  addArgumentOption(command);
  addColorOptions(command);
  return command.addHelpText(
    "after",
    examples([
      "racecheck init",
      "racecheck init --yes my-lab.yaml",
      "racecheck init - > worldview.yaml",
      "racecheck init --argument docs/examples/disclosure.yaml -",
    ]),
  );
}
