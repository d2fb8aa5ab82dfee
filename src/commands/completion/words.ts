/** What can stand where on the command line, for every shell the same. */
import type { Argument, Belief } from "../../argument/argument.js";
import { builtinArguments } from "../../argument/builtin.js";
import { verdicts } from "../../engine/verdict.js";
import type { CommandOutline, OperandOutline, OptionOutline } from "../outline.js";

/** What a value can be. */
export type Values =
  /** One of some words; `files` if files fit as well. */
  | { readonly kind: "words"; readonly words: readonly string[]; readonly files: boolean }
  /** A name, `=`, and what may follow each name. */
  | { readonly kind: "assignments"; readonly names: readonly Assignment[] }
  /** A word, or a word, `=` and a file. */
  | { readonly kind: "words to files"; readonly words: readonly string[] }
  /** Worldview files, directories, or `-`. */
  | { readonly kind: "worldviews" }
  | { readonly kind: "files" }
  | { readonly kind: "anything" };

export interface Assignment {
  readonly name: string;
  readonly values: readonly string[];
}

export interface Completions {
  readonly options: readonly OptionCompletion[];
  readonly commands: readonly CommandCompletion[];
}

export interface CommandCompletion {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionCompletion[];
  /** What each operand can be; undefined if there is none. */
  readonly operand?: Values | undefined;
}

export interface OptionCompletion {
  readonly names: readonly string[];
  readonly description: string;
  /** What it takes; undefined if it takes nothing. */
  readonly values?: Values | undefined;
}

/** What can be completed on a command line that is about an argument. */
export function completionsOf(program: CommandOutline, argument: Argument): Completions {
  const option = (each: OptionOutline): OptionCompletion => ({
    names: each.names,
    description: each.description,
    values: each.takes === undefined ? undefined : optionValues(each.takes, each.choices, argument),
  });
  const names = program.commands.map(({ name }) => name);
  return {
    options: program.options.map(option),
    commands: program.commands.map(({ name, summary, options, operands }) => ({
      name,
      summary,
      options: options.map(option),
      operand: operands[0] && operandValues(name, operands[0], names, argument),
    })),
  };
}

function optionValues(takes: string, choices: readonly string[], argument: Argument): Values {
  if (takes.endsWith("[=file]")) return { kind: "words to files", words: choices };
  if (choices.length > 0) return words(choices);
  return byPlaceholder[takes]?.(argument) ?? { kind: "anything" };
}

/** What the placeholders of options stand for; they are the same word in every command. */
const byPlaceholder: Readonly<Record<string, (argument: Argument) => Values>> = {
  file: () => ({ kind: "files" }),
  "name|file": () => ({ kind: "words", words: Object.keys(builtinArguments), files: true }),
  "path|url": () => ({ kind: "files" }),
  verdict: () => words(verdicts),
  belief: ({ beliefs }) => words(beliefs.map(({ id }) => id)),
  "belief=value": ({ beliefs }) => ({
    kind: "assignments",
    names: beliefs.map((belief) => ({ name: belief.id, values: valuesOf(belief) })),
  }),
  "param=value": ({ parameters }) => ({
    kind: "assignments",
    names: Object.keys(parameters).map((name) => ({ name, values: [] })),
  }),
};

function operandValues(
  command: string,
  { name, choices }: OperandOutline,
  commands: readonly string[],
  argument: Argument,
): Values {
  if (choices.length > 0) return words(choices);
  if (command === "help") return words(commands);
  if (command === "init") return { kind: "files" };
  if (/^files?$/.test(name)) return { kind: "worldviews" };
  return name === "id" ? words(idsOf(argument)) : { kind: "anything" };
}

function idsOf({ claims, terms, beliefs, parameters }: Argument): readonly string[] {
  const ids = [...claims, ...terms, ...beliefs].map(({ id }) => id);
  return [...new Set([...ids, ...Object.keys(parameters)])];
}

function valuesOf({ type, levels = {} }: Belief): readonly string[] {
  const values = type === "boolean" ? ["true", "false"] : Object.keys(levels);
  return [...values, "unknown"];
}

function words(list: readonly string[]): Values {
  return { kind: "words", words: list, files: false };
}
