import { Argument, type Command } from "commander";
import { publishedSchemas } from "../report/data/published.js";
import { addArgumentOptions, examples } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const schema: Subcommand = {
  define,
  run: async (operands, options, io) =>
    (await import("./schema/run.js")).run(operands, options, io),
};

function define(program: Command): Command {
  const names = ["worldview", "columns", ...publishedSchemas.map(({ name }) => name)];
  const command = program
    .command("schema")
    .addArgument(
      new Argument("[name]", "what to print the schema of").choices(names).default("worldview"),
    )
    .summary("print a JSON Schema")
    .description(
      "Print a JSON Schema (draft-07) of a file that racecheck reads or prints. It is made from what racecheck itself validates with; editors use it for completion and hints.",
    );
  addArgumentOptions(command);
  return command
    .option("--output <file>", "write to a file, whole or not at all")
    .addHelpText(
      "after",
      examples([
        "racecheck schema worldview",
        "racecheck schema worldview --output worldview.schema.json",
        "racecheck schema argument",
      ]),
    );
}
