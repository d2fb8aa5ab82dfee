import type { Diagnostic } from "../diagnostics/problem.js";
import { needsPreciseMeasure, Page, preciseMeasure } from "../report/page/paper.js";
import { diagnosticsText } from "../report/text/diagnostics.js";
import type { Io } from "./io.js";
import { type OutputOptions, paintFor } from "./output.js";

/** Reports what is wrong on standard error; wrapped if it is a terminal. */
export async function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: OutputOptions,
  io: Io,
): Promise<void> {
  if (diagnostics.length === 0) return;
  const paint = await paintFor(options, io, io.stderr);
  const width = io.stderr.columns ?? Number.POSITIVE_INFINITY;
  const text = diagnosticsText(diagnostics, paint, new Page(width));
  const laidOut = needsPreciseMeasure(text)
    ? diagnosticsText(diagnostics, paint, new Page(width, await preciseMeasure()))
    : text;
  io.stderr.write(laidOut);
}
