/**
 * Builds the package: the executable as CommonJS bundles, which start far faster than modules read one
 * by one, and the library as ES modules with types. `--command` leaves the library out, and so needs no
 * TypeScript.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { buildLibrary } from "./.ci/build/library.js";
import { writeLicences } from "./.ci/build/licences.js";
import { onDemand, withoutChildProcess, yamlAsModules } from "./.ci/build/plugins.js";

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
};

/** Runs a program of this package's own. */
const run = (...args) =>
  execFileSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });

rmSync("dist", { recursive: true, force: true });
await build({ ...common, entryPoints: { launch: "src/launch.ts" } });
const packages = new Map();
// The wrapper is the one that Node puts around a module: launch.ts runs the text as it stands.
const command = await build({
  ...common,
  entryPoints: { racecheck: "src/cli.ts" },
  plugins: [withoutChildProcess, yamlAsModules, onDemand(packages)],
  // vm.Script has no import(): what Node itself has is required.
  supported: { "dynamic-import": false },
  banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
  footer: { js: "})" },
});
const demanded = await build({
  ...common,
  outdir: "dist/on-demand",
  entryPoints: Object.fromEntries(packages),
});
if (readFileSync("dist/racecheck.cjs").some((byte) => byte > 0x7f)) {
  throw new Error("dist/racecheck.cjs must be ASCII: launch.ts reads it as such");
}
// The man page says what the options say: a program writes it that is bundled for that alone.
await build({
  ...common,
  outdir: "dist/man",
  entryPoints: { write: "src/commands/man/write.ts" },
  plugins: [withoutChildProcess, yamlAsModules],
});
run("dist/man/write.cjs", "dist/man/racecheck.1");
rmSync("dist/man/write.cjs");
const library = process.argv.includes("--command") ? [] : [await buildLibrary()];
writeLicences("dist/licences.txt", [command, demanded, ...library]);
// The first run keeps its compiled code beside the bundle, and shows that the build works.
run("bin/racecheck.js", "evaluate", "worldviews/misuse-first-lab.yaml");
