/** What the bundles need of esbuild that it does not do by itself. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** The folder of a package that is installed. */
export const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));

/**
 * commander asks for node:child_process at start, which loads Node's whole network stack, but needs it
 * only for subcommands that are executables of their own; racecheck has none.
 */
export const withoutChildProcess = {
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
export const yamlAsModules = {
  name: "yaml-as-modules",
  setup(bundle) {
    const path = join(folderOf("yaml"), "browser", "dist", "index.js");
    bundle.onResolve({ filter: /^yaml$/ }, () => ({ path, sideEffects: false }));
  },
};
