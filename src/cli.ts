import { reasonOf } from "./commands/inputs.js";
import type { Io, Sink } from "./commands/io.js";
import { printDiagnostics } from "./commands/messages.js";
import { main } from "./main.js";

// Streams are opened when they are used: opening one loads a good part of Node.
const io: Io = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return guarded(process.stdout, (error) => {
      const problem = {
        code: "output/unwritable",
        path: "standard output",
        reason: reasonOf(error),
      } as const;
      void printDiagnostics([{ problem, place: { file: "racecheck" } }], {}, io);
    });
  },
  get stderr() {
    return guarded(process.stderr, () => {});
  },
  env: process.env,
  prompter: async () =>
    (await import("./commands/init/terminal.js")).terminalPrompter(process.stdin, process.stdout),
};

/** What a stream says when its reader has stopped early, as head does: that is no error. */
const CLOSED = ["EPIPE", "ERR_STREAM_DESTROYED"];

function guarded(stream: NodeJS.WriteStream, complain: (error: Error) => void): Sink {
  if (stream.listenerCount("error") === 0) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (CLOSED.includes(error.code ?? "")) return;
      if (process.exitCode !== 2) complain(error);
      process.exitCode = 2;
    });
  }
  return stream;
}

main(process.argv.slice(2), io).then((ending) => {
  // Who started racecheck learns of Ctrl-C from the signal; a shell makes exit code 130 of it.
  if (ending === "interrupted") process.kill(process.pid, "SIGINT");
  else if (process.exitCode !== 2) process.exitCode = ending;
});
