/** Real shells that complete command lines of racecheck. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { build } from "esbuild";
import { run } from "./run.js";

export type Shell = "bash" | "zsh" | "fish";

/** Whether a shell is installed here. */
export function hasShell(shell: Shell): boolean {
  return spawnSync(shell, ["-c", "exit 0"]).status === 0;
}

/** Whether there is the `script` of util-linux, by which a shell gets a terminal. */
export function hasTerminals(): boolean {
  return /util-linux/.test(spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "");
}

/** Shells in which there is a racecheck, made of the sources as they are. */
export interface Shells {
  /** What racecheck was called with after some keys were pressed in a terminal. */
  press(shell: "bash" | "zsh", keys: string): Promise<readonly string[]>;
  /** Runs a script and returns the lines that it prints. */
  lines(shell: Shell, script: string, ...args: readonly string[]): readonly string[];
  /** The file with the completion script of a shell. */
  file(shell: Shell): string;
}

/** Sets shells up in a directory: `bin` has the program, `home` is at home, `here` is where they start. */
export async function shellsIn(directory: string): Promise<Shells> {
  const at = (...path: readonly string[]): string => join(directory, ...path);
  const files: Record<Shell, string> = {
    bash: at("racecheck.bash"),
    zsh: at("functions", "_racecheck"),
    fish: at("racecheck.fish"),
  };
  for (const each of ["bin", "home", "here", "functions"]) mkdirSync(at(each));
  await installProgram(at("bin"));
  for (const [shell, file] of Object.entries(files)) {
    writeFileSync(file, (await run(["completion", shell])).stdout);
  }
  writeFileSync(at("bashrc"), `. ${files.bash}\n`);
  writeFileSync(
    at(".zshrc"),
    `fpath=(${at("functions")} $fpath); autoload -Uz compinit && compinit -u -d ${at("dump")}\n`,
  );
  const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    PATH: [at("bin"), inherited.PATH].join(delimiter),
    HOME: at("home"),
    ZDOTDIR: directory,
    TERM: "dumb",
  };
  let runs = 0;
  const commands = { bash: `bash --rcfile ${at("bashrc")} -i`, zsh: "zsh -i" };
  return {
    file: (shell) => files[shell],
    async press(shell, keys) {
      const kept = at(`arguments-${runs++}`);
      const terminal = spawn("script", ["-qec", commands[shell], "/dev/null"], {
        cwd: at("here"),
        env: { ...env, ARGUMENTS: kept },
        stdio: ["pipe", "ignore", "ignore"],
      });
      terminal.stdin.end(`${keys}\rexit\r`);
      await once(terminal, "close");
      return linesOf(readFileSync(kept, "utf8"));
    },
    lines(shell, script, ...args) {
      const quiet = { bash: ["--norc"], zsh: ["-f"], fish: ["--no-config"] }[shell];
      const { stdout, stderr } = spawnSync(shell, [...quiet, "-c", script, ...args], {
        cwd: at("here"),
        env,
        encoding: "utf8",
      });
      if (stderr !== "") throw new Error(stderr);
      return linesOf(stdout);
    },
  };
}

/** A racecheck that answers the shell, and otherwise keeps what it was called with. */
async function installProgram(bin: string): Promise<void> {
  const bundle = join(bin, "racecheck.cjs");
  await build({
    entryPoints: ["src/cli.ts"],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  const program = join(bin, "racecheck");
  writeFileSync(
    program,
    `#!/bin/sh
if [ "$1" = complete ]; then exec '${process.execPath}' '${bundle}' "$@"; fi
printf '%s\\n' "$@" > "$ARGUMENTS"
`,
  );
  chmodSync(program, 0o755);
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").slice(0, -1);
}
