import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { folderOf, yamlAsModules } from "./plugins.js";

const folder = join("dist", "lib");

/**
 * Builds the library: ES modules that bring along the packages that they need, each format a part that is
 * loaded when it is asked for, and the types of what is exported.
 */
export async function buildLibrary() {
  const result = await build({
    outdir: folder,
    entryPoints: { index: "src/index.ts" },
    chunkNames: "parts/[name]-[hash]",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    metafile: true,
    legalComments: "none",
    plugins: [yamlAsModules],
  });
  const tsc = join(folderOf("typescript"), "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
  const needed = reached(join(folder, "index.d.ts"));
  for (const file of readdirSync(folder, { recursive: true })) {
    const path = join(folder, file);
    if (file.endsWith(".d.ts") && !needed.has(path)) rmSync(path);
  }
  return result;
}

/** The files of types that a file needs, itself included. All are of this package. */
function reached(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, path] of text.matchAll(/(?:from |import\()\s*"([^"]+)"/g)) {
    if (!path.startsWith("."))
      throw new Error(`${file}: the types need ${path}, which is not brought along`);
    reached(join(dirname(file), path.replace(/\.js$/, ".d.ts")), seen);
  }
  return seen;
}
