/**
 * Console transcripts: lines `$ command`, each followed by what it prints, standard output and
 * standard error together, and by `[exit N]` if it exits with another code than 0. A line of output
 * that is `…` stands for any number of lines. Lines before the first command are a comment.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { run } from "./run.js";

export interface Step {
  readonly command: string;
  readonly output: readonly string[];
}

export interface Transcript {
  readonly comment: readonly string[];
  readonly steps: readonly Step[];
}

const root = resolve(import.meta.dirname, "../..");
const executable = join(root, "bin", "racecheck.js");

/** Reads a transcript. A command goes on on the next line after a backslash. */
export function parseTranscript(text: string): Transcript {
  const lines = text.replace(/\n$/, "").split("\n");
  const first = lines.findIndex(isCommand);
  if (first < 0) return { comment: lines, steps: [] };
  const steps: { command: string; output: string[] }[] = [];
  for (const line of lines.slice(first)) {
    const last = steps.at(-1);
    if (last?.command.endsWith("\\") && last.output.length === 0) last.command += `\n${line}`;
    else if (isCommand(line)) steps.push({ command: line.slice(2), output: [] });
    else last?.output.push(line);
  }
  return { comment: lines.slice(0, first), steps };
}

/** The transcript as text: what parseTranscript reads. */
export function printTranscript({ comment, steps }: Transcript): string {
  const lines = steps.flatMap(({ command, output }) => [`$ ${command}`, ...output]);
  return `${[...comment, ...lines].join("\n")}\n`;
}

function isCommand(line: string): boolean {
  return line.startsWith("$ ");
}

/**
 * Runs every command of a transcript in a directory.
 *
 * @returns the transcript with the output there was; where it is as expected, as it was written
 */
export async function replay(
  { comment, steps }: Transcript,
  directory: string,
): Promise<Transcript> {
  const replayed: Step[] = [];
  for (const { command, output } of steps) {
    const actual = await outputOf(command, directory);
    replayed.push({ command, output: matches(output, actual) ? output : actual });
  }
  return { comment, steps: replayed };
}

/** Whether the lines are as expected. Blank lines at the end do not count. */
export function matches(expected: readonly string[], actual: readonly string[]): boolean {
  const [first, ...rest] = withoutEnd(expected);
  const lines = withoutEnd(actual);
  if (first === undefined) return lines.length === 0;
  if (first !== "…") return first === lines[0] && matches(rest, lines.slice(1));
  return Array.from({ length: lines.length + 1 }, (_, skipped) => skipped).some((skipped) =>
    matches(rest, lines.slice(skipped)),
  );
}

function withoutEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== "");
  return lines.slice(0, last + 1);
}

/** What a command prints in a directory, line by line. */
export async function outputOf(command: string, directory: string): Promise<readonly string[]> {
  const plain = plainCommand(command);
  const { code, text } = plain ? await inProcess(plain, directory) : inShell(command, directory);
  const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
  return code === 0 ? lines : [...lines, `[exit ${code}]`];
}

interface PlainCommand {
  readonly env: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
}

const WORD = /'[^']*'|"[^"$`\\]*"|[^\s'"|&;<>()$`\\*?[\]{}~#!]+/y;

/** A call of racecheck that needs no shell; undefined for anything else. */
function plainCommand(command: string): PlainCommand | undefined {
  const words: string[] = [];
  let at = 0;
  while (at < command.length) {
    let word = "";
    for (WORD.lastIndex = at; ; WORD.lastIndex = at) {
      const piece = WORD.exec(command)?.[0];
      if (piece === undefined) break;
      word += /^['"]/.test(piece) ? piece.slice(1, -1) : piece;
      at += piece.length;
    }
    if (at < command.length && command[at] !== " ") return undefined;
    at++;
    words.push(word);
  }
  const start = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const [name, ...argv] = words.slice(start);
  if (start < 0 || name !== "racecheck" || argv.includes("-")) return undefined;
  const env = words.slice(0, start).map((word) => word.split(/=(.*)/s, 2) as [string, string]);
  return { env: Object.fromEntries(env), argv };
}

async function inProcess({ env, argv }: PlainCommand, directory: string) {
  const before = process.cwd();
  process.chdir(directory);
  try {
    const { code, all } = await run(argv, { env });
    return { code, text: all };
  } finally {
    process.chdir(before);
  }
}

/** Runs a command in bash, where racecheck is the built executable. */
function inShell(command: string, directory: string) {
  if (!existsSync(join(root, "dist"))) execFileSync("node", ["build.js"], { cwd: root });
  const both = join(shims(), `output-${Date.now()}-${Math.random()}`);
  const descriptor = openSync(both, "a+");
  try {
    const { status, error } = spawnSync("bash", ["-o", "pipefail", "-c", command], {
      cwd: directory,
      env: { ...process.env, PATH: `${shims()}${delimiter}${process.env.PATH}` },
      stdio: ["ignore", descriptor, descriptor],
      timeout: 60_000,
    });
    if (error) throw error;
    return { code: status, text: readFileSync(both, "utf8") };
  } finally {
    closeSync(descriptor);
  }
}

let shimDirectory: string | undefined;

/** A directory for PATH in which racecheck, and npx as a way to call it, are the built executable. */
function shims(): string {
  if (shimDirectory) return shimDirectory;
  shimDirectory = mkdtempSync(join(tmpdir(), "racecheck-shims-"));
  const call = `exec "${process.execPath}" "${executable}" "$@"\n`;
  const scripts = { racecheck: call, npx: `[ "$1" = racecheck ] || exit 127\nshift\n${call}` };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(shimDirectory, name), `#!/bin/sh\n${script}`);
    chmodSync(join(shimDirectory, name), 0o755);
  }
  return shimDirectory;
}

/** A fenced block of Markdown. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** The line of its first line of text, from 1. */
  readonly line: number;
}

/** The fenced blocks of a Markdown text, in order. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { fence: string; language: string; line: number; lines: string[] } | undefined;
  markdown.split("\n").forEach((line, index) => {
    const fence = /^(```+)([\w-]*)/.exec(line);
    if (open && line.startsWith(open.fence)) {
      const { language, lines } = open;
      blocks.push({ language, text: `${lines.join("\n")}\n`, line: open.line });
      open = undefined;
    } else if (open) {
      open.lines.push(line);
    } else if (fence) {
      const [, marks = "", language = ""] = fence;
      open = { fence: marks, language, line: index + 2, lines: [] };
    }
  });
  return blocks;
}

/** A temporary directory. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "racecheck-test-"));
  process.once("exit", () => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Whether expected outputs are to be written anew instead of being compared. */
export const isUpdating = process.env.UPDATE_GOLDEN === "1";
