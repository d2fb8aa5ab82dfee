import { execFileSync } from "node:child_process";

/** What the npm that runs this was told, and what is none of the business of another run. */
const foreign = new RegExp(
  `^npm_config_(${[
    ...["global", "location", "prefix", "workspaces?", "install_links", "install_strategy"],
    ...["omit", "include", "dry_run", "package_lock.*", "ignore_scripts", ".*allow_scripts"],
  ].join("|")})$`,
  "i",
);

/** Runs npm in a folder as for a project of its own, with the cache, network and account of the npm that runs this. */
export function npm(cwd, args, stdout = "ignore") {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !foreign.test(key)));
  const path = process.env.npm_execpath ?? "";
  const [file, ...first] = /npm-cli\.c?js$/.test(path) ? [process.execPath, path] : ["npm"];
  execFileSync(file, [...first, ...args], {
    cwd,
    env,
    stdio: ["ignore", stdout, "inherit"],
    // On Windows npm is a script.
    shell: file === "npm" && process.platform === "win32",
  });
}
