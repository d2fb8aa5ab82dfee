import { type ExplainAnswer, explainable, explain as explainId } from "../../answers/explain.js";
import type { Argument } from "../../argument/argument.js";
import { nearWords } from "../../diagnostics/nearest.js";
import type { ArgumentOptions } from "../argument-names.js";
import { type AskOptions, ask } from "../ask.js";
import { usageFailure } from "../failure.js";
import type { ExitCode, Io } from "../io.js";
import { loadArgument } from "../session.js";

interface ExplainOptions extends ArgumentOptions, AskOptions {}

/** Does the work of the command. Throws Failure. */
export async function run(
  [id]: readonly string[],
  options: ExplainOptions,
  io: Io,
): Promise<ExitCode> {
  return ask("explain", options, io, {
    reads: [...(options.argument ?? [])],
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
