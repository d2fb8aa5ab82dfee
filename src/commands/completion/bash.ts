import type { CommandCompletion, Completions, OptionCompletion, Values } from "./words.js";

/**
 * The script for bash, 3.2 and later. bash cuts words at `=` and `:`, so the script joins them again
 * and, of what it offers, leaves away the part that bash will keep.
 */
export function bashScript({ options, commands }: Completions): string {
  return `# racecheck completion for bash. Put this into ~/.bashrc:
#   eval "$(racecheck completion bash)"

${helpers}
# What follows an option that takes a value: _racecheck_value OPTION
_racecheck_value() {
  case "$command:$1" in
${commands.map(optionValueCases).join("")}    *) return 1 ;;
  esac
}

_racecheck() {
  local words=() cword=0 current prefix= value= command= position=options-and-operands
  _racecheck_join
  COMPREPLY=()
  current=\${words[cword]}
  local index word pending=
  for ((index = 1; index < cword; index++)); do
    word=\${words[index]}
    if [[ -n $pending ]]; then pending=; continue; fi
    if [[ $position == operands ]]; then continue; fi
    case $word in
      --) position=operands ;;
      -*) [[ $word != *=* ]] && _racecheck_takes "$word" && pending=$word ;;
      *) [[ -z $command ]] && command=$word ;;
    esac
  done
  if [[ -n $pending ]]; then
    value=$current
    _racecheck_value "$pending"
  elif [[ $position != operands && $current == --*=* ]]; then
    prefix=\${current%%=*}= value=\${current#*=}
    _racecheck_value "\${current%%=*}"
  elif [[ $position != operands && $current == -* ]]; then
    value=$current
    _racecheck_options
  else
    value=$current
    _racecheck_operands
  fi
  _racecheck_trim
}

# Whether an option takes a value: _racecheck_takes OPTION
_racecheck_takes() {
  case "$command:$1" in
${commands.map(takesCase).join("")}    *) return 1 ;;
  esac
}

_racecheck_options() {
  case $command in
    "") _racecheck_words ${namesOf(options)} ;;
${commands.map(({ name, options: own }) => `    ${name}) _racecheck_words ${namesOf(own)} ;;\n`).join("")}  esac
}

_racecheck_operands() {
  case $command in
    "") _racecheck_words ${commands.map(({ name }) => name).join(" ")} ;;
${commands.map(operandCase).join("")}  esac
}

complete -F _racecheck racecheck
`;
}

function namesOf(options: readonly OptionCompletion[]): string {
  return options.flatMap(({ names }) => names).join(" ");
}

function optionValueCases({ name, options }: CommandCompletion): string {
  return options
    .filter(({ values }) => values)
    .map(({ names, values }) => `    ${pattern(name, names)}) ${call(values as Values)} ;;\n`)
    .join("");
}

function takesCase({ name, options }: CommandCompletion): string {
  const takers = options.filter(({ values }) => values).flatMap(({ names }) => names);
  return takers.length === 0 ? "" : `    ${pattern(name, takers)}) return 0 ;;\n`;
}

function pattern(command: string, options: readonly string[]): string {
  return options.map((option) => `${command}:${option}`).join(" | ");
}

function operandCase({ name, operand }: CommandCompletion): string {
  return operand ? `    ${name}) ${call(operand)} ;;\n` : "";
}

/** The shell code that offers values. */
function call(values: Values): string {
  switch (values.kind) {
    case "words":
      return `_racecheck_words ${values.words.join(" ")}${values.files ? "; _racecheck_files" : ""}`;
    case "words to files":
      return `_racecheck_words_to_files ${values.words.join(" ")}`;
    case "assignments": {
      const each = values.names.map(({ name, values: of }) => `'${[name, ...of].join(" ")}'`);
      return `_racecheck_assignments ${each.join(" ")}`;
    }
    case "worldviews":
      return "_racecheck_worldviews";
    case "files":
      return "_racecheck_files";
    case "anything":
      return ":";
  }
}

const helpers = `# Joins what bash cut at = and : into words and cword.
_racecheck_join() {
  local index glue=
  for ((index = 0; index < \${#COMP_WORDS[@]}; index++)); do
    if [[ \${COMP_WORDS[index]} == [=:]* && index -gt 0 ]]; then
      words[\${#words[@]} - 1]+=\${COMP_WORDS[index]}
      glue=yes
    elif [[ -n $glue ]]; then
      words[\${#words[@]} - 1]+=\${COMP_WORDS[index]}
      glue=
    else
      words+=("\${COMP_WORDS[index]}")
    fi
    [[ index -eq COMP_CWORD ]] && cword=$((\${#words[@]} - 1))
  done
}

# Leaves away what bash keeps of the current word: all up to the last = or :.
_racecheck_trim() {
  local kept=\${current%"\${current##*[=:]}"} index
  [[ $COMP_WORDBREAKS == *[=:]* ]] || kept=
  for ((index = 0; index < \${#COMPREPLY[@]}; index++)); do
    COMPREPLY[index]=\${COMPREPLY[index]#"$kept"}
  done
}

_racecheck_offer() {
  COMPREPLY+=("$prefix$1")
}

# Offers those of some words that begin with the value.
_racecheck_words() {
  local word
  for word in "$@"; do
    [[ $word == "$value"* ]] && _racecheck_offer "$word"
  done
  return 0
}

_racecheck_files() {
  local path
  compopt -o filenames 2>/dev/null
  while IFS= read -r path; do _racecheck_offer "$path"; done < <(compgen -f -- "$value")
}

_racecheck_worldviews() {
  local path
  compopt -o filenames 2>/dev/null
  while IFS= read -r path; do
    case $path in
      *.schema.json) ;;
      *.yaml | *.yml | *.json | *.ndjson | *.jsonl) _racecheck_offer "$path" ;;
      *) [[ -d $path ]] && _racecheck_offer "$path" ;;
    esac
  done < <(compgen -f -- "$value")
  [[ -n $value && $value != - ]] || _racecheck_offer -
}

# NAME or NAME=FILE: _racecheck_words_to_files NAME...
_racecheck_words_to_files() {
  if [[ $value == *=* ]]; then
    prefix+=\${value%%=*}= value=\${value#*=}
    _racecheck_files
  else
    _racecheck_words "$@"
  fi
}

# NAME=VALUE: _racecheck_assignments 'NAME VALUE...'...
_racecheck_assignments() {
  local each name=\${value%%=*}
  if [[ $value == *=* ]]; then
    prefix+=$name= value=\${value#*=}
    for each in "$@"; do
      [[ \${each%% *} == "$name" && $each == *" "* ]] && _racecheck_words \${each#* }
    done
  else
    compopt -o nospace 2>/dev/null
    for each in "$@"; do _racecheck_words "\${each%% *}="; done
  fi
  return 0
}
`;
