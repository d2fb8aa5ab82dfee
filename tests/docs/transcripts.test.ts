import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  agrees,
  isElided,
  printedBy,
  refreshed,
  removeInstallation,
  stepsOf,
} from "../support/transcript.js";

const root = join(import.meta.dirname, "../..");
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const read = (page: string): string => readFileSync(join(root, page), "utf8");

const QUOTE = /<!-- file: (\S+) -->\n+```\w+\n([\s\S]*?)^```$/gm;

/** The files that a page quotes, with its text of each. */
function quotesOf(markdown: string): readonly { file: string; text: string }[] {
  return [...markdown.matchAll(QUOTE)].map(([, file = "", text = ""]) => ({ file, text }));
}

it("finds the files that the pages quote", () => {
  const files = quotesOf(read("docs/arguments.md")).map(({ file }) => file);
  expect(files).toEqual(["docs/examples/disclosure.yaml", "docs/examples/finder.yaml"]);
});

if (process.env.UPDATE_GOLDEN) {
  for (const page of pages) {
    const before = read(page);
    const after = refreshed(before);
    if (after !== before) writeFileSync(join(root, page), after);
  }
}

afterAll(removeInstallation);

describe.each(pages)("%s prints what it says", (page) => {
  const steps = stepsOf(read(page));

  it.each(steps.map((step) => [step.command, step] as const))("$ %s", (command, { printed }) => {
    const actual = printedBy(command);
    if (isElided(printed)) expect(agrees(printed, actual), actual).toBe(true);
    else expect(actual).toBe(printed);
  });

  it("quotes files as they are", () => {
    for (const { file, text } of quotesOf(read(page))) expect(text).toBe(read(file));
  });
});

describe("a transcript", () => {
  it("has commands and what each prints", () => {
    const page = "a\n```console\n$ one\n$ two\nx\n[exit 2]\n```\n```sh\n$ no\n```\n";
    expect(stepsOf(page)).toEqual([
      { command: "one", printed: "" },
      { command: "two", printed: "x\n[exit 2]\n" },
    ]);
  });

  it("shows both streams and an exit code that is not 0", () => {
    expect(printedBy("echo out; echo err >&2; exit 3")).toBe("out\nerr\n[exit 3]\n");
  });

  it("lets … stand for any lines, and for nothing else", () => {
    expect(agrees("a\n…\nd\n", "a\nb\nc\nd\n")).toBe(true);
    expect(agrees("a\n…\n", "a\n")).toBe(true);
    expect(agrees("a\n…\nd\n", "a\nb\nc\n")).toBe(false);
    expect(agrees("a.c\n", "abc\n")).toBe(false);
  });

  it("is written anew where it is not elided", () => {
    const page = "```console\n$ echo 1\n0\n$ echo 2\n…\n```\n";
    expect(refreshed(page)).toBe("```console\n$ echo 1\n1\n$ echo 2\n…\n```\n");
  });
});
