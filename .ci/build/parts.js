/**
 * Cuts a program into parts, each a file that is read, compiled and kept by itself, so that a run brings
 * what it needs and no more. esbuild splits programs too, but only as ES modules and into chunks by the
 * hundred; here the chunks of what runs together are put together again, as CommonJS, which starts faster.
 */
import { dirname, resolve } from "node:path";
import { build } from "esbuild";
import { deferring } from "./deferring.js";
import { joining } from "./joining.js";

/**
 * Builds the parts of a program into a folder.
 *
 * @param options what esbuild is told whatever it builds
 * @param plugins those that the sources need
 * @param groups the names of parts, and the modules that each has, with all that they import and no part
 * before it has. The first module of the first is the program. Every module that is in none of them and
 * imported on demand becomes a part of its own.
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
  refuseCircles(chunks);
  const names = new Set(chunks.map(({ part }) => part));
  await build({
    ...options,
    outdir,
    entryPoints: Object.fromEntries([...names].map((name) => [name, `part:${name}`])),
    format: "cjs",
    // vm.Script has no import(): what Node itself has is required.
    supported: { "dynamic-import": false },
    logOverride: { ...options.logOverride, "ignored-bare-import": "silent" },
    // The wrapper is the one that Node puts around a module: launch.ts runs the text as it stands.
    banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
    footer: { js: "})" },
    plugins: [joining(chunks)],
  });
  return split;
}

/**
 * What esbuild split: each chunk with its text, the names that it exports, and which names it takes of which
 * others. What it imports without taking anything of it would only be run, which nothing depends on.
 */
function chunksOf({ metafile, outputFiles }) {
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const chunks = Object.entries(metafile.outputs).map(([file, output], id) => {
    const path = resolve(file);
    return { id, path, text: texts.get(path), ...output };
  });
  const at = new Map(chunks.map((chunk) => [chunk.path, chunk]));
  for (const chunk of chunks) {
    chunk.find = (file) => at.get(resolve(dirname(chunk.path), file));
    chunk.taken = [...chunk.text.matchAll(/^import \{([^}]*)\} from "(\.[^"]+)";$/gm)].map(
      ([, list, file]) => ({ from: chunk.find(file), names: namesIn(list) }),
    );
    chunk.needs = chunk.taken.map(({ from }) => from);
  }
  return chunks;
}

/** The names before `as` in the list of an import. */
function namesIn(list) {
  return list.split(",").flatMap((each) => /[\w$]+/.exec(each)?.[0] ?? []);
}

/**
 * Gives each chunk to the first of the groups that needs it. What is left goes to the module that is imported
 * on demand and needs it; what several of these need is a part of its own.
 */
function share(chunks, groups) {
  for (const [part, modules] of Object.entries(groups)) {
    for (const module of modules) {
      const found = chunks.filter(
        ({ inputs, entryPoint }) => module in inputs || entryPoint === module,
      );
      if (found.length === 0) throw new Error(`the program has no ${module}`);
      for (const each of found.flatMap((chunk) => reached(chunk))) each.part ??= part;
    }
  }
  const others = chunks.filter(({ part, entryPoint }) => part === undefined && entryPoint);
  const needing = others.map((chunk) => ({ chunk, needs: new Set(reached(chunk)) }));
  for (const each of chunks.filter(({ part }) => part === undefined)) {
    const [only, ...more] = needing.filter(({ needs }) => needs.has(each));
    each.part =
      partWithAll(each) ?? nameOf(more.length > 0 ? largestOf(each) : only.chunk.entryPoint);
  }
}

/** Parts that need each other could not be loaded one after the other. */
function refuseCircles(chunks) {
  const left = new Set(chunks.map(({ part }) => part));
  const isReady = (part) =>
    chunks.every((chunk) => {
      return (
        chunk.part !== part ||
        chunk.needs.every((each) => each.part === part || !left.has(each.part))
      );
    });
  for (let ready = [""]; ready.length > 0; ) {
    ready = [...left].filter(isReady);
    for (const part of ready) left.delete(part);
  }
  if (left.size > 0) throw new Error(`these parts need each other: ${[...left].join(", ")}`);
}

/** Of a chunk that has nothing of its own, the part that has all of it. */
function partWithAll({ inputs, needs }) {
  const [part, ...more] = new Set(needs.map((each) => each.part));
  return Object.keys(inputs).length === 0 && more.length === 0 ? part : undefined;
}

/** The module that makes up most of a chunk. */
function largestOf({ inputs, entryPoint = "" }) {
  const size = (module) => inputs[module].bytesInOutput;
  const [largest = entryPoint] = Object.keys(inputs).sort((a, b) => size(b) - size(a));
  return largest;
}

/** A chunk and all that it needs. */
function reached(chunk, seen = new Set()) {
  if (!seen.has(chunk)) {
    seen.add(chunk);
    for (const each of chunk.needs) reached(each, seen);
  }
  return [...seen];
}

/** A name for the part of a module: of a package the package's, of others the path. */
function nameOf(module) {
  const [, packaged] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module) ?? [];
  const name = packaged ?? module.replace(/^src\//, "").replace(/\.\w+$/, "");
  return name.replace(/\W+/g, "-").replace(/^-/, "");
}
