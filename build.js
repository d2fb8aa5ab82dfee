/**
 * Builds the package: the executable as CommonJS bundles, which start far faster than modules read one
 * by one, and the library as the ES modules that tsc makes of the same sources.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));

/**
 * commander asks for node:child_process at start, which loads Node's whole network stack, but needs it
 * only for subcommands that are executables of their own; racecheck has none.
 */
const withoutChildProcess = {
  name: "without-child-process",
  setup(bundle) {
    bundle.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: "none", namespace: "none" } : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: "none" }, () => ({
      contents: "module.exports = {};",
    }));
  },
};

/** yaml comes for Node as CommonJS and for browsers as ES modules, of which a bundle takes what it uses. */
const yamlAsModules = {
  name: "yaml-as-modules",
  setup(bundle) {
    const path = join(folderOf("yaml"), "browser", "dist", "index.js");
    bundle.onResolve({ filter: /^yaml$/ }, () => ({ path, sideEffects: false }));
  },
};

/**
 * A package that is imported when it is needed (`await import("chalk")`) becomes a file of its own, so
 * that a run that does not need it need not read it. The file is required: vm.Script has no import().
 */
const onDemand = {
  name: "on-demand",
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "dynamic-import" && !path.startsWith("node:")
        ? { path, namespace: "on-demand" }
        : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: "on-demand" }, async ({ path }) => {
      const file = path.replace(/\W+/g, "-").replace(/^-/, "");
      packages.set(file, path);
      const names = Object.keys(await import(path)).filter((name) =>
        /^(?!default$)\w+$/.test(name),
      );
      return {
        contents: `const all = require("./on-demand/${file}.cjs");
          export default all.__esModule ? all.default : all;
          export const { ${names.join(", ")} } = all;`,
      };
    });
    bundle.onResolve({ filter: /^\.\/on-demand\//, namespace: "on-demand" }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};
const packages = new Map();

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

rmSync("dist", { recursive: true, force: true });
await build({ ...common, entryPoints: { launch: "src/launch.ts" } });
// The wrapper is the one that Node puts around a module: launch.ts runs the text as it stands.
await build({
  ...common,
  entryPoints: { racecheck: "src/cli.ts" },
  plugins: [withoutChildProcess, yamlAsModules, onDemand],
  // vm.Script has no import(): what Node itself has is required.
  supported: { "dynamic-import": false },
  banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
  footer: { js: "})" },
});
await build({
  ...common,
  outdir: "dist/on-demand",
  entryPoints: Object.fromEntries(packages),
});
if (readFileSync("dist/racecheck.cjs").some((byte) => byte > 0x7f)) {
  throw new Error("dist/racecheck.cjs must be ASCII: launch.ts reads it as such");
}
execFileSync(
  process.execPath,
  [join(folderOf("typescript"), "bin", "tsc"), "-p", "tsconfig.build.json"],
  {
    stdio: "inherit",
  },
);
execFileSync(
  process.execPath,
  ["--import", "tsx", "src/commands/man/write.ts", "dist/man/racecheck.1"],
  { stdio: "inherit" },
);
// The first run keeps its compiled code beside the bundle, and shows that the build works.
execFileSync(
  process.execPath,
  ["bin/racecheck.js", "evaluate", "worldviews/misuse-first-lab.yaml"],
  {
    stdio: ["ignore", "ignore", "inherit"],
  },
);
