import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { median } from "./table.js";

/** A program and its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]];

/** A run of node with these arguments. */
export function node(...args: readonly string[]): CommandLine {
  return [process.execPath, ...args];
}

/** The CPU time of one run in milliseconds, as bash has it from getrusage; its output goes through a pipe. */
export function cpuTime(command: CommandLine): number {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const script = 'TIMEFORMAT="%3U %3S"; { { time "$@" 2>/dev/null; } 2>&3 | cat >/dev/null; } 3>&1';
  const printed = execFileSync("bash", ["-c", script, "bash", ...command], {
    env: { ...env, LC_ALL: "C" },
    encoding: "utf8",
  });
  const [user = 0, system = 0] = printed.trim().split(" ").map(Number);
  return (user + system) * 1000;
}

/** What one command takes, beside another that ran right before it in the same round. */
export interface Comparison {
  /** Milliseconds of CPU time, the median of the rounds. */
  readonly time: number;
  readonly peer: number;
  /** The median over the rounds of the one by the other. */
  readonly ratio: number;
}

/** Runs two commands in turn; a round before the first fills caches. */
export function beside(command: CommandLine, peer: CommandLine, rounds: number): Comparison {
  const pairs = Array.from({ length: rounds + 1 }, () => ({
    peer: cpuTime(peer),
    time: cpuTime(command),
  })).slice(1);
  return {
    time: median(pairs.map((each) => each.time)),
    peer: median(pairs.map((each) => each.peer)),
    ratio: median(pairs.map((each) => each.time / each.peer)),
  };
}

/** Whether a program is on the path. */
export function isInstalled(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
