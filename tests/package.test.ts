import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { builtinModules, createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { version } from "../src/version.js";
import { exec, installPacked, type Packed } from "./support/packed.js";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const folderOf = (name: string) =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

describe("the package, installed elsewhere", () => {
  let folder: string;
  let packed: Packed;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "racecheck-package-"));
    packed = await installPacked(folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("holds what is needed and nothing else", () => {
    const known = [
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
      /^bin\/(racecheck\.js|package\.json)$/,
      /^dist\/launch\.cjs$/,
      /^dist\/man\/racecheck\.1$/,
      /^dist\/licences\.txt$/,
      /^dist\/explore\/page\.html$/,
      /^dist\/parts\/[\w-]+\.cjs$/,
      /^dist\/lib\/[\w/-]+\.(js|d\.ts)$/,
      /^worldviews\/(published\/)?[\w.-]+\.(yaml|json)$/,
    ];
    expect(packed.files.filter((file) => !known.some((each) => each.test(file)))).toEqual([]);
    for (const file of ["bin/racecheck.js", "dist/launch.cjs", "dist/lib/index.d.ts", "LICENSE"]) {
      expect(packed.files).toContain(file);
    }
  });

  it("runs as a command", async () => {
    const command = join(packed.project, "node_modules/.bin/racecheck");
    const { stdout, stderr } = await exec(
      command,
      ["evaluate", "worldviews/misuse-first-lab.yaml"],
      {
        cwd: packed.project,
      },
    );
    expect(stdout).toContain("racing is FAVOURED");
    expect(stderr).toBe("");
    expect((await exec(command, ["--version"])).stdout).toBe(`${manifest.version}\n`);
  });

  it("runs as a command where it is unpacked, and colours and aligns there", async () => {
    const alone = join(folder, "alone");
    mkdirSync(alone);
    await exec("tar", ["-xzf", packed.tarball, "-C", alone]);
    const run = (...args: string[]) =>
      exec(process.execPath, [join(alone, "package/bin/racecheck.js"), "evaluate", ...args]);
    const wide = join(folder, "wide.yaml");
    writeFileSync(
      wide,
      "{name: 実験室, beliefs: {misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: hard}}",
    );
    expect((await run("--color", "--brief", wide)).stdout).toContain("\u001b[94mfavoured");
    expect((await run("--brief", wide, "worldviews/misuse-first-lab.yaml")).stdout).toContain(
      "  実験室                     ",
    );
  });

  it("is imported as a library", async () => {
    writeFileSync(
      join(packed.project, "program.mjs"),
      `import { evaluate, evaluateAll, loadArgument, print, readWorldviews } from "racecheck";
       import { readFileSync } from "node:fs";
       const argument = loadArgument();
       const entries = readWorldviews(argument, readFileSync("worldviews/misuse-first-lab.yaml", "utf8"));
       console.log(evaluate(argument, entries[0].worldview).verdict);
       console.log((await print(evaluateAll(argument, entries), "json")).length > 0);`,
    );
    const { stdout } = await exec(process.execPath, ["program.mjs"], { cwd: packed.project });
    expect(stdout).toBe("favoured\ntrue\n");
  });

  it("has types that a strict program compiles against", async () => {
    const program = (verdict: string) => `
      import { evaluate, loadArgument, toWorldview, type Verdict } from "racecheck";
      const argument = loadArgument();
      const found: Verdict = evaluate(argument, toWorldview(argument, {})).verdict;
      export const isIt: boolean = found === "${verdict}";`;
    const tsc = (file: string) =>
      exec(
        process.execPath,
        [
          join(folderOf("typescript"), "bin/tsc"),
          ...["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "false"],
          ...["--target", "es2023", "--module", "nodenext", "--types", "", file],
        ],
        { cwd: packed.project },
      );
    writeFileSync(join(packed.project, "right.mts"), program("silent"));
    writeFileSync(join(packed.project, "wrong.mts"), program("quiet"));
    await expect(tsc("right.mts")).resolves.toMatchObject({ stdout: "" });
    await expect(tsc("wrong.mts")).rejects.toMatchObject({
      stdout: expect.stringContaining("TS2367"),
    });
  });

  it("gives publint nothing to say", async () => {
    const pkgDir = join(packed.project, "node_modules/racecheck");
    const { messages } = await publint({ pkgDir, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it("gives are-the-types-wrong nothing to say", async () => {
    const attw = join(folderOf("@arethetypeswrong/cli"), "dist/index.js");
    const args = ["--profile", "esm-only", "--format", "json", packed.tarball];
    const { stdout } = await exec(process.execPath, [attw, ...args], { maxBuffer: 2 ** 24 });
    const { analysis } = JSON.parse(stdout);
    expect(analysis.types).toMatchObject({ kind: "included" });
    const serious = analysis.problems.filter(
      ({ kind }: { kind: string }) => kind !== "CJSResolvesToESM" && kind !== "NoResolution",
    );
    expect(serious).toEqual([]);
  });
});

describe("what is built", () => {
  const bundles = [
    "dist/launch.cjs",
    ...readdirSync("dist/parts").map((name) => `dist/parts/${name}`),
  ];
  const modules = readdirSync("dist/lib", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => join("dist/lib", name));

  it("opens no network", () => {
    const network = builtinModules.filter((name) =>
      /^(_?http|http2|https|_?tls|net|dgram|dns|inspector|quic)/.test(name),
    );
    expect(network).toContain("net");
    for (const file of [...bundles, ...modules]) {
      const text = readFileSync(file, "latin1");
      const asked = [...text.matchAll(/(?:require\(|from |import\()\s*"(?:node:)?([\w/@.-]+)"/g)];
      expect(asked.filter(([, name]) => network.includes(name as string))).toEqual([]);
      expect(text).not.toMatch(/\bfetch\(|\bnew (WebSocket|EventSource|XMLHttpRequest)\b/);
    }
  });

  it("imports nothing but what Node has, and depends on nothing", () => {
    const imported = modules.flatMap((file) => {
      const text = readFileSync(file, "utf8");
      return [
        ...text.matchAll(/^(?:import|export) .*from "([^."][^"]*)"|\bimport\("([^."][^"]*)"\)/gm),
      ];
    });
    const packages = imported.map(([, from, demanded]) => (from ?? demanded) as string);
    expect(packages).toContain("node:crypto");
    const builtin = new Set(builtinModules);
    expect(packages.filter((name) => !builtin.has(name.replace("node:", "")))).toEqual([]);
    expect(manifest.dependencies).toBeUndefined();
  });

  it("has the licences of the packages that are built in", async () => {
    const { bundled } = await import(join(process.cwd(), ".ci/build/needs.js"));
    const text = readFileSync("dist/licences.txt", "utf8");
    for (const name of bundled) {
      expect(text).toMatch(new RegExp(`^${name} [\\d.]+\n\n\\S`, "m"));
    }
  });

  it("does not know where it was built", () => {
    for (const file of [...bundles, ...modules]) {
      expect(readFileSync(file, "latin1")).not.toContain(process.cwd());
    }
  });
});

describe("package.json", () => {
  it("has the version that the program prints", () => {
    expect(version).toBe(manifest.version);
  });

  it("names files that exist", () => {
    expect(existsSync(manifest.bin.racecheck)).toBe(true);
    const { types, default: main } = manifest.exports["."];
    for (const file of [types, main]) expect(existsSync(file)).toBe(true);
  });
});
