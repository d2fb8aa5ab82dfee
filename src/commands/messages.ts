import type { Diagnostic } from "../diagnostics/problem.js";
import { diagnosticsText } from "../report/text/diagnostics.js";
import type { Io } from "./io.js";
import { type OutputOptions, paintFor } from "./output.js";

/** Reports what is wrong on standard error. */
export async function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: OutputOptions,
  io: Io,
): Promise<void> {
  if (diagnostics.length === 0) return;
  io.stderr.write(diagnosticsText(diagnostics, await paintFor(options, io, io.stderr)));
}
