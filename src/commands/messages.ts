import type { Diagnostic } from "../diagnostics/problem.js";
import { needsPreciseMeasure, Page, preciseMeasure } from "../report/page/paper.js";
import { textOf } from "../report/page/text.js";
import { diagnosticsPage } from "../report/pages/diagnostics.js";
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
  // What is written to a file or a pipe is searched by line.
  const width = io.stderr.columns ?? Number.POSITIVE_INFINITY;
  const blocks = diagnosticsPage(diagnostics);
  const text = textOf(blocks, { paint, page: new Page(width) }, 0);
  const laidOut = needsPreciseMeasure(text)
    ? textOf(blocks, { paint, page: new Page(width, await preciseMeasure()) }, 0)
    : text;
  io.stderr.write(laidOut);
}
