import type { Command } from "commander";
import type { Argument } from "../argument/argument.js";
import { referencesOf } from "../argument/relations.js";
import { nearWords } from "../diagnostics/nearest.js";
import { type Explanation, type Subject, subjectOf } from "../report/explanation.js";
import { glossary, wordNamed } from "../report/glossary.js";
import { explanationFailures, explanationFormats } from "../report/registry.js";
import { usageFailure } from "./failure.js";
import { orDeliverFailure, printTargets, targetsOf } from "./formats.js";
import type { ExitCode, Io } from "./io.js";
import { addArgumentOptions, addColorOptions, addFormatOptions, examples } from "./options.js";
import { type ArgumentOptions, loadArgument } from "./session.js";
import type { Subcommand } from "./subcommand.js";

interface ExplainOptions extends ArgumentOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly color?: boolean;
}

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
  addFormatOptions(command, Object.keys(explanationFormats));
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
  const targets = targetsOf(explanationFormats, options.format ?? [], options.output);
  return orDeliverFailure<ExitCode>(explanationFailures, targets, io, async () => {
    const argument = loadArgument(options);
    const subject = id === undefined ? undefined : find(id, argument);
    const explanation: Explanation = { argument, subject };
    await printTargets(explanationFormats, targets, explanation, options, io);
    return 0;
  });
}

/** What goes by an id: a part of the argument before a word of racecheck. Throws Failure. */
function find(id: string, argument: Argument): Subject {
  const references = referencesOf(argument);
  const reference = references.find((each) => each.id === id);
  if (reference) return subjectOf(argument, reference);
  const word = wordNamed(id);
  if (word) return { kind: "word", item: word, restsOn: [], carries: [] };
  const known = [...references, ...glossary].map((each) => each.id);
  const kinds = "claim, term, belief, parameter or word";
  throw usageFailure({ code: "usage/unknown-id", id, near: nearWords(id, known), kinds });
}
