import { existsSync } from "node:fs";
import { Argument, Command, CommanderError } from "commander";
import { nearest } from "../diagnostics/nearest.js";
import { shellWord } from "../diagnostics/shell-words.js";
import { harmless } from "../report/page/harmless.js";
import { visible } from "../report/page/paper.js";
import { version } from "../version.js";
import { commandGroups } from "./commands.js";
import type { CommandDeclaration, OperandDeclaration } from "./declaration.js";
import { DeclaredOption } from "./declared-option.js";
import { ToldFailure } from "./failure.js";
import type { ExitCode, Io } from "./io.js";

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
  for (const [heading, subcommands] of Object.entries(commandGroups)) {
    for (const { declaration, run } of subcommands) {
      const command = define(program, declaration).helpGroup(heading);
      command.action(async () =>
        done(await run(command.args, command.opts() as never, io, () => program)),
      );
    }
  }
  return program;
}

function define(program: Command, declaration: CommandDeclaration): Command {
  const { name, operands, options, summary, description, isHidden = false } = declaration;
  const command = program.command(name, { hidden: isHidden });
  for (const each of operands) command.addArgument(operandOf(each));
  if (isHidden) return command.helpOption(false).allowUnknownOption();
  for (const each of options) command.addOption(new DeclaredOption(each));
  command.summary(summary).description(description);
  return command.addHelpText("after", examples(declaration.examples));
}

function operandOf({ flags, says, choices, fallback }: OperandDeclaration): Argument {
  const operand = new Argument(flags, says);
  if (choices) operand.choices(choices);
  return fallback === undefined ? operand : operand.default(fallback);
}

/** Examples for the end of a command's help. */
function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join("\n")}\n`;
}

/**
 * Runs a command line as commander reads it. Throws what the command throws, and a failure that has been
 * told where there is no such command line.
 *
 * @param argv the command line, with its command first
 */
export async function runByCommander(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const detail = error.message.replace(/^error: /, "");
    if (error.exitCode !== 0) throw new ToldFailure({ code: "usage/invalid", detail });
  }
  return code;
}
