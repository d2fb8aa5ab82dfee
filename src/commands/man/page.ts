import type { CommandOutline, OptionOutline } from "../outline.js";
import { escaped, heading, item, paragraphs, subheading, verbatim } from "./roff.js";

/** The man page of a command line. It says what --help says, and what holds for all commands. */
export function manPage(program: CommandOutline, version: string): string {
  const { name, description, options, commands, after } = program;
  const [first = "", ...rest] = description.split("\n");
  const parts = [
    `.TH ${escaped(name.toUpperCase())} 1 "" "${escaped(`${name} ${version}`)}"`,
    heading("NAME"),
    `${escaped(name)} \\- ${escaped(clause(first))}`,
    heading("SYNOPSIS"),
    ...commands.map(({ usage }) => `.PP\n${escaped(`${name} ${usage}`)}`),
    heading("DESCRIPTION"),
    paragraphs([first, ...rest, ABOUT].join("\n")),
    heading("OPTIONS"),
    ...options.map(optionItem),
    heading("COMMANDS"),
    ...commands.map((each) => commandSection(name, each)),
    heading("EXIT STATUS"),
    ...EXIT_STATUS.map(([code, meaning]) => item(code, meaning)),
    heading("ENVIRONMENT"),
    ...ENVIRONMENT.map(([variable, meaning]) => item(variable, meaning)),
    heading("FILES"),
    ...FILES.map(([file, meaning]) => item(file, meaning)),
    heading("EXAMPLES"),
    verbatim(exampleLines(after)),
  ];
  return joined(parts);
}

/** A section begins with its first paragraph: a paragraph mark there would be one too many. */
function joined(parts: readonly string[]): string {
  return `${parts.join("\n").replace(/^(\.S[HS] .*\n)\.PP\n/gm, "$1")}\n`;
}

const ABOUT =
  "A worldview is what some entity that might build AGI believes, in a YAML or JSON file. The verdict is favoured, disfavoured, contested (both follow), silent (the argument takes no side) or open (beliefs left open allow more than one of these).";

const EXIT_STATUS = [
  [
    "0",
    "Evaluated, and every gate that was asked for passed. A verdict alone never makes a run fail.",
  ],
  ["1", "Evaluated, but a gate failed: an expect, --expect or --exit-code."],
  ["2", "A usage error, invalid input, or a file that cannot be read or written."],
  ["130", "Interrupted by Ctrl-C, as the shell reports it; nothing was written."],
] as const;

const ENVIRONMENT = [
  ["NO_COLOR", "If set and not empty, no colour, unless --color or FORCE_COLOR asks for it."],
  [
    "FORCE_COLOR",
    "If set and not empty, colour even when piped; 0 means none. The flags win over both.",
  ],
  ["COLUMNS", "The width of a page that is not printed to a terminal; 80 if not set."],
] as const;

const FILES = [
  ["worldview.yaml", "The file that init writes in a terminal if none is named."],
  ["worldview.schema.json", "The JSON Schema beside worldview files, for editors."],
  [
    "*.yaml, *.yml, *.json, *.ndjson, *.jsonl",
    "What is read from a directory, sorted; schemas (*.schema.json) are passed over.",
  ],
] as const;

function commandSection(program: string, command: CommandOutline): string {
  const { usage, description, operands, options, after } = command;
  const examples = exampleLines(after);
  return [
    subheading(`${program} ${usage}`),
    paragraphs(description),
    ...operands
      .filter((operand) => operand.description !== "")
      .map((operand) => item(operand.name, withChoices(operand.description, operand.choices))),
    ...options.map(optionItem),
    ...(examples.length > 0 ? [".PP\nExamples:", verbatim(examples)] : []),
  ].join("\n");
}

function optionItem({ flags, description, choices, fallback }: OptionOutline): string {
  const text = withChoices(description, choices);
  return item(flags, fallback === undefined ? text : `${text} (default: ${fallback})`);
}

function withChoices(description: string, choices: readonly string[]): string {
  return choices.length === 0 ? description : `${description}: ${choices.join(", ")}`;
}

/** The lines of help's examples, without its heading and indent. */
function exampleLines(after: string): readonly string[] {
  return after
    .split("\n")
    .filter((line) => line.startsWith("  "))
    .map((line) => line.slice(2));
}

/** A sentence as the second half of the NAME line: no capital, no full stop. */
function clause(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, "")}`;
}
