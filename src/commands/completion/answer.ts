import type { CommandOutline, OptionOutline } from "../outline.js";
import { type Line, readLine } from "./line.js";
import { definitionOf } from "./named-argument.js";
import { after, type Candidate, NOTHING, type Offer } from "./offer.js";
import {
  ARGUMENT,
  ARGUMENT_OPERAND,
  commandNames,
  valuesOfOperand,
  valuesOfOption,
} from "./values.js";

/**
 * What the last of some words can become.
 *
 * @param home stands for `~`, which the shell has not replaced yet
 */
export function answer(
  program: CommandOutline,
  words: readonly string[],
  home: string | undefined,
): Offer {
  const line = readLine(program, words);
  const { command, option, before, word, ended } = line;
  if (!command) return NOTHING;
  const place = {
    word,
    commands: program.commands,
    argument: () => definitionOf(argumentsNamed(line), home),
  };
  if (option) {
    const { choices, repeatable } = option;
    return after(before, valuesOfOption(option, { ...place, choices, repeatable }));
  }
  if (!ended && word.startsWith("-")) return { candidates: optionsLeft(command, line) };
  if (command === program) return commandNames(program);
  const operand = operandAt(command, line.operands.length);
  return operand
    ? valuesOfOperand(operand, { ...place, choices: operand.choices, repeatable: false })
    : NOTHING;
}

/** All of them count, as when the line is run; a command may take it as its first operand. */
function argumentsNamed({ command, given, operands }: Line): readonly string[] {
  if (command?.operands[0]?.name === ARGUMENT_OPERAND) return operands.slice(0, 2);
  return given.flatMap(({ option, value }) =>
    option.takes === ARGUMENT && value !== undefined ? [value] : [],
  );
}

function optionsLeft({ options }: CommandOutline, { given }: Line): readonly Candidate[] {
  const decided = given.filter(({ option }) => !option.repeatable);
  const isLeft = ({ decides }: OptionOutline): boolean =>
    decided.every(({ option }) => option.decides !== decides);
  return options
    .filter(isLeft)
    .flatMap(({ names, description }) => names.map((value) => ({ value, description })));
}

function operandAt({ operands }: CommandOutline, index: number) {
  const last = operands.at(-1);
  return operands[index] ?? (last?.variadic ? last : undefined);
}
