/** Imports go downwards only. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const source = resolve(import.meta.dirname, "../src");

/** What each layer may import, besides itself. What is directly in src/ may import everything. */
const below: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  diagnostics: ["engine"],
  document: ["diagnostics"],
  argument: ["document", "diagnostics", "engine"],
  worldview: ["argument", "document", "diagnostics", "engine"],
  answers: ["worldview", "argument", "diagnostics", "engine"],
  report: ["answers", "worldview", "argument", "document", "diagnostics", "engine"],
  explore: ["report", "answers", "worldview", "argument", "document", "diagnostics", "engine"],
  commands: [
    "explore",
    "report",
    "answers",
    "worldview",
    "argument",
    "document",
    "diagnostics",
    "engine",
  ],
};

/** Files in src/ itself that every layer above the engine may import: they hold facts alone. */
const common = ["version.ts"];

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => importsOf(file));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), "utf8");
  const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g)];
  return specifiers.map(([, specifier = ""]) => ({
    from: file,
    to: relative(source, resolve(source, dirname(file), sourceOf(specifier, dirname(file)))),
  }));
}

/** The source that a specifier names: a component where there is one. */
function sourceOf(specifier: string, folder: string): string {
  const stem = specifier.replace(/\.js$/, "");
  return existsSync(resolve(source, folder, `${stem}.tsx`)) ? `${stem}.tsx` : `${stem}.ts`;
}

function layerOf(file: string): string | undefined {
  return file.includes("/") ? file.split("/")[0] : undefined;
}

function isAllowed({ from, to }: Import): boolean {
  const layer = layerOf(from);
  if (layer === undefined || layerOf(to) === layer) return true;
  const target = layerOf(to);
  if (target === undefined) return layer !== "engine" && common.includes(to);
  return below[layer]?.includes(target) ?? false;
}

/** Each circle of imports that a walk along them runs into. */
function circlesAmong(all: readonly Import[]): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const { from, to } of all) if (from === file) walk(to, [...path, file]);
    done.add(file);
  };
  for (const { from } of all) walk(from, []);
  return circles;
}

describe("layers", () => {
  it("are all known", () => {
    const layers = new Set(imports.map(({ from }) => layerOf(from)).filter(Boolean));
    expect([...layers].filter((layer) => !((layer as string) in below))).toEqual([]);
  });

  it("import downwards only", () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter((each) => !isAllowed(each))).toEqual([]);
  });

  it("run in no circle, types included", () => {
    expect(circlesAmong(imports)).toEqual([]);
    const circle = ["a.ts", "b.ts", "c.ts"].map((from, at, all) => ({
      from,
      to: all[(at + 1) % all.length] as string,
    }));
    expect(circlesAmong(circle)).toEqual([["a.ts", "b.ts", "c.ts", "a.ts"]]);
  });

  it("know the process in the executable alone", () => {
    const files = readdirSync(source, { recursive: true, encoding: "utf8" });
    const users = files.filter(
      (file) =>
        file.endsWith(".ts") &&
        /\bprocess\.(argv|stdin|stdout|stderr|exit|exitCode|env)\b/.test(
          readFileSync(join(source, file), "utf8"),
        ),
    );
    expect(
      users.filter(
        (file) =>
          ![
            "cli.ts",
            "launch.ts",
            "streams.ts",
            "commands/man/write.ts",
            "explore/write.ts",
          ].includes(file),
      ),
    ).toEqual([]);
  });
});
