import type { Diagnostic } from "../diagnostics/problem.js";
import type { Text } from "../report/page/tree.js";
import type { Io } from "./io.js";
import type { OutputOptions } from "./output.js";

/** Reports what is wrong on standard error; wrapped if it is a terminal. */
export async function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: OutputOptions,
  io: Io,
): Promise<void> {
  if (diagnostics.length === 0) return;
  const { needsPreciseMeasure, Page, preciseMeasure } = await import("../report/page/paper.js");
  const { textOf } = await import("../report/page/text.js");
  const { diagnosticsPage } = await import("../report/pages/diagnostics.js");
  const { DEFAULT_WIDTH, paintFor } = await import("./output.js");
  const paint = await paintFor(options, io, io.stderr);
  // What is written to a file or a pipe is searched by line.
  const width = (io.stderr.columns ?? Number.POSITIVE_INFINITY) || DEFAULT_WIDTH;
  const blocks = diagnosticsPage(diagnostics);
  const text = textOf(blocks, { paint, page: new Page(width) }, 0);
  const laidOut = needsPreciseMeasure(text)
    ? textOf(blocks, { paint, page: new Page(width, await preciseMeasure()) }, 0)
    : text;
  io.stderr.write(laidOut);
}

/** Says something beside the answer, on standard error: each note on a line of its own. */
export async function printNotes(notes: readonly Text[], io: Io): Promise<void> {
  if (notes.length === 0) return;
  const { paragraph } = await import("../report/page/build.js");
  const { plainPaint } = await import("../report/page/paint.js");
  const { Page } = await import("../report/page/paper.js");
  const { textOf } = await import("../report/page/text.js");
  const page = new Page(Number.POSITIVE_INFINITY);
  const body = notes.map((note) => paragraph(note));
  io.stderr.write(textOf([{ kind: "group", body }], { paint: plainPaint, page }, 0));
}
