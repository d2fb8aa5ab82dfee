/** Puts the chunks of each part together. A part exports what others need, under names of its own. */
export const joining = (chunks) => ({
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

/** The names that other parts take of each chunk. */
function neededElsewhere(chunks) {
  const needed = new Map(chunks.map((chunk) => [chunk, new Set()]));
  for (const { part, taken } of chunks) {
    for (const { from, names } of taken) {
      if (from.part !== part) for (const name of names) needed.get(from).add(name);
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

/**
 * A chunk's text, in which a module that is loaded later is required of the part that has it: one that is
 * imported on demand, and one that is deferred, which deferring.js wrote as a call of `__load`.
 */
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
