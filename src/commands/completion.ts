import { Argument, type Command } from "commander";
import { addArgumentOption, examples } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

export interface CompletionOptions {
  readonly argument?: string;
}

export const completion: Subcommand = {
  define,
  run: async ([shell], options: CompletionOptions, io, program) =>
    (await import("./completion/run.js")).runCompletion(shell as Shell, options, io, program),
};

function define(program: Command): Command {
  const command = program
    .command("completion")
    .addArgument(new Argument("<shell>", "whose script to print").choices(shells))
    .summary("print a completion script for a shell")
    .description(
      "Print a script by which a shell completes commands, options, formats, beliefs, parameters, claims and files.\nThe first example goes into ~/.bashrc; the others are run once (zsh looks in the directories of its fpath).",
    );
  addArgumentOption(command);
  return command.addHelpText(
    "after",
    examples([
      'eval "$(racecheck completion bash)"',
      "racecheck completion zsh > ~/.zfunc/_racecheck",
      "racecheck completion fish > ~/.config/fish/completions/racecheck.fish",
    ]),
  );
}
