/** The command line as data: completion and the man page are made from it, as --help is. */
import type { Argument, Command, Option } from "commander";
import { DeclaredOption } from "./declared-option.js";

export interface CommandOutline {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** As help shows it: `evaluate [options] [files...]`. */
  readonly usage: string;
  readonly operands: readonly OperandOutline[];
  readonly options: readonly OptionOutline[];
  readonly commands: readonly CommandOutline[];
  /** What help says after the options, such as examples. */
  readonly after: string;
}

export interface OperandOutline {
  readonly name: string;
  readonly description: string;
  readonly variadic: boolean;
  readonly choices: readonly string[];
}

export interface OptionOutline {
  /** `-y, --yes` or `--output <file>`. */
  readonly flags: string;
  /** `-y` and `--yes`. */
  readonly names: readonly string[];
  /** What stands for the value: `file`; undefined if it takes none. */
  readonly takes?: string | undefined;
  readonly description: string;
  readonly choices: readonly string[];
  readonly fallback?: string | undefined;
  /** Whether it may be given again to add to what was given before. */
  readonly repeatable: boolean;
  /** What it decides; options that decide the same take each other's place: --color and --no-color. */
  readonly decides: string;
}

/** Reads the outline off a command. */
export function outlineOf(command: Command): CommandOutline {
  const help = command.createHelp();
  const name = command.name();
  return {
    name,
    summary: command.summary() || command.description(),
    description: command.description(),
    usage: `${name} ${command.usage()}`,
    operands: command.registeredArguments.map(operandOf),
    options: help.visibleOptions(command).map(optionOf),
    commands: help.visibleCommands(command).map(outlineOf),
    after: textAfter(command),
  };
}

function operandOf(argument: Argument): OperandOutline {
  return {
    name: argument.name(),
    description: argument.description,
    variadic: argument.variadic,
    choices: argument.argChoices ?? [],
  };
}

function optionOf(option: Option): OptionOutline {
  const { flags, short, long, description, argChoices } = option;
  return {
    flags,
    names: [short, long].filter((name) => name !== undefined),
    takes: /[<[](.*)[>\]]/.exec(flags)?.[1],
    description,
    choices: argChoices ?? [],
    fallback: fallbackOf(option),
    repeatable: option instanceof DeclaredOption && option.declaration.keeps === "several",
    decides: option.attributeName(),
  };
}

/** What is taken where it is not given, be it one value or the first of a list. */
function fallbackOf({ defaultValue }: Option): string | undefined {
  const [first] = [defaultValue].flat();
  return typeof first === "string" ? first : undefined;
}

/** commander tells listeners of an event what comes after the help; nothing else knows it. */
function textAfter(command: Command): string {
  const written: string[] = [];
  const write = (text: string): void => {
    written.push(text);
  };
  (command as Command & NodeJS.EventEmitter).emit("afterHelp", { error: false, command, write });
  return written.join("").trim();
}
