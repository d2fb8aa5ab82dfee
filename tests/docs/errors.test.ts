import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const read = (path: string): string =>
  readFileSync(join(import.meta.dirname, "../..", path), "utf8");

const codes = [...read("src/diagnostics/problem.ts").matchAll(/^ {2}"([a-z]+\/[a-z-]+)":/gm)];
const explained = [...read("docs/errors.md").matchAll(/^\| `([a-z]+\/[a-z-]+)`\s+\|/gm)];

it.each(codes.map(([, code]) => code))("docs/errors.md explains %s", (code) => {
  expect(explained.map(([, each]) => each)).toContain(code);
});

it("finds codes to look for", () => {
  expect(codes.length).toBeGreaterThan(40);
});
