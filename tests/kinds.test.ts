/** A new kind of condition does not compile before everything that looks into conditions knows it. */
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { directories } from "./support/directory.js";

const root = resolve(import.meta.dirname, "..");
const newDirectory = directories();

/** The files of src/ that no longer compile when a line is added after another one. */
function brokenBy(file: string, after: string, added: string): string[] {
  const directory = newDirectory();
  for (const each of ["src", "package.json", "tsconfig.json"]) {
    cpSync(join(root, each), join(directory, each), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(directory, "node_modules"), "junction");
  const changed = join(directory, file);
  const [before, ...rest] = readFileSync(changed, "utf8").split(after);
  expect(rest).toHaveLength(1);
  writeFileSync(changed, [before, `${after}\n${added}`, ...rest].join(""));
  writeFileSync(
    join(directory, "tsconfig.src.json"),
    JSON.stringify({ extends: "./tsconfig.json", include: ["src"] }),
  );
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const run = spawnSync(process.execPath, [tsc, "--noEmit", "-p", "tsconfig.src.json"], {
    cwd: directory,
    encoding: "utf8",
  });
  const files = [...run.stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(([, path]) => path);
  return [...new Set(files as string[])].sort();
}

/** The files of src/ that import one of some functions. */
function importing(...functions: readonly string[]): string[] {
  const imported = new RegExp(`^import [^;]*\\b(${functions.join("|")})\\b`, "m");
  return sources().filter((file) => imported.test(readFileSync(join(root, file), "utf8")));
}

function sources(): string[] {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join("src", file));
}

describe("a made-up kind of condition", () => {
  it("breaks the engine wherever conditions are folded", () => {
    const folding = importing("folding");
    expect(folding).toContain("src/engine/plan.ts");
    expect(folding.length).toBeGreaterThanOrEqual(3);
    const broken = brokenBy(
      "src/engine/condition.ts",
      "export type Condition =",
      '  | { readonly kind: "most"; readonly of: readonly Condition[] }',
    );
    expect(broken).toEqual([...folding, "src/engine/condition.ts"].sort());
  });

  it("breaks, as written, whatever recognises or folds it", () => {
    const folding = importing("foldingForms", "byKind");
    expect(folding).toContain("src/argument/resolve.ts");
    expect(folding.length).toBeGreaterThanOrEqual(5);
    const broken = brokenBy(
      "src/argument/definition.ts",
      "export interface ConditionForms {",
      "  readonly most: { readonly most: readonly ConditionDefinition[] };",
    );
    const knowing = ["src/argument/condition-form.ts", "src/argument/schema.ts"];
    expect(broken).toEqual([...folding, ...knowing].sort());
  });

  it("is told from the others, as written, in one place", () => {
    const telling = sources().filter((file) =>
      /"(claim|belief|all|any|not)" in \w/.test(readFileSync(join(root, file), "utf8")),
    );
    expect(telling).toEqual(["src/argument/condition-form.ts"]);
  });
});
