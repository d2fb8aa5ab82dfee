import { CommanderError } from "commander";
import { Failure } from "./commands/failure.js";
import type { Ending, ExitCode, Io } from "./commands/io.js";
import { printDiagnostics } from "./commands/messages.js";
import { createProgram } from "./commands/program.js";
import { Interrupted } from "./commands/prompter.js";

/**
 * Runs a command line.
 *
 * @param argv the arguments, without the executable
 * @returns the exit code, or that it was interrupted; nothing is thrown
 */
export async function main(argv: readonly string[], io: Io): Promise<Ending> {
  let code: ExitCode = 0;
  const program = createProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    return report(error, argv, io);
  }
}

async function report(error: unknown, argv: readonly string[], io: Io): Promise<Ending> {
  if (error instanceof Interrupted) return "interrupted";
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const options = { color: colourFlag(argv) };
  if (error instanceof Failure) {
    await printDiagnostics(error.diagnostics, options, io);
  } else {
    const detail = error instanceof Error ? error.message : String(error);
    const problem = { code: "internal/error", detail } as const;
    await printDiagnostics([{ problem, place: { file: "racecheck" } }], options, io);
  }
  return 2;
}

function colourFlag(argv: readonly string[]): boolean | undefined {
  const last = argv.findLast((each) => each === "--color" || each === "--no-color");
  return last === undefined ? undefined : last === "--color";
}
