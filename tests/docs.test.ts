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

/** The page as it is after its commands were run. */
async function replayPage(page: string, directory: string): Promise<string> {
  const text = readFileSync(join(root, page), "utf8");
  const lines = text.split("\n");
  let shift = 0;
  for (const block of blocksOf(text)) {
    const before = linesOf(block.text);
    const after = linesOf(await replayBlock(block, directory));
    lines.splice(block.line - 1 + shift, before.length, ...after);
    shift += after.length - before.length;
  }
  return lines.join("\n");
}

async function replayBlock({ language, text }: Block, directory: string): Promise<string> {
  const name = ["yaml", "json"].includes(language) ? NAMED.exec(text)?.[1] : undefined;
  if (name) writeFileSync(join(directory, name), text);
  if (language !== "console") return text;
  return printTranscript(await replay(parseTranscript(text), directory));
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}

describe("the console blocks of", () => {
  it.skipIf(pages.length === 0).each(pages)("%s print what they say", async (page) => {
    const before = readFileSync(join(root, page), "utf8");
    const after = await replayPage(page, copyOfProject());
    if (isUpdating) writeFileSync(join(root, page), after);
    else expect(after).toBe(before);
  });
});
