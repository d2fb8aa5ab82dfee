import type { Command } from "commander";
import type { CommandDeclaration } from "./declaration.js";
import type { ExitCode, Io } from "./io.js";

/** One subcommand: its place on the command line, and its work. */
export interface Subcommand {
  readonly declaration: CommandDeclaration;
  /** Does the work. Throws Failure where it cannot go on. */
  run(
    operands: readonly string[],
    options: never,
    io: Io,
    program: () => Command,
  ): Promise<ExitCode>;
}
