/** The beginning of a line that a runner would follow, whatever the blanks and colours before it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what a style begins with
const COMMAND = /^((?: |\u001b\[[\d;]*m)*)::/gm;

/** Lines that are no command to a GitHub runner, which reads what is printed: a log is made of it. */
export function harmless(lines: string): string {
  return lines.replace(COMMAND, "$1\\u003a:").replaceAll("##[", "\\u0023#[");
}
