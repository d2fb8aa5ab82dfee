import { cut, isOption } from "../option-words.js";
import type { CommandOutline, OptionOutline } from "../outline.js";

/** A command line up to the cursor, read as racecheck will read it. */
export interface Line {
  /** The command that it names; the program itself as long as none is named; undefined if unknown. */
  readonly command: CommandOutline | undefined;
  readonly given: readonly Given[];
  readonly operands: readonly string[];
  /** The option whose value is being completed. */
  readonly option?: OptionOutline | undefined;
  /** Whether `--` has ended the options. */
  readonly ended: boolean;
  /** What is being completed, up to the cursor, and what stands before it in the same word. */
  readonly word: string;
  readonly before: string;
}

/** An option with the value that it has, if it takes one. */
export interface Given {
  readonly option: OptionOutline;
  readonly value?: string | undefined;
}

/** Reads the words of a command line, the last of which is being completed. */
export function readLine(program: CommandOutline, words: readonly string[]): Line {
  const line = words
    .slice(0, -1)
    .reduce((read, word) => withWord(program, read, word), blank(program));
  return atCursor(line, words.at(-1) ?? "");
}

function blank(program: CommandOutline): Line {
  return { command: program, given: [], operands: [], ended: false, word: "", before: "" };
}

function withWord(program: CommandOutline, line: Line, word: string): Line {
  const { command, option, ended } = line;
  if (option) return given(line, option, word);
  if (!ended && word === "--") return { ...line, ended: true };
  if (!ended && isOption(word)) return withOption(line, word);
  if (command === program) {
    return { ...line, command: program.commands.find(({ name }) => name === word) };
  }
  return { ...line, operands: [...line.operands, word] };
}

function withOption(line: Line, word: string): Line {
  const [name, value] = cut(word);
  const option = optionNamed(name, line);
  if (!option) return line;
  const waits = option.takes !== undefined && value === undefined;
  return waits ? { ...line, option } : given(line, option, value);
}

function given(line: Line, option: OptionOutline, value: string | undefined): Line {
  return { ...line, option: undefined, given: [...line.given, { option, value }] };
}

function atCursor(line: Line, word: string): Line {
  const [name, value] = cut(word);
  if (line.option || line.ended || value === undefined) return { ...line, word };
  const option = optionNamed(name, line);
  return option?.takes === undefined
    ? { ...line, word }
    : { ...line, option, word: value, before: `${name}=` };
}

function optionNamed(name: string, { command }: Line): OptionOutline | undefined {
  return command?.options.find(({ names }) => names.includes(name));
}
