import type { Io, Sink } from "./commands/io.js";
import { main } from "./main.js";

// Streams are opened when they are used: opening one loads a good part of Node.
const io: Io = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return untilClosed(process.stdout);
  },
  get stderr() {
    return untilClosed(process.stderr);
  },
  env: process.env,
  prompter: async () =>
    (await import("./commands/init/terminal.js")).terminalPrompter(process.stdin, process.stdout),
};

/** A stream whose reader may stop early, as head does, without that being an error. */
function untilClosed(stream: NodeJS.WriteStream): Sink {
  if (stream.listenerCount("error") === 0) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  return stream;
}

main(process.argv.slice(2), io).then((ending) => {
  // Who started racecheck learns of Ctrl-C from the signal; a shell makes exit code 130 of it.
  if (ending === "interrupted") process.kill(process.pid, "SIGINT");
  else process.exitCode = ending;
});
