import { existsSync } from "node:fs";
import { isWorldviewFile } from "./files.js";
import { STDIN } from "./inputs.js";

/** Options that are the program's own, and ask for no command. */
const OWN = ["-h", "--help", "-V", "--version"];

/**
 * A command line with its command first. `racecheck FILES…` is short for evaluating them, and options may
 * stand before the command.
 *
 * @param commands the names of all commands
 */
export function withCommand(
  argv: readonly string[],
  commands: readonly string[],
): readonly string[] {
  const [first = "", second = ""] = argv;
  if (OWN.includes(first) || commands.includes(first)) return argv;
  // What help would not know is an unknown command, which gets a guess.
  if (first === "help") return second === "" || commands.includes(second) ? argv : [second];
  if (!first.startsWith("-") || first === STDIN)
    return isInput(first) ? ["evaluate", ...argv] : argv;
  const at = argv.findIndex((word) => commands.includes(word));
  if (at > 0) return [argv[at] as string, ...argv.slice(0, at), ...argv.slice(at + 1)];
  return argv.some((word) => (word === STDIN || !word.startsWith("-")) && isInput(word))
    ? ["evaluate", ...argv]
    : argv;
}

/** Whether a word names what worldviews may be read from, rather than a command. */
function isInput(word: string): boolean {
  return word === STDIN || /[/\\]/.test(word) || isWorldviewFile(word) || existsSync(word);
}
