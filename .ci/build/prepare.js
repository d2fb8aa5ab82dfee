/**
 * npm runs this after `npm ci` in a clone, and in the clone that it makes of a git address from which it
 * is to install; the action runs it too. It builds, with what is installed, or else with the few packages
 * that a build needs, installed for it alone. So it imports nothing that has to be installed.
 */
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildApart, buildIn } from "./apart.js";
import { bundled, commandTools, libraryTools } from "./needs.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const options = process.argv.slice(2);
const tools = options.includes("--command") ? commandTools : [...commandTools, ...libraryTools];
const needs = [...bundled, ...tools];

// In its clone npm installs first and prepares then; what the first built would be built again.
if (process.env._PACOTE_NO_PREPARE_) undoLink();
else if (needs.every(isInstalled)) buildIn(root, options);
else buildApart(root, needs, options);

/**
 * Asked to install from a git address globally, npm also installs its temporary clone globally, as a
 * link. Then it puts the package where the link points to, and removes that (npm/cli#6984). So the place
 * becomes a folder again.
 */
function undoLink() {
  const { npm_config_global: isGlobal, npm_config_global_prefix: prefix } = process.env;
  if (isGlobal !== "true" || !prefix) return;
  const { name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const link = join(prefix, process.platform === "win32" ? "" : "lib", "node_modules", name);
  const isLink = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink();
  if (!isLink || realpathSync(link) !== realpathSync(root)) return;
  rmSync(link);
  mkdirSync(link);
}

/** Whether a package is installed where the build finds it. */
function isInstalled(name) {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return folders.some((folder) => existsSync(join(folder, name, "package.json")));
}
