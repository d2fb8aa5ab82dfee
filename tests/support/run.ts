import type { ExitCode } from "../../src/commands/io.js";
import { main } from "../../src/main.js";

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order in which they were written. */
  readonly all: string;
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Columns of a terminal on standard output; no terminal if left out. */
  readonly columns?: number;
}

/** Runs a command line in this process, with streams that are kept. */
export async function run(
  argv: readonly string[],
  { stdin = "", env = {}, columns }: Surroundings = {},
): Promise<Ran> {
  const written = { stdout: "", stderr: "", all: "" };
  const sink = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      written[name] += text;
      written.all += text;
    },
    ...(columns === undefined ? {} : { isTTY: true, columns }),
  });
  const bytes = (async function* () {
    yield stdin;
  })();
  const code = await main(argv, {
    stdin: bytes,
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    env,
  });
  return { code, ...written };
}
