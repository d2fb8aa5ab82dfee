/**
 * Builds the package: the executable as one CommonJS bundle, which starts far faster than modules read
 * one by one, and the library as the ES modules that tsc makes of the same sources.
 */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");

/**
 * commander asks for node:child_process at start, which loads Node's whole network stack, but needs it
 * only for subcommands that are executables of their own; racecheck has none.
 */
const withoutChildProcess = {
  name: "without-child-process",
  setup(bundle) {
    bundle.onResolve({ filter: /^node:child_process$/ }, () => ({
      path: "none",
      namespace: "none",
    }));
    bundle.onLoad({ filter: /.*/, namespace: "none" }, () => ({
      contents: "module.exports = {};",
    }));
  },
};

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: { racecheck: "src/cli.ts", launch: "src/launch.ts" },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  minify: true,
  plugins: [withoutChildProcess],
  legalComments: "none",
});
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
execFileSync(
  process.execPath,
  ["--import", "tsx", "src/commands/man/write.ts", "dist/man/racecheck.1"],
  { stdio: "inherit" },
);
