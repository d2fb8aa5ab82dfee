/**
 * Cuts a program into parts, each a file that is read, compiled and kept by itself, so that a run brings
 * what it needs and no more. esbuild splits programs too, but only as ES modules and into chunks by the
 * hundred; here the chunks of what runs together are put together again, as CommonJS, which starts faster.
 */
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { build } from "esbuild";

/**
 * Builds the parts of a program into a folder.
 *
 * @param options what esbuild is told whatever it builds
 * @param plugins those that the sources need
 * @param groups the names of parts, and the modules that each has, with all that they import and no part
 * before it has. The first module of the first is the program. Every other module that is imported on
 * demand becomes a part of its own.
 * @param deferred modules of functions that are loaded when one of these is called, though they are imported
 * as any other
 * @returns what esbuild says of the sources
 */
export async function buildParts({ options, plugins, outdir, groups, deferred }) {
  const [[program]] = Object.values(groups);
  const split = await build({
    ...options,
    outdir,
    entryPoints: [program, ...deferred],
    outExtension: {},
    format: "esm",
    splitting: true,
    minify: false,
    write: false,
    plugins: [...plugins, deferring(new Set(deferred))],
  });
  const chunks = chunksOf(split);
  share(chunks, groups);
  const names = new Set(chunks.map(({ part }) => part));
  await build({
    ...options,
    outdir,
    entryPoints: Object.fromEntries([...names].map((name) => [name, `part:${name}`])),
    format: "cjs",
    // vm.Script has no import(): what Node itself has is required.
    supported: { "dynamic-import": false },
    logOverride: { "ignored-bare-import": "silent" },
    // The wrapper is the one that Node puts around a module: launch.ts runs the text as it stands.
    banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
    footer: { js: "})" },
    plugins: [joining(chunks)],
  });
  return split;
}

