import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const read = (page: string): string =>
  readFileSync(join(import.meta.dirname, "../..", page), "utf8");

const QUOTE = /<!-- file: (\S+) -->\n+```\w+\n([\s\S]*?)^```$/gm;
const quotes = [...read("docs/arguments.md").matchAll(QUOTE)];

it("docs/arguments.md quotes the argument and a worldview about it", () => {
  expect(quotes.map(([, file]) => file)).toEqual([
    "docs/examples/disclosure.yaml",
    "docs/examples/finder.yaml",
  ]);
});

it.each(quotes.map(([, file = "", text = ""]) => [file, text]))(
  "%s is quoted as it is",
  (file, text) => {
    expect(text).toBe(read(file));
  },
);
