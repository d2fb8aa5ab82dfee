import type { Command } from "commander";
import type { ExitCode, Io } from "./io.js";

/** One subcommand: its place on the command line, and its work. */
export interface Subcommand {
  /** Adds the command with its options and help to the program. */
  define(program: Command): Command;
  /** Does the work. Throws Failure where it cannot go on. */
  run(operands: readonly string[], options: never, io: Io, program: Command): Promise<ExitCode>;
}
