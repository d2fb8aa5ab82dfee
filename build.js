/**
 * Builds the package: the executable as CommonJS, which starts far faster than modules read one by one,
 * and the library as ES modules with types. `--command` leaves the library out, and so needs no
 * TypeScript.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { buildExplore } from "./.ci/build/explore.js";
import { buildLibrary } from "./.ci/build/library.js";
import { writeLicences } from "./.ci/build/licences.js";
import { buildParts } from "./.ci/build/parts.js";
import { withoutChildProcess, yamlAsModules } from "./.ci/build/plugins.js";

const common = {
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  minify: true,
  metafile: true,
  charset: "ascii",
  legalComments: "none",
  // What is bundled is CommonJS, and knows its folder by that.
  logOverride: { "empty-import-meta": "silent" },
};

/** What is loaded of the worldview layer where something is wrong, or a schema is to be printed. */
const schemas = ["form-schemas", "schema", "problems", "belief-problems"].map(
  (name) => `src/worldview/${name}.ts`,
);
/** The built-in arguments but the first: a run needs those that it is about. */
const otherArguments = [
  ...["charter-assist", "free-world", "maim"],
  ...["manhattan-trap", "minefield", "suicide-race"],
].map((name) => `src/argument/library/${name}.ts`);

const plugins = [withoutChildProcess, yamlAsModules];
const partsFolder = "dist/parts";

/** Runs a program of this package's own. */
const run = (...args) =>
  execFileSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });

rmSync("dist", { recursive: true, force: true });
await build({ ...common, entryPoints: { launch: "src/launch.ts" } });
const command = await buildParts({
  options: common,
  plugins,
  outdir: partsFolder,
  groups: {
    start: [
      "src/cli.ts",
      "src/diagnostics/shell-words.ts",
      "src/diagnostics/nearest.ts",
      "src/report/page/harmless.ts",
      "src/report/page/paper.ts",
    ],
    evaluate: [
      "src/commands/evaluate/run.ts",
      "src/report/pages/evaluate.ts",
      "src/report/page/text.ts",
    ],
    compare: [
      "src/commands/compare/run.ts",
      "src/answers/compare.ts",
      "src/report/pages/compare.ts",
    ],
    test: ["src/commands/test/run.ts", "src/report/pages/test.ts"],
    commander: ["src/commands/program.ts"],
    schemas,
    json: ["evaluate", "compare", "test"].map((name) => `src/report/data/${name}.ts`),
    explain: ["src/commands/explain/run.ts", "src/report/pages/explain.ts"],
  },
  deferred: [
    "src/commands/program.ts",
    ...schemas,
    "src/answers/linear-program.ts",
    "src/argument/read.ts",
    "src/argument/check.ts",
    ...otherArguments,
  ],
});
for (const part of readdirSync(partsFolder)) {
  if (readFileSync(join(partsFolder, part)).some((byte) => byte > 0x7f)) {
    throw new Error(`${part} must be ASCII: launch.ts reads it as such`);
  }
}
// The man page says what the options say: a program writes it that is bundled for that alone.
await build({
  ...common,
  outdir: "dist/man",
  entryPoints: { write: "src/commands/man/write.ts" },
  plugins,
});
run("dist/man/write.cjs", "dist/man/racecheck.1");
rmSync("dist/man/write.cjs");
const explore = await buildExplore("dist/explore");
const library = process.argv.includes("--command") ? [] : [await buildLibrary()];
writeLicences("dist/licences.txt", [command, explore, ...library]);
// The first run keeps its compiled code beside the program, and shows that the build works.
run("bin/racecheck.js", "evaluate", "worldviews/misuse-first-lab.yaml");
