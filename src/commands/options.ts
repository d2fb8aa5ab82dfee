/** Options that several commands share, worded once. */

import { type Dependence, dependences } from "../answers/dependence.js";
import { builtinNames, DEFAULT_ARGUMENT } from "../argument/default.js";
import type { ArgumentOptions } from "./argument-names.js";
import type { OptionDeclaration } from "./declaration.js";

/** What every command takes that evaluates worldviews. */
export interface RunOptions extends ArgumentOptions {
  readonly believe?: readonly string[];
  readonly lock?: readonly string[];
  readonly dependence?: Dependence;
  readonly columns?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly brief?: boolean;
  readonly full?: boolean;
  readonly color?: boolean;
}

/** What is taken where no argument is named; whatever is named takes its place. */
const BY_DEFAULT: readonly string[] = [DEFAULT_ARGUMENT];

const ARGUMENTS = `the argument: ${builtinNames.join(", ")}, or a file of one's own`;

/** --argument, where one argument is taken. */
export const argumentOption: OptionDeclaration = {
  flags: "--argument <name|file>",
  says: ARGUMENTS,
  keeps: "one",
  fallback: BY_DEFAULT,
};

const setOption: OptionDeclaration = {
  flags: "--set <param=value>",
  says: "set a parameter of the argument; repeatable",
  keeps: "several",
};

/** --argument and --set, where one argument is taken. */
export const argumentOptions: readonly OptionDeclaration[] = [argumentOption, setOption];

/** --argument and --set, where several arguments are taken. */
export const argumentsOptions: readonly OptionDeclaration[] = [
  {
    ...argumentOption,
    says: `${ARGUMENTS}; repeatable, all for every built-in one`,
    keeps: "several",
  },
  setOption,
];

export const believeOption: OptionDeclaration = {
  flags: "--believe <belief=value>",
  says: "override a belief for this run: 0.7, hard, unknown, 0.4..0.8; repeatable",
  keeps: "several",
};

/** --columns, where tables are read. */
export const columnsOption: OptionDeclaration = {
  flags: "--columns <file>",
  says: "a mapping of the columns of a table to beliefs",
};

/** --output, of whatever is printed. */
export const outputOption: OptionDeclaration = {
  flags: "--output <file>",
  says: "write to a file, whole or not at all",
};

/** --format and --output. */
export function formatOptions(formats: object): readonly OptionDeclaration[] {
  const says = "how to print; repeatable, each to its file";
  const choices = Object.keys(formats);
  return [{ flags: "--format <name[=file]>", says, choices, keeps: "several" }, outputOption];
}

/** --format, --output, --brief and --full. */
export function outputOptions(formats: object): readonly OptionDeclaration[] {
  return [
    ...formatOptions(formats),
    {
      flags: "--brief",
      says: "one line, or one small object, per worldview",
      conflicts: "full",
    },
    { flags: "--full", says: "everything: every claim, passage and measure" },
  ];
}

export const lockOption: OptionDeclaration = {
  flags: "--lock <belief>",
  says: "keep a belief out of all flips; repeatable",
  keeps: "several",
};

export const dependenceOption: OptionDeclaration = {
  flags: "--dependence <kind>",
  says: "what probabilities assume of how beliefs hang together: independent, or any (bounds); both where that is cheap",
  choices: dependences,
};

export const watchOption: OptionDeclaration = {
  flags: "--watch",
  says: "run again whenever an input changes, until Ctrl-C",
};

export const colorOptions: readonly OptionDeclaration[] = [
  { flags: "--color", says: "colour even when piped" },
  { flags: "--no-color", says: "no colour" },
];
