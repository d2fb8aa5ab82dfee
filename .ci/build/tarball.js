/**
 * Builds the package and packs it: `npm run tarball`. Unlike `npm pack` it leaves the scripts
 * of a clone out of package.json, of which npm would say that they were not run, or not reviewed.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "./npm.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const at = (...path) => join(root, ...path);
const text = readFileSync(at("package.json"), "utf8");
const { scripts, devDependencies, allowScripts, ...manifest } = JSON.parse(text);

execFileSync(process.execPath, [at(".ci/build/prepare.js")], { stdio: "inherit" });
const folder = mkdtempSync(join(tmpdir(), "racecheck-tarball-"));
try {
  const named = manifest.files.filter((file) => !file.startsWith("!"));
  for (const file of [...named, "README.md", "LICENSE"]) {
    cpSync(at(file), join(folder, file), { recursive: true });
  }
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  npm(folder, ["pack", "--silent", "--pack-destination", process.cwd()], "inherit");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
