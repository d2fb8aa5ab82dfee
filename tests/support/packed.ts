import { execFile } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

export const exec = promisify(execFile);

/** The package as it is packed, installed somewhere else. */
export interface Packed {
  readonly tarball: string;
  /** The files of the tarball. */
  readonly files: readonly string[];
  /** A project that depends on the package alone. */
  readonly project: string;
}

/** Packs the build that is there, without building it again, and installs it in a new project. */
export async function installPacked(folder: string): Promise<Packed> {
  const { stdout } = await npm(
    process.cwd(),
    "pack",
    "--json",
    "--ignore-scripts",
    "--pack-destination",
    folder,
  );
  const { filename, files } = parsePacked(stdout);
  const tarball = join(folder, filename);
  const project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{"name": "project", "private": true}\n');
  cpSync("worldviews", join(project, "worldviews"), { recursive: true });
  await npm(project, "install", "--prefer-offline", "--no-audit", "--no-fund", tarball);
  return { tarball, files: files.map(({ path }) => path), project };
}

export function npm(cwd: string, ...args: readonly string[]) {
  return exec("npm", args, { cwd, maxBuffer: 2 ** 24 });
}

interface PackedJson {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** npm gives a list of packages, later versions a mapping by name. */
function parsePacked(text: string): PackedJson {
  const [packed] = Object.values(JSON.parse(text) as Record<string, PackedJson>);
  return packed as PackedJson;
}
