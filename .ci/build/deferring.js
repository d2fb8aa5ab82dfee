import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";

/** Imports of some modules as functions that load the module when they are called. */
export const deferring = (modules) => ({
  name: "deferring",
  setup(bundle) {
    bundle.onResolve({ filter: /^\./ }, ({ path, importer, resolveDir, kind }) => {
      if (importer === "" || kind !== "import-statement") return undefined;
      const file = relative(".", resolve(resolveDir, path));
      const module = file.replaceAll("\\", "/").replace(/\.js$/, ".ts");
      return modules.has(module)
        ? { path: module, namespace: "deferred", sideEffects: false }
        : undefined;
    });
    bundle.onLoad({ filter: /.*/, namespace: "deferred" }, ({ path }) => ({
      contents: functionsOf(path)
        .map((name) => `export const ${name} = (...args) => __load("${path}").${name}(...args);`)
        .join("\n"),
    }));
  },
});

/** The names of what a module exports, which must be functions. */
function functionsOf(module) {
  const text = readFileSync(module, "utf8");
  const exported = text.match(/^export (?!type |interface ).*/gm) ?? [];
  return exported.map((line) => {
    const [, name] =
      /^export (?:async function|function|const(?= \w+ = \()) (\w+)/.exec(line) ?? [];
    if (name === undefined) throw new Error(`${module} cannot be deferred: ${line}`);
    return name;
  });
}
