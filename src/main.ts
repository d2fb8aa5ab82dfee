import { CommanderError } from "commander";
import { failureOf, usageFailure } from "./commands/failure.js";
import type { Ending, ExitCode, Io } from "./commands/io.js";
import { printDiagnostics } from "./commands/messages.js";
import { createProgram } from "./commands/program.js";
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
  let code: ExitCode = 0;
  const program = createProgram(watched.io, (result) => {
    code = result;
  });
  try {
    const commands = program.commands.map((command) => command.name());
    await program.parseAsync(withCommand(argv, commands), { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof Interrupted) return "interrupted";
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const diagnostics = diagnosticsOf(error);
    // commander has said what is wrong already.
    if (!(error instanceof CommanderError)) {
      await printDiagnostics(diagnostics, { color: colourFlag(argv) }, io);
    }
    if (!watched.hasWritten()) await deliverAwaited(diagnostics, argv, io);
    return 2;
  }
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

function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  const failure =
    error instanceof CommanderError
      ? usageFailure({ code: "usage/invalid", detail: error.message.replace(/^error: /, "") })
      : failureOf(error);
  return failure.diagnostics;
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
