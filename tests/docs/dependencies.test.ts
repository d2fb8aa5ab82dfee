import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("docs/dependencies.md explains each package, in the table of its kind", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const [, runtime = "", development = ""] = readFileSync("docs/dependencies.md", "utf8").split(
    /^\| package .*$/m,
  );
  const named = (table: string): string[] =>
    [...table.matchAll(/^\| ([^|]+) \|/gm)]
      .flatMap(([, cell = ""]) => cell.split(", "))
      .map((name) => name.replace(/ \(.*\)/, "").trim())
      .filter((name) => !name.startsWith("--"));
  expect(named(runtime).sort()).toEqual(Object.keys(dependencies).sort());
  expect(named(development).sort()).toEqual(Object.keys(devDependencies).sort());
});
