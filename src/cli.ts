import { reasonOf } from "./commands/inputs.js";
import type { ExitCode, Io } from "./commands/io.js";
import { main } from "./main.js";
import { outputSink } from "./streams.js";

// Each stream is opened when it is used: opening one may load a good part of Node.
const io: Io = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return outputSink(1, unwritable);
  },
  get stderr() {
    return outputSink(2, () => finish(2));
  },
  env: process.env,
};

function unwritable(error: Error): void {
  finish(2);
  io.stderr.write(`racecheck: standard output cannot be written: ${reasonOf(error)}\n`);
}

/** The greatest code counts: output may fail before and after everything else went well. */
function finish(code: ExitCode): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}

main(process.argv.slice(2), io).then(finish);
