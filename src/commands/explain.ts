import type { Command } from "commander";
import { type ExplainAnswer, explainable, explain as explainId } from "../answers/explain.js";
import type { Argument } from "../argument/argument.js";
import { nearWords } from "../diagnostics/nearest.js";
import { formats } from "../report/formats.js";
import { type AskOptions, ask } from "./ask.js";
import { usageFailure } from "./failure.js";
import type { ExitCode, Io } from "./io.js";
import { addArgumentOptions, addColorOptions, addFormatOptions, examples } from "./options.js";
import { type ArgumentOptions, loadArgument } from "./session.js";
import type { Subcommand } from "./subcommand.js";

interface ExplainOptions extends ArgumentOptions, AskOptions {}

export const explain: Subcommand = { define, run };

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

async function run([id]: readonly string[], options: ExplainOptions, io: Io): Promise<ExitCode> {
  return ask("explain", options, io, {
    answer: async () => {
      const argument = loadArgument(options);
      return explainId(argument, id) ?? unknownId(id as string, argument);
    },
  });
}

function unknownId(id: string, argument: Argument): ExplainAnswer {
  const known = explainable(argument).map((each) => each.id);
  const kinds = "claim, term, belief, parameter or word";
  throw usageFailure({ code: "usage/unknown-id", id, near: nearWords(id, known), kinds });
}
