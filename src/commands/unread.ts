/** What to print where a command line could not even be read, so that no command ran. */

import type { Question } from "../answers/answer.js";
import { formats, formatsOf } from "../report/formats.js";
import type { FailureFormatter } from "../report/formatter.js";

/**
 * The failure formatter of whoever reads standard output: that of the command and the format that the
 * words name. Undefined if nobody reads a document there.
 */
export async function awaitedFailure(
  argv: readonly string[],
): Promise<FailureFormatter | undefined> {
  if (names(argv, "--output")) return undefined;
  const known = formatsOf(questionOf(argv));
  const format = formatsIn(argv).find((each) => Object.hasOwn(known, each) && known[each]?.failed);
  return format === undefined ? undefined : known[format]?.failed?.();
}

/** What the command asks that the words name; evaluate's question if they name none. */
function questionOf(argv: readonly string[]): Question {
  const command = argv.find((each) => !each.startsWith("-")) ?? "";
  if (command === "compare" && names(argv, "--baseline")) return "since";
  return Object.hasOwn(formats, command) ? (command as Question) : "evaluate";
}

function names(argv: readonly string[], option: string): boolean {
  return argv.some((each) => each === option || each.startsWith(`${option}=`));
}

/** What is said after `--format`; a format that goes to a file has `=FILE` still. */
function formatsIn(argv: readonly string[]): readonly string[] {
  return argv.flatMap((each, index) => {
    if (each === "--format") return argv.slice(index + 1, index + 2);
    return each.startsWith("--format=") ? [each.slice("--format=".length)] : [];
  });
}
