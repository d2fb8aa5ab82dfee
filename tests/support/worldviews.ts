import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A worldview as YAML: beliefs in flow style, other keys as given. */
export function yaml(
  name: string,
  beliefs: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, unknown>> = {},
): string {
  const required = { misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: "hard" };
  return `${JSON.stringify({ name, ...rest, beliefs: { ...required, ...beliefs } })}\n`;
}

/** Worldviews as the documents of one stream. */
export function stream(...documents: readonly string[]): string {
  return documents.join("---\n");
}

/** A new directory with files; returns a function from their names to their paths. */
export function directoryOf(
  files: Readonly<Record<string, string>> = {},
): (name: string) => string {
  const directory = mkdtempSync(join(tmpdir(), "racecheck-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return (name) => join(directory, name);
}
