/**
 * Command lines that are understood at a glance, as nearly all are: for them commander need not be loaded.
 * What is not plain, right or wrong, is left to it. Both read what the commands declare, and a property
 * holds them to each other.
 */
import type { CommandDeclaration, OptionDeclaration } from "./declaration.js";
import { cut, isOption } from "./option-words.js";
import type { Subcommand } from "./subcommand.js";

export interface PlainLine {
  readonly command: Subcommand;
  readonly operands: readonly string[];
  readonly options: OptionValues;
}

/** The values of options, by the names that commander gives them. */
type OptionValues = Readonly<Record<string, unknown>>;

/** Reads a command line with its command first; undefined if it is not plain. */
export function plainLine(
  [name, ...words]: readonly string[],
  commands: readonly Subcommand[],
): PlainLine | undefined {
  const command = commands.find(({ declaration }) => declaration.name === name);
  if (!command || command.declaration.isHidden) return undefined;
  const { operands: declared, options } = command.declaration;
  const said = saidBy(words, options);
  if (!said || !areOperands(said.operands, declared)) return undefined;
  const values = valuesOf(said.given, options);
  return values && { command, operands: said.operands, options: values };
}

/** An option that was given, and the value that was, if it takes one. */
type Given = readonly [OptionDeclaration, string | undefined];

/** What some words say: operands, and options with their values; undefined if that is not plain. */
function saidBy(words: readonly string[], options: readonly OptionDeclaration[]) {
  const operands: string[] = [];
  const given: Given[] = [];
  const rest = words.values();
  for (const word of rest) {
    if (!isOption(word)) {
      operands.push(word);
      continue;
    }
    const [flag, joined] = cut(word);
    const option = options.find(({ flags }) => flags.split(/,? /).includes(flag));
    if (!option) return undefined;
    const value = takesValue(option) ? (joined ?? rest.next().value) : undefined;
    if (takesValue(option) ? !isPlainValue(value, option) : joined !== undefined) return undefined;
    given.push([option, value]);
  }
  return { operands, given };
}

function takesValue({ flags }: OptionDeclaration): boolean {
  return flags.endsWith(">");
}

/** Whether a value may stand there: of one that is kept with others the command knows what may. */
function isPlainValue(
  value: string | undefined,
  { choices, keeps }: OptionDeclaration,
): value is string {
  if (value === undefined || value === "" || isOption(value)) return false;
  return choices === undefined || keeps !== undefined || choices.includes(value);
}

function areOperands(
  operands: readonly string[],
  declared: CommandDeclaration["operands"],
): boolean {
  const least = declared.filter(({ flags }) => flags.startsWith("<")).length;
  const isVariadic = declared.at(-1)?.flags.includes("...") ?? false;
  if (operands.length < least || (operands.length > declared.length && !isVariadic)) return false;
  return operands.every((operand, index) => declared[index]?.choices?.includes(operand) ?? true);
}

/** The values of all options; undefined if some that were given cannot stand together. */
function valuesOf(
  given: readonly Given[],
  options: readonly OptionDeclaration[],
): OptionValues | undefined {
  const values: Record<string, unknown> = {};
  for (const option of options) {
    if (option.fallback) values[keyOf(option)] = option.fallback;
  }
  for (const [option, value = !isNegative(option)] of given) {
    const before = values[keyOf(option)];
    values[keyOf(option)] = option.keeps ? kept(option, before, value) : value;
  }
  const isAtOdds = ([{ conflicts }]: Given) => conflicts !== undefined && conflicts in values;
  return given.some(isAtOdds) ? undefined : values;
}

/** What is given takes the place of what is kept where nothing is. */
function kept({ fallback }: OptionDeclaration, before: unknown, value: unknown) {
  return [...(before === undefined || before === fallback ? [] : (before as unknown[])), value];
}

function isNegative({ flags }: OptionDeclaration): boolean {
  return flags.startsWith("--no-");
}

/** `--fail-on <kind>` is `failOn`, and `--no-color` decides `color`. */
function keyOf({ flags }: OptionDeclaration): string {
  const [, name = ""] = /--(?:no-)?([\w-]+)/.exec(flags) ?? [];
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
