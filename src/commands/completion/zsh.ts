import type { CommandCompletion, Completions, OptionCompletion, Values } from "./words.js";

/** The script for zsh. */
export function zshScript({ options, commands }: Completions): string {
  const names = commands.map(({ name, summary }) => `    ${quoted(`${name}:${colons(summary)}`)}`);
  return `#compdef racecheck
# racecheck completion for zsh. Put this into a directory of your fpath, as _racecheck.

_racecheck_commands() {
  local -a commands=(
${names.join("\n")}
  )
  _describe command commands
}

_racecheck_worldviews() {
  _alternative 'files:worldview:_files -g "*.(yaml|yml|json|ndjson|jsonl)~*.schema.json"' 'stdin:standard input:(-)'
}

_racecheck_words_or_files() {
  _alternative "words:word:($*)" 'files:file:_files'
}

# NAME or NAME=FILE
_racecheck_words_to_files() {
  if compset -P '*='; then _files; else compadd -- "$@"; fi
}

# NAME=VALUE, from 'NAME VALUE...' each
_racecheck_assignments() {
  local each name=\${PREFIX%%=*}
  if compset -P '*='; then
    for each in "$@"; do
      [[ \${each%% *} == $name && $each == *' '* ]] && compadd -- \${=each#* }
    done
  else
    for each in "$@"; do compadd -S = -q -- \${each%% *}; done
  fi
}

_racecheck() {
  local context state line
  typeset -A opt_args
  _arguments -C \\
${options.map((option) => argumentLine(option, "    ")).join("")}    '1:command:_racecheck_commands' \\
    '*::argument:->command'
  [[ $state == command ]] || return
  case $line[1] in
${commands.map(commandCase).join("")}  esac
}

if [[ $funcstack[1] == _racecheck ]]; then
  _racecheck "$@"
else
  compdef _racecheck racecheck
fi
`;
}

function commandCase({ name, options, operand }: CommandCompletion): string {
  const operands = operand ? `      ${quoted(`*:${name}:${action(operand)}`)}` : "      ";
  const lines = options.map((option) => argumentLine(option, "      ")).join("");
  return `    ${name})\n      _arguments -s -S \\\n${lines}${operands}\n      ;;\n`;
}

function argumentLine({ names, description, values }: OptionCompletion, indent: string): string {
  const text = `[${description.replace(/[[\]\\]/g, "\\$&")}]`;
  const value = values ? `:value:${action(values)}` : "";
  const mark = values ? "*" : "";
  return names
    .map((name) => `${mark}${name}${values && name.startsWith("--") ? "=" : ""}${text}${value}`)
    .map((spec) => `${indent}${quoted(spec)} \\\n`)
    .join("");
}

function action(values: Values): string {
  switch (values.kind) {
    case "words":
      return values.files
        ? `{_racecheck_words_or_files ${values.words.join(" ")}}`
        : `(${values.words.join(" ")})`;
    case "words to files":
      return `{_racecheck_words_to_files ${values.words.join(" ")}}`;
    case "assignments": {
      const each = values.names.map(({ name, values: of }) => `"${[name, ...of].join(" ")}"`);
      return `{_racecheck_assignments ${each.join(" ")}}`;
    }
    case "worldviews":
      return "_racecheck_worldviews";
    case "files":
      return "_files";
    case "anything":
      return " ";
  }
}

function colons(text: string): string {
  return text.replace(/[:\\]/g, "\\$&");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
