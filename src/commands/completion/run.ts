import type { Command } from "commander";
import type { CompletionOptions, Shell } from "../completion.js";
import type { ExitCode, Io } from "../io.js";
import { outlineOf } from "../outline.js";
import { loadArgument } from "../session.js";
import { bashScript } from "./bash.js";
import { fishScript } from "./fish.js";
import { type Completions, completionsOf } from "./words.js";
import { zshScript } from "./zsh.js";

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } satisfies Record<
  Shell,
  (completions: Completions) => string
>;

/** Prints the completion script of a shell. Throws Failure. */
export async function runCompletion(
  shell: Shell,
  options: CompletionOptions,
  io: Io,
  program: Command,
): Promise<ExitCode> {
  io.stdout.write(scripts[shell](completionsOf(outlineOf(program), loadArgument(options))));
  return 0;
}
