import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { allCodes } from "../../src/diagnostics/wording.js";

const tests = resolve(import.meta.dirname, "..");
const page = readFileSync(resolve(tests, "../docs/errors.md"), "utf8");
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split("\n", 1)[0] as string, section]),
);

const others = readdirSync(tests, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(console|test\.ts)$/.test(file) && !file.endsWith("codes.test.ts"))
  .map((file) => readFileSync(join(tests, file), "utf8"))
  .join("\n");

/** What is printed in the console blocks of a section. */
function printed(section: string): string {
  return [...section.matchAll(/```console\n(.*?)```/gs)].map(([, text]) => text).join("");
}

describe("docs/errors.md", () => {
  it("has a section for every code, in the order of the code, and for no other", () => {
    expect([...sections.keys()]).toEqual(allCodes());
  });

  it.each(allCodes().filter((code) => printed(sections.get(code) ?? "") !== ""))(
    "shows %s where it explains it",
    (code) => {
      expect(printed(sections.get(code) as string)).toContain(` ${code}\n`);
    },
  );
});

describe("each code", () => {
  it.each(allCodes())("%s is produced by some test", (code) => {
    const isProduced = new RegExp(`(^| |"|\\()${code}("|\\\\n|$)`, "m").test(
      printed(page) + others,
    );
    expect(isProduced).toBe(true);
  });
});
