import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { buildSync } from "esbuild";

/** A command of a ```console block, and what the page says it prints. */
export interface Step {
  readonly command: string;
  /** Whole lines, each with its end; a line of … alone stands for any lines. */
  readonly printed: string;
}

const ROOT = join(import.meta.dirname, "../..");

let installed: string | undefined;

/** A directory with a `racecheck` made of the sources as they are, for PATH. */
function installation(): string {
  installed ??= install(mkdtempSync(join(tmpdir(), "racecheck-transcripts-")));
  return installed;
}

/** Removes what the transcripts ran. */
export function removeInstallation(): void {
  if (installed !== undefined) rmSync(installed, { recursive: true, force: true });
  installed = undefined;
}

function install(directory: string): string {
  const outfile = join(directory, "racecheck.cjs");
  const entryPoints = [join(ROOT, "src/cli.ts")];
  buildSync({ entryPoints, outfile, bundle: true, platform: "node", format: "cjs" });
  const script = `#!/bin/sh\nexec node "${outfile}" "$@"\n`;
  writeFileSync(join(directory, "racecheck"), script, { mode: 0o755 });
  return directory;
}

const BLOCK = /(^```console\n)([\s\S]*?)(^```$)/gm;
const STEP = /^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm;
const ANY = "…\n";

/** The steps of all console blocks of a Markdown page, in order. */
export function stepsOf(markdown: string): readonly Step[] {
  return [...markdown.matchAll(BLOCK)].flatMap(([, , body = ""]) =>
    [...body.matchAll(STEP)].map(([, command = "", printed = ""]) => ({ command, printed })),
  );
}

/** The page with what its commands really print; elided output stays as it is. */
export function refreshed(markdown: string): string {
  return markdown.replace(BLOCK, (_, open: string, body: string, close: string) => {
    const steps = body.replace(STEP, (whole: string, command: string, printed: string) =>
      isElided(printed) ? whole : `$ ${command}\n${printedBy(command)}`,
    );
    return open + steps + close;
  });
}

/** What a command prints in bash at the root of the repository, and its exit code if it is not 0. */
export function printedBy(command: string): string {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, FORCE_COLOR: ___, ...env } = process.env;
  const PATH = [installation(), env.PATH].join(delimiter);
  const { stdout, status } = spawnSync("bash", ["-c", `exec 2>&1\n${command}`], {
    cwd: ROOT,
    env: { ...env, PATH, COLUMNS: "80", NO_COLOR: "1" },
    encoding: "utf8",
    timeout: 30_000,
  });
  const text = stdout === "" || stdout.endsWith("\n") ? stdout : `${stdout}\n`;
  return status === 0 ? text : `${text}[exit ${status}]\n`;
}

/** Whether a text is what a page says, with … for any lines. */
export function agrees(said: string, text: string): boolean {
  const parts = said
    .split(/^…\n/m)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(String.raw`(?:.*\n)*`)}$`).test(text);
}

export function isElided(printed: string): boolean {
  return `\n${printed}`.includes(`\n${ANY}`);
}
