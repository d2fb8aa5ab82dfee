import { existsSync } from "node:fs";
import { expand, isPattern } from "./glob.js";
import { Misuse } from "./misuse.js";

const commands = ["evaluate", "test", "compare", "explore"];
const lines = (text = "") => text.split(/\r?\n/).filter((line) => line.trim() !== "");
const prefixed = (prefix, text) => lines(text).map((line) => `${prefix}${line}`);

/**
 * The command line that the inputs ask for, each input a variable of the environment. Nothing in them is
 * run: a line is a word, whatever it holds.
 */
export function wordsFor(env, summary) {
  const command = env.RACECHECK_COMMAND;
  if (!commands.includes(command)) {
    throw new Misuse(`command must be evaluate, test, compare or explore, not ${quoted(command)}`);
  }
  if (env.RACECHECK_BASELINE && command !== "compare") {
    throw new Misuse("baseline needs command: compare");
  }
  return [
    command,
    ...(command === "explore" ? pageOptions(env) : formatOptions(env, summary)),
    ...prefixed("--argument=", env.RACECHECK_ARGUMENT),
    ...prefixed("--set=", env.RACECHECK_SET),
    ...prefixed("--expect=", env.RACECHECK_EXPECT),
    ...prefixed("--baseline=", env.RACECHECK_BASELINE),
    ...lines(env.RACECHECK_OPTIONS).map(optionOf),
    "--",
    ...new Set(lines(env.RACECHECK_FILES).flatMap(filesOf)),
  ];
}

function formatOptions(env, summary) {
  return [
    ...prefixed("--format=", env.RACECHECK_FORMATS),
    ...(summary ? [`--format=markdown=${summary}`] : []),
  ];
}

/** A page is no answer in some format: it is a file. */
function pageOptions(env) {
  if (!lines(env.RACECHECK_OPTIONS).some((line) => /^\s*--output\b/.test(line))) {
    throw new Misuse("command: explore needs --output=FILE among its options");
  }
  return [];
}

/** `--set hard_above=0.8` is two words on a command line, and one line here. */
function optionOf(line) {
  const option = line.trim();
  if (!option.startsWith("--")) throw new Misuse(`options has ${quoted(line)}, which is no option`);
  return option.replace(/^(--[\w-]+)\s+/, "$1=");
}

/** A name is taken as it is where there is such a file, whatever signs it has. */
function filesOf(line) {
  if (existsSync(line) || !isPattern(line)) return [line];
  const found = expand(line);
  if (found.length === 0) throw new Misuse(`files has ${quoted(line)}, which no file matches`);
  return found;
}

const quoted = (text) => JSON.stringify(text ?? "");
