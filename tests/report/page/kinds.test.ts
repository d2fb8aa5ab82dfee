/** What is added to the tree of a report is asked for by the compiler wherever it must be told of. */
import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "racecheck-kinds-"));
  mkdirSync(join(folder, "src/report"), { recursive: true });
  for (const part of ["engine", "diagnostics", "report/page"]) {
    cpSync(join(root, "src", part), join(folder, "src", part), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const { compilerOptions } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["src/report/page"] }),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The files of the renderers that do not compile. */
async function failing(): Promise<readonly string[]> {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const output = await new Promise<string>((settle) => {
    execFile(process.execPath, [tsc, "--noEmit", "--pretty", "false", "-p", folder], (_, stdout) =>
      settle(stdout),
    );
  });
  const files = [...output.matchAll(/^(?:.*\/)?([\w-]+\.ts)\(/gm)].map(
    ([, file]) => file as string,
  );
  return [...new Set(files)].sort();
}

/** Puts a kind into one of the tree's unions. */
function adding(union: "Block" | "Inline"): string {
  const path = join(folder, "src/report/page/tree.ts");
  const before = readFileSync(path, "utf8");
  const head = `export type ${union} =`;
  expect(before).toContain(head);
  writeFileSync(path, before.replace(head, `${head}\n  | { readonly kind: "made-up" }`));
  return before;
}

it("compiles as it is", async () => {
  expect(await failing()).toEqual([]);
});

it.each([
  ["Block", ["html.ts", "markdown.ts", "plain.ts", "text.ts"]],
  ["Inline", ["inline.ts"]],
] as const)("has a new kind of %s told of by every renderer", async (union, files) => {
  const before = adding(union);
  expect(await failing()).toEqual(expect.arrayContaining([...files]));
  writeFileSync(join(folder, "src/report/page/tree.ts"), before);
});
