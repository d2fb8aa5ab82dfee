import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { build, transform } from "esbuild";
import { yamlAsModules } from "./plugins.js";

/**
 * What the page never asks for, and what takes its place there: arguments were checked before it was written, no
 * answer on it has readings, and no linear program of ours asks for whole numbers.
 */
const LEFT_OUT = [
  [/src\/argument\/check\.ts$/, "export const checkArgument = () => [];"],
  [/src\/answers\/readings\.ts$/, "export const readingsOn = () => [];"],
  [/src\/answers\/readings\/telling\.ts$/, "export const tellingReading = () => undefined;"],
  [/node_modules\/heap\/lib\/heap\.js$/, "export default class {}"],
];

const leavingOut = {
  name: "leaving out",
  setup(bundle) {
    for (const [filter, contents] of LEFT_OUT) {
      bundle.onLoad({ filter }, () => ({ contents, loader: "js" }));
    }
  },
};

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
    plugins: [yamlAsModules, leavingOut],
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
