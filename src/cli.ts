import type { ExitCode, Io, Sink } from "./commands/io.js";
import { printDiagnostics } from "./commands/messages.js";
import { reasonOf } from "./commands/reasons.js";
import { main } from "./main.js";
import { inputStream, outputSink } from "./streams.js";

// Each stream is opened when it is used, and once: opening one may load a good part of Node.
let stdout: Sink | undefined;
let stderr: Sink | undefined;

const io: Io = {
  get stdin() {
    return inputStream();
  },
  get stdout() {
    stdout ??= outputSink(1, unwritable);
    return stdout;
  },
  get stderr() {
    stderr ??= outputSink(2, () => finish(2));
    return stderr;
  },
  env: process.env,
  prompter: async () =>
    (await import("./commands/init/terminal.js")).terminalPrompter(process.stdin, process.stdout),
};

function unwritable(error: Error): void {
  finish(2);
  const reason = reasonOf(error);
  const problem = { code: "output/unwritable", path: "standard output", reason } as const;
  void printDiagnostics([{ problem, place: { file: "racecheck" } }], {}, io);
}

/** The greatest code counts: output may fail before and after everything else went well. */
function finish(code: ExitCode): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}

async function start(): Promise<void> {
  // What is loaded on the way asks for what was loaded with this, which must be there first.
  await undefined;
  const ending = await main(process.argv.slice(2), io);
  // Who started racecheck learns of Ctrl-C from the signal; a shell makes exit code 130 of it.
  if (ending === "interrupted") process.kill(process.pid, "SIGINT");
  else finish(ending);
}

void start();
