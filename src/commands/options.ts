/** Options that several commands share, worded once. */
import { type Command, Option } from "commander";
import { builtinNames, DEFAULT_ARGUMENT } from "../argument/default.js";
import type { ArgumentOptions } from "./argument-names.js";

/** What every command takes that evaluates worldviews. */
export interface RunOptions extends ArgumentOptions {
  readonly believe?: readonly string[];
  readonly lock?: readonly string[];
  readonly format?: readonly string[];
  readonly output?: string;
  readonly brief?: boolean;
  readonly full?: boolean;
  readonly color?: boolean;
}

/** Adds the value of a repeatable option to those that were given before it. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** What is taken where no argument is named; whatever is named takes its place. */
const BY_DEFAULT: readonly string[] = [DEFAULT_ARGUMENT];

/** Adds the name of an argument to those that were named before it. */
export const collectArguments = (value: string, before: readonly string[]): readonly string[] =>
  collect(value, before === BY_DEFAULT ? [] : before);

/** The same where one alone is taken: that several were named must be known to be told. */
const collectOne = (value: string, before: readonly string[]): readonly string[] =>
  collectArguments(value, before);

function argumentOption(says: string, parse: typeof collectArguments): Option {
  return new Option("--argument <name|file>", says)
    .default(BY_DEFAULT, JSON.stringify(DEFAULT_ARGUMENT))
    .argParser(parse);
}

function setOption(): Option {
  return new Option("--set <param=value>", "set a parameter of the argument; repeatable").argParser(
    collect,
  );
}

/** --argument, where one argument is taken. */
export function addArgumentOption(command: Command): Command {
  return command.addOption(
    argumentOption(`the argument: ${builtinNames.join(", ")}, or a file of one's own`, collectOne),
  );
}

/** --argument and --set, where one argument is taken. */
export function addArgumentOptions(command: Command): Command {
  return addArgumentOption(command).addOption(setOption());
}

/** --argument and --set, where several arguments are taken. */
export function addArgumentsOptions(command: Command): Command {
  const says = `the argument: ${builtinNames.join(", ")}, or a file of one's own; repeatable, all for every built-in one`;
  return command.addOption(argumentOption(says, collectArguments)).addOption(setOption());
}

export function addBelieveOption(command: Command): Command {
  return command.option(
    "--believe <belief=value>",
    "override a belief for this run: 0.7, hard, unknown, 0.4..0.8; repeatable",
    collect,
  );
}

/** --format and --output. */
export function addFormatOptions(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(
      new Option("--format <name[=file]>", "how to print; repeatable, each to its file")
        .choices(formats)
        .argParser(collect),
    )
    .option("--output <file>", "write to a file, whole or not at all");
}

/** --format, --output and --brief. */
export function addOutputOptions(command: Command, formats: readonly string[]): Command {
  return addFormatOptions(command, formats)
    .addOption(
      new Option("--brief", "one line, or one small object, per worldview").conflicts("full"),
    )
    .option("--full", "everything: every claim, passage and measure");
}

export function addLockOption(command: Command): Command {
  return command.option("--lock <belief>", "keep a belief out of all flips; repeatable", collect);
}

export function addColorOptions(command: Command): Command {
  return command
    .addOption(new Option("--color", "colour even when piped"))
    .addOption(new Option("--no-color", "no colour"));
}

/** Examples for the end of a command's help. */
export function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join("\n")}\n`;
}
