import type { Command } from "commander";
import { formats } from "../report/formats.js";
import { addArgumentOptions, addColorOptions, addFormatOptions, examples } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const explain: Subcommand = {
  define,
  run: async (operands, options, io) =>
    (await import("./explain/run.js")).run(operands, options, io),
};

function define(program: Command): Command {
  const command = program
    .command("explain")
    .argument("[id]", "a claim, term, belief, parameter, or one of racecheck's words")
    .summary("explain the argument, or one part of it")
    .description(
      "Print the whole argument to read from top to bottom, or one claim, term, belief, parameter or word of it: what it says, what it rests on, what rests on it.",
    );
  addArgumentOptions(command);
  addFormatOptions(command, Object.keys(formats.explain));
  addColorOptions(command);
  return command.addHelpText(
    "after",
    examples([
      "racecheck explain",
      "racecheck explain 1b",
      "racecheck explain misuse_weight",
      "racecheck explain crux",
      "racecheck explain --format yaml --output my-argument.yaml",
    ]),
  );
}
