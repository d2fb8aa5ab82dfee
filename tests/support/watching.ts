import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { onTestFinished } from "vitest";

const EXECUTABLE = resolve("bin/racecheck.js");

/** How a process ended: with a code, or by a signal. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A run of the executable that was built, as long as it goes on. */
export interface Watching {
  readonly child: ChildProcess;
  /** What was written so far. */
  stdout(): string;
  stderr(): string;
  /** How often it has said that it is watching: that an answer is complete. */
  answers(): number;
  /** Waits until it has answered so many times. */
  answered(times: number): Promise<void>;
  /** Waits until something is so, which can only become so by what is written. */
  until(isSo: () => boolean): Promise<void>;
  readonly end: Promise<End>;
}

/** Starts racecheck in a directory; it is ended with the test. */
export function watching(cwd: string, ...argv: readonly string[]): Watching {
  return watchingProcess(cwd, process.execPath, [EXECUTABLE, ...argv]);
}

/** Starts racecheck in a shell, in which `$RACECHECK` is the command. */
export function watchingInShell(cwd: string, script: string): Watching {
  return watchingProcess(cwd, "sh", ["-c", script]);
}

/** Starts racecheck in a terminal of its own, of 80 columns and 30 lines. */
export function watchingInTerminal(cwd: string, command: string): Watching {
  const script = `stty cols 80 rows 30; ${command}`;
  return watchingProcess(cwd, "script", ["-qec", script, "/dev/null"]);
}

function watchingProcess(cwd: string, program: string, argv: readonly string[]): Watching {
  const { NO_COLOR, FORCE_COLOR, ...inherited } = process.env;
  const env = { ...inherited, TERM: "xterm", RACECHECK: `'${process.execPath}' '${EXECUTABLE}'` };
  // A group of its own, so that what a shell starts ends with it.
  const child = spawn(program, argv, { cwd, env, detached: true });
  const end = once(child, "close").then(([code, signal]): End => ({ code, signal }));
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) kill(child);
    await end;
  });
  const written = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
      for (const listener of listeners) listener();
    });
  }
  const answers = (): number =>
    [...(written.stdout + written.stderr).matchAll(/Ctrl-C ends/g)].length;
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((done, failed) => {
      const check = (): void => {
        if (!isSo()) return;
        listeners.delete(check);
        done();
      };
      listeners.add(check);
      check();
      end.then(() => (isSo() ? done() : failed(new Error(`it ended: ${JSON.stringify(written)}`))));
    });
  return {
    child,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    answers,
    async answered(times) {
      await until(() => answers() >= times);
      // The answer was written before, to a stream of its own, which may be read only now.
      for (let turn = 0; turn < 3; turn++) await setImmediate();
    },
    until,
    end,
  };
}

function kill({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It has just ended.
  }
}
