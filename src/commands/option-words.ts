/** The words of a command line that name options. */

/** A hyphen alone is standard input. */
export function isOption(word: string): boolean {
  return word.length > 1 && word.startsWith("-");
}

/** `--format=json` as an option and its value. */
export function cut(word: string): readonly [string, string | undefined] {
  const [, name, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
  return name === undefined ? [word, undefined] : [name, value];
}
