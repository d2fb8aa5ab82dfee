import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sources = [
  ...["bin", "build", "build.js", "package-lock.json", "src", "tsconfig.build.json"],
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
    npm(copy, "install", "--ignore-scripts", "--include=optional", "--no-audit", "--no-fund");
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

/** What the installation of which this is a part was told, and what is none of this one's business. */
const foreign = new RegExp(
  `^npm_config_(${[
    ...["global", "location", "prefix", "workspaces?", "install_links", "install_strategy"],
    ...["omit", "include", "dry_run", "package_lock.*", "ignore_scripts", ".*allow_scripts"],
  ].join("|")})$`,
  "i",
);

/** Runs npm as for a project of its own. */
function npm(cwd, ...args) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !foreign.test(key)));
  const path = process.env.npm_execpath ?? "";
  const [file, ...first] = /npm-cli\.c?js$/.test(path) ? [process.execPath, path] : ["npm"];
  // What npm says of this installation would pass for news of the one that was asked for.
  execFileSync(file, [...first, ...args, "--loglevel=error"], {
    cwd,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
