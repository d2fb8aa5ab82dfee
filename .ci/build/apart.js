import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./npm.js";

const sources = [
  ...[".ci", "bin", "build.js", "package-lock.json", "src", "tsconfig.build.json"],
  ...["tsconfig.json", "worldviews"],
];

/** Builds in a folder that has all that a build needs. */
export function buildIn(folder, options) {
  execFileSync(process.execPath, ["build.js", ...options], { cwd: folder, stdio: "inherit" });
}

/**
 * Builds in a copy, in which nothing is installed but what a build needs, in the versions of the
 * lockfile, and takes over the result.
 */
export function buildApart(root, needs, options) {
  const copy = mkdtempSync(join(root, ".build-"));
  try {
    for (const each of sources) cpSync(join(root, each), join(copy, each), { recursive: true });
    writeFileSync(join(copy, "package.json"), JSON.stringify(manifestFor(root, needs)));
    // What npm says of this would pass for news of the installation that was asked for.
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    npm(copy, ["install", "--ignore-scripts", "--include=optional", ...quiet]);
    buildIn(copy, options);
    rmSync(join(root, "dist"), { recursive: true, force: true });
    cpSync(join(copy, "dist"), join(root, "dist"), { recursive: true });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function manifestFor(root, needs) {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { name, version, type, devDependencies } = manifest;
  const dependencies = Object.fromEntries(needs.map((need) => [need, devDependencies[need]]));
  return { name, version, type, private: true, dependencies };
}
