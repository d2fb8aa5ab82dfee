import { commands } from "./commands/commands.js";
import { failureOf, ToldFailure } from "./commands/failure.js";
import type { Ending, ExitCode, Io } from "./commands/io.js";
import { printDiagnostics } from "./commands/messages.js";
import { plainLine } from "./commands/plain-line.js";
import { createProgram, runByCommander } from "./commands/program.js";
import { Interrupted } from "./commands/prompter.js";
import { withCommand } from "./commands/shorthand.js";
import type { Diagnostic } from "./diagnostics/problem.js";

/**
 * Runs a command line.
 *
 * @param argv the arguments, without the executable
 * @returns the exit code, or that it was interrupted; nothing is thrown
 */
export async function main(argv: readonly string[], io: Io): Promise<Ending> {
  const watched = watch(io);
  try {
    return await runLine(withCommand(argv, names), watched.io);
  } catch (error) {
    if (error instanceof Interrupted) return "interrupted";
    const { diagnostics } = failureOf(error);
    if (!(error instanceof ToldFailure)) {
      await printDiagnostics(diagnostics, { color: colourFlag(argv) }, io);
    }
    if (!watched.hasWritten()) await deliverAwaited(diagnostics, argv, io);
    return 2;
  }
}

const names = commands.map(({ declaration }) => declaration.name);

async function runLine(argv: readonly string[], io: Io): Promise<ExitCode> {
  const plain = plainLine(argv, commands);
  if (!plain) return runByCommander(argv, io);
  const { command, operands, options } = plain;
  return command.run(operands, options as never, io, () => createProgram(io, () => undefined));
}

/** Says what is wrong to whoever waits for a document on standard output. */
async function deliverAwaited(
  diagnostics: readonly Diagnostic[],
  argv: readonly string[],
  io: Io,
): Promise<void> {
  const { awaitedFailure } = await import("./commands/unread.js");
  const failed = await awaitedFailure(argv);
  if (!failed) return;
  const { surroundingsOf } = await import("./commands/surroundings.js");
  io.stdout.write(failed(diagnostics, surroundingsOf(io)));
}

function colourFlag(argv: readonly string[]): boolean | undefined {
  const last = argv.findLast((each) => each === "--color" || each === "--no-color");
  return last === undefined ? undefined : last === "--color";
}

/** The same streams, and whether anything was written to standard output. */
function watch(io: Io): { readonly io: Io; hasWritten(): boolean } {
  let written = false;
  const stdout: Io["stdout"] = {
    write(text) {
      written = true;
      return io.stdout.write(text);
    },
    get isTTY() {
      return io.stdout.isTTY ?? false;
    },
    get columns() {
      return io.stdout.columns as number;
    },
    drained: () => io.stdout.drained?.(),
    get gone() {
      return io.stdout.gone as Promise<void>;
    },
  };
  const watched = Object.create(io, { stdout: { value: stdout } }) as Io;
  return { io: watched, hasWritten: () => written };
}
