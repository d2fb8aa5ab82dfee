import type { Command } from "commander";
import type { ExitCode, Io } from "../io.js";
import { outlineOf } from "../outline.js";
import { answer } from "./answer.js";
import { NOTHING, type Offer } from "./offer.js";
import { printed } from "./protocol.js";

/** Prints what the last of some words can become. */
export async function runComplete(
  words: readonly string[],
  io: Io,
  program: () => Command,
): Promise<ExitCode> {
  io.stdout.write(printed(answerOrNothing(words, io, program)));
  return 0;
}

/** Nobody reads an error in the middle of typing: where something is wrong, there is nothing to offer. */
function answerOrNothing(words: readonly string[], io: Io, program: () => Command): Offer {
  try {
    return answer(outlineOf(program()), words, io.env.HOME);
  } catch {
    return NOTHING;
  }
}