/** Imports of some modules as functions that load the module when they are called. */
const deferring = (modules) => ({
  name: "deferring",
  setup(bundle) {
    bundle.onResolve({ filter: /^\./ }, ({ path, importer, resolveDir, kind }) => {
      if (importer === "" || kind !== "import-statement") return undefined;
      const module = relative(".", resolve(resolveDir, path)).replace(/\.js$/, ".ts");
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

/** What esbuild split: each chunk with its text, the names that it exports, and the chunks that it imports. */
function chunksOf({ metafile, outputFiles }) {
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const chunks = Object.entries(metafile.outputs).map(([file, output], id) => {
    const path = resolve(file);
    return { id, path, text: texts.get(path), ...output };
  });
  const at = new Map(chunks.map((chunk) => [chunk.path, chunk]));
  for (const chunk of chunks) {
    chunk.find = (file) => at.get(resolve(dirname(chunk.path), file));
    const atOnce = chunk.imports.filter(({ kind }) => kind === "import-statement");
    chunk.needs = atOnce.flatMap(({ path }) => at.get(resolve(path)) ?? []);
  }
  return chunks;
}

/** Gives each chunk to the first part whose modules need it. */
function share(chunks, groups) {
  const give = (chunk, part) => {
    if (chunk.part !== undefined) return;
    chunk.part = part;
    for (const each of chunk.needs) give(each, part);
  };
  const others = chunks
    .filter(({ entryPoint }) => entryPoint !== undefined)
    .map(({ entryPoint }) => [nameOf(entryPoint), [entryPoint]]);
  for (const [part, modules] of [...Object.entries(groups), ...others]) {
    for (const module of modules) {
      const chunk = chunks.find(({ entryPoint }) => entryPoint === module);
      if (chunk === undefined) throw new Error(`${module} is not imported on demand`);
      give(chunk, part);
    }
  }
}

/** A name for the part of a module: of a package the package's, of others the path. */
function nameOf(module) {
  const [, packaged] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module) ?? [];
  const name = packaged ?? module.replace(/^src\//, "").replace(/\.\w+$/, "");
  return name.replace(/\W+/g, "-").replace(/^-/, "");
}

/** Puts the chunks of each part together. A part exports what others need, under names of its own. */
const joining = (chunks) => ({
  name: "joining",
  setup(bundle) {
    const needed = neededElsewhere(chunks);
    bundle.onResolve({ filter: /^part:/ }, ({ path }) => ({
      path: path.slice("part:".length),
      namespace: "part",
    }));
    bundle.onLoad({ filter: /.*/, namespace: "part" }, ({ path: part }) => ({
      contents: exporting(
        chunks.filter((chunk) => chunk.part === part),
        needed,
      ),
      pluginData: (id) => chunks[id],
    }));
    // What another part has is asked of that part.
    bundle.onResolve({ filter: /\.cjs$/ }, ({ path }) => ({ path, external: true }));
    bundle.onResolve({ filter: /./, namespace: "part" }, ({ path, pluginData: find }) =>
      chunkIn("chunk", find(path)),
    );
    bundle.onResolve({ filter: /^\./, namespace: "chunk" }, ({ path, pluginData: importer }) => {
      const chunk = importer.find(path);
      return chunkIn(chunk.part === importer.part ? "chunk" : "elsewhere", chunk);
    });
    bundle.onLoad({ filter: /.*/, namespace: "chunk" }, ({ pluginData: chunk }) => ({
      contents: withRequires(chunk, chunks),
      pluginData: chunk,
    }));
    bundle.onLoad({ filter: /.*/, namespace: "elsewhere" }, ({ pluginData: chunk }) => {
      const names = chunk.exports.map((name) => `${name}_${chunk.id} as ${name}`);
      return { contents: `export { ${names.join(", ")} } from "./${chunk.part}.cjs";` };
    });
  },
});

const chunkIn = (namespace, chunk) => ({
  path: String(chunk.id),
  namespace,
  pluginData: chunk,
  // The program itself is there for what it does, all else for what it has.
  sideEffects: namespace === "chunk" && chunk.exports.length === 0,
});

/** The names that other parts import of each chunk. */
function neededElsewhere(chunks) {
  const needed = new Map(chunks.map((chunk) => [chunk, new Set()]));
  for (const { part, text, find } of chunks) {
    for (const [, names, file] of text.matchAll(/^import \{([^}]*)\} from "(\.[^"]+)";$/gm)) {
      const chunk = find(file);
      if (chunk.part === part) continue;
      for (const [name] of names.matchAll(/[\w$]+(?: as [\w$]+)?/g)) {
        needed.get(chunk).add(name.split(" ")[0]);
      }
    }
  }
  return needed;
}

/**
 * The text of a part: it has nothing but what others need of its chunks, one by one, and all at once of
 * those that are imported on demand. To make it with `export` would define each name twice at every start.
 */
function exporting(chunks, needed) {
  const lines = chunks.map((chunk) => {
    const { id, exports, entryPoint } = chunk;
    const own = (name) => `${name}_${id}`;
    const each = [...needed.get(chunk)].map(own);
    const all = `${allOf(chunk)}: { ${exports.map((name) => `${name}: ${own(name)}`).join(", ")} }`;
    return {
      import: `import { ${exports.map((name) => `${name} as ${own(name)}`).join(", ")} } from "${id}";`,
      exports: entryPoint === undefined ? each : [...each, all],
    };
  });
  const exported = lines.flatMap(({ exports }) => exports);
  return [...lines.map((line) => line.import), `module.exports = { ${exported.join(", ")} };`].join(
    "\n",
  );
}

const allOf = ({ id }) => `all_${id}`;

/** A chunk's text, in which a module that is loaded later is required of the part that has it. */
function withRequires(chunk, chunks) {
  const required = (other) => `require("./${other.part}.cjs").${allOf(other)}`;
  return chunk.text
    .replace(/\bimport\("(\.[^"]+)"\)/g, (_, file) => {
      return `Promise.resolve().then(() => ${required(chunk.find(file))})`;
    })
    .replace(/\b__load\("([^"]+)"\)/g, (_, module) =>
      required(chunks.find(({ entryPoint }) => entryPoint === module)),
    );
}
