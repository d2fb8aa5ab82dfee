/** Commands that are suggested, so that they can be pasted into a shell. */
import { CONTROLS } from "./controls.js";

/** A call of racecheck: options and their values as they are, then files, whatever their names begin with. */
export function commandLine(words: readonly string[], files: readonly string[]): string {
  const ends = files.some((file) => file.startsWith("-") && file !== "-") ? ["--"] : [];
  return ["racecheck", ...[...words, ...ends, ...files].map(shellWord)].join(" ");
}

/** A text as a shell takes it for one word; what cannot be shown is written as an escape. */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (text.search(CONTROLS) < 0) return `'${text.replaceAll("'", "'\\''")}'`;
  const escaped = text
    .replace(/[\\']/g, "\\$&")
    .replace(CONTROLS, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `$'${escaped}'`;
}
