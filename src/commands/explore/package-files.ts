/** Files that come with the package, wherever it is installed, built or not. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the package: the nearest around this file that has a package.json. */
export function packageFolder(): string {
  let folder = typeof __dirname === "string" ? __dirname : import.meta.dirname;
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return folder;
}
