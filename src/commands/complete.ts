import type { Command } from "commander";
import type { Subcommand } from "./subcommand.js";

/** What the scripts of `racecheck completion` ask; people do not call it, so help does not name it. */
export const complete: Subcommand = {
  define,
  run: async (words, _options, io, program) =>
    (await import("./completion/run.js")).runComplete(words, io, program),
};

function define(program: Command): Command {
  return program
    .command("complete", { hidden: true })
    .argument("[words...]", "the words of a command line, the last of which is being completed")
    .helpOption(false)
    .allowUnknownOption();
}
