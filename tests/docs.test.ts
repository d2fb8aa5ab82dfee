/**
 * Every `console` block of README.md and docs/*.md is run. The commands see the project's files; a
 * `yaml` or `json` block that begins with a comment such as `# lab.yaml` is a file of that name.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Block,
  blocksOf,
  isUpdating,
  parseTranscript,
  printTranscript,
  replay,
  temporaryDirectory,
} from "./support/transcript.js";

const root = resolve(import.meta.dirname, "..");
const seen = ["worldviews", "arguments", "examples", "docs", "README.md", "package.json"];
const pages = ["README.md", ...pagesIn("docs")].filter((page) => existsSync(join(root, page)));

function pagesIn(directory: string): string[] {
  if (!existsSync(join(root, directory))) return [];
  const names = readdirSync(join(root, directory)).filter((name) => name.endsWith(".md"));
  return names.map((name) => join(directory, name));
}

function copyOfProject(): string {
  const directory = temporaryDirectory();
  for (const name of seen.filter((each) => existsSync(join(root, each)))) {
    cpSync(join(root, name), join(directory, name), { recursive: true });
  }
  return directory;
}

const NAMED = /^# ([\w.-]+\.(?:ya?ml|json))\n/;

async function replayPage(page: string, directory: string): Promise<string> {
  let text = readFileSync(join(root, page), "utf8");
  for (const block of blocksOf(text)) {
    const after = await replayed(block);
    text = text.replace(block.text, () => after);
  }
  return text;

  async function replayed(block: Block): Promise<string> {
    const name = ["yaml", "json"].includes(block.language)
      ? NAMED.exec(block.text)?.[1]
      : undefined;
    if (name) writeFileSync(join(directory, name), block.text);
    if (block.language !== "console") return block.text;
    return printTranscript(await replay(parseTranscript(block.text), directory));
  }
}

describe("the console blocks of", () => {
  it.skipIf(pages.length === 0).each(pages)("%s print what they say", async (page) => {
    const before = readFileSync(join(root, page), "utf8");
    const after = await replayPage(page, copyOfProject());
    if (isUpdating) writeFileSync(join(root, page), after);
    else expect(after).toBe(before);
  });
});
