import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

it("docs/dependencies.md explains each package, in the table of its kind", async () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const { bundled } = await import(resolve(".ci/build/needs.js"));
  const [, runtime = "", development = ""] = readFileSync("docs/dependencies.md", "utf8").split(
    /^\| package .*$/m,
  );
  const named = (table: string): string[] =>
    [...table.matchAll(/^\| ([^|]+) \|/gm)]
      .flatMap(([, cell = ""]) => cell.split(", "))
      .map((name) => name.replace(/ \(.*\)/, "").trim())
      .filter((name) => !name.startsWith("--"));
  expect(dependencies).toBeUndefined();
  expect(named(runtime).sort()).toEqual([...bundled].sort());
  const others = Object.keys(devDependencies).filter((name) => !bundled.includes(name));
  expect(named(development).sort()).toEqual(others.sort());
});
