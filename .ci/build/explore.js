import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { build, transform } from "esbuild";
import { yamlAsModules } from "./plugins.js";

/**
 * Builds the page of `racecheck explore` before anything is put into it: the program for browsers, which
 * is made of the very modules of the command line, and the page around it.
 *
 * @returns what esbuild says of the program
 */
export async function buildExplore(folder) {
  const program = await build({
    outdir: folder,
    entryPoints: { program: "src/explore/page/main.tsx" },
    bundle: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    minify: true,
    metafile: true,
    charset: "ascii",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [yamlAsModules],
  });
  // Programs that are bundled to be run here, once: the style is made of texts of the sources.
  await build({
    outdir: folder,
    entryPoints: ["src/explore/write.ts", "src/explore/style.ts"],
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
  });
  const at = (name) => join(folder, name);
  const { EXPLORE_STYLE } = createRequire(import.meta.url)(resolve(at("style.cjs")));
  const { code } = await transform(EXPLORE_STYLE, {
    loader: "css",
    minify: true,
    target: "es2022",
  });
  writeFileSync(at("style.css"), code);
  execFileSync(process.execPath, ["write.cjs", "program.js", "style.css", "page.html"].map(at));
  for (const each of readdirSync(folder)) if (each !== "page.html") rmSync(at(each));
  return program;
}
