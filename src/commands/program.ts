import { existsSync } from "node:fs";
import { Command } from "commander";
import { nearest } from "../diagnostics/nearest.js";
import { harmless } from "../report/page/harmless.js";
import { visible } from "../report/page/paper.js";
import { version } from "../version.js";
import { audit } from "./audit.js";
import { compare } from "./compare.js";
import { complete } from "./complete.js";
import { completion } from "./completion.js";
import { evaluate } from "./evaluate.js";
import { explain } from "./explain.js";
import { init } from "./init.js";
import type { ExitCode, Io } from "./io.js";
import { map } from "./map.js";
import { examples } from "./options.js";
import { schema } from "./schema.js";
import { shellWord } from "./shell-words.js";
import { sql } from "./sql.js";
import type { Subcommand } from "./subcommand.js";
import { survey } from "./survey.js";
import { test } from "./test.js";

/** The commands by what people want to do. */
const groups: Readonly<Record<string, readonly Subcommand[]>> = {
  "Ask about worldviews:": [evaluate, compare, map, test, survey, sql],
  "Look into the argument:": [explain, audit],
  "Write and set up:": [init, schema, completion, complete],
};

/** What commander says of a command line, of which it repeats parts: a line, and perhaps one with its guess. */
function safe(message: string): string {
  const [, said = message, guess = ""] =
    /^([\s\S]*?)(\n\(Did you mean [^\n]*\?\))?\n$/.exec(message) ?? [];
  const line = guess === "" ? "" : `\n${visible(guess.slice(1))}`;
  return harmless(`${visible(said)}${line}\n`);
}

/**
 * Commander guesses at misspelt commands, but not at shortened ones such as `eval`, nor at files, nor at an
 * option that all but one command have.
 */
function withGuess(message: string, program: Command): string {
  const [, word] = /^error: unknown command '(.*)'\n$/.exec(message) ?? [];
  const names = program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
  const near = word === undefined ? undefined : nearest(word, names);
  const option = /^error: unknown option '(.*)'\n$/.exec(message)?.[1];
  if (option === "--argument") return `${message}(Did you mean racecheck audit ARGUMENT?)\n`;
  if (option !== undefined && existsSync(option))
    return `${message}(Did you mean ${shellWord(`./${option}`)}?)\n`;
  return near === undefined ? message : `${message}(Did you mean ${near}?)\n`;
}

/** The command line. `done` is told the exit code of the command that ran. */
export function createProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program: Command = new Command("racecheck")
    .description(
      "What a worldview implies about racing to AGI: the verdict, the reasons, the price.\nDescribes what follows; endorses nothing.",
    )
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .usage("[options] COMMAND | FILES…")
    .helpCommand("help [command]", "print the help of a command")
    .showHelpAfterError("(see racecheck --help)")
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(safe(withGuess(text, program))),
      getOutHelpWidth: () => io.stdout.columns || 80,
      getErrHelpWidth: () => io.stderr.columns || 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
    .addHelpText(
      "after",
      examples([
        "racecheck worldviews/misuse-first-lab.yaml       # short for racecheck evaluate",
        "racecheck compare worldviews/misuse-first-lab.yaml worldviews/runner-up.yaml",
        "racecheck explain",
        "racecheck explain 1b",
      ]),
    );
  for (const [heading, subcommands] of Object.entries(groups)) {
    for (const { define, run } of subcommands) {
      const command = define(program).helpGroup(heading);
      command.action(async () =>
        done(await run(command.args, command.opts() as never, io, program)),
      );
    }
  }
  return program;
}
