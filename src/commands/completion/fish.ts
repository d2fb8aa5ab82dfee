import type { Completions, OptionCompletion, Values } from "./words.js";

/** The script for fish. */
export function fishScript({ options, commands }: Completions): string {
  const global = options.map((option) => optionLine(NO_COMMAND, option));
  const names = commands.map(({ name, summary }) =>
    line(NO_COMMAND, `-a ${name}`, `-d ${quoted(summary)}`),
  );
  const each = commands.flatMap(({ name, options: own, operand }) => {
    const seen = `__fish_seen_subcommand_from ${name}`;
    const offered = operand ? offer(operand) : "";
    return [
      ...own.map((option) => optionLine(seen, option)),
      ...(offered === "" ? [] : [line(seen, offered)]),
    ];
  });
  return `# racecheck completion for fish. Put this into ~/.config/fish/completions/racecheck.fish.

function __racecheck_worldviews
    __fish_complete_suffix .yaml .yml .json .ndjson .jsonl
end

complete -c racecheck -f
${[...global, ...names, ...each].join("\n")}
`;
}

const NO_COMMAND = "__fish_use_subcommand";

function optionLine(when: string, { names, description, values }: OptionCompletion): string {
  const flags = names.map((name) =>
    name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  );
  const takes = values ? ["-r", offer(values)] : [];
  return line(when, ...flags, ...takes, `-d ${quoted(description)}`);
}

function line(when: string, ...parts: readonly string[]): string {
  return ["complete -c racecheck -n", quoted(when), ...parts.filter(Boolean)].join(" ");
}

function offer(values: Values): string {
  switch (values.kind) {
    case "words":
      return `${values.files ? "-F" : "-f"} -a ${quoted(values.words.join(" "))}`;
    case "words to files":
      return `-f -a ${quoted(values.words.join(" "))}`;
    case "assignments": {
      const words = values.names.flatMap(({ name, values: of }) =>
        of.length === 0 ? [`${name}=`] : of.map((value) => `${name}=${value}`),
      );
      return `-f -a ${quoted(words.join(" "))}`;
    }
    case "worldviews":
      return `-f -a ${quoted("(__racecheck_worldviews) -")}`;
    case "files":
      return "-F";
    case "anything":
      return "-f";
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
