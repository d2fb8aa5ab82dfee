import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const program = resolve("bin/racecheck.js");

/** Runs shell commands in a directory; the built program is `$RACECHECK`. */
export function shellIn(directory: string) {
  return (command: string) => {
    const { stdout, stderr, status } = spawnSync("bash", ["-c", command], {
      cwd: directory,
      encoding: "utf8",
      env: { ...process.env, RACECHECK: `${process.execPath} ${program}` },
    });
    return { stdout, stderr, status };
  };
}
