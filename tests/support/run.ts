import type { Ending } from "../../src/commands/io.js";
import type { Prompter } from "../../src/commands/prompter.js";
import { main } from "../../src/main.js";

export interface Ran {
  readonly code: Ending;
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
  /** Who answers questions; standard input is a terminal then. */
  readonly prompter?: Prompter;
}

/** Runs a command line in this process, with streams that are kept. */
export async function run(
  argv: readonly string[],
  { stdin = "", env = {}, columns, prompter }: Surroundings = {},
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
    stdin: prompter ? Object.assign(bytes, { isTTY: true }) : bytes,
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    env,
    ...(prompter && { prompter: async () => prompter }),
  });
  return { code, ...written };
}
