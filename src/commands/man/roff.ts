/** The language of man pages, as far as one is needed here. */

/** Text as it will be read: nothing in it is taken for a request. */
export function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll('"', "\\(dq")
    .replace(/^(?=[.'])/gm, "\\&");
}

export function heading(text: string): string {
  return `.SH ${escaped(text)}`;
}

export function subheading(text: string): string {
  return `.SS ${escaped(text)}`;
}

/** A paragraph for each line of a text. */
export function paragraphs(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => `.PP\n${escaped(line)}`).join("\n");
}

/** A term in bold and what it means, indented. */
export function item(term: string, meaning: string): string {
  return `.TP\n\\fB${escaped(term)}\\fR\n${escaped(meaning)}`;
}

/** Lines as they are, in a fixed width. */
export function verbatim(lines: readonly string[]): string {
  return [".PP", ".RS 4", ".nf", ...lines.map(escaped), ".fi", ".RE"].join("\n");
}
