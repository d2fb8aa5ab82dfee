import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Somebody without rights of their own: tests may run as root, whom no permission stops. */
const NOBODY = 65534;

/** Copies the built program to where anybody may read it, and runs shell commands there as nobody. */
export function unprivileged(directory: string) {
  const home = join(directory, "program");
  mkdirSync(home);
  cpSync("bin", join(home, "bin"), { recursive: true });
  cpSync("dist", join(home, "dist"), { recursive: true });
  const isRoot = process.getuid?.() === 0;
  return (command: string) => {
    const { stdout, stderr, status } = spawnSync("bash", ["-c", command], {
      cwd: directory,
      encoding: "utf8",
      env: { ...process.env, RACECHECK: `${process.execPath} ${join(home, "bin/racecheck.js")}` },
      ...(isRoot && { uid: NOBODY, gid: NOBODY }),
    });
    return { stdout, stderr, status };
  };
}
