import type { Diagnostic } from "../../diagnostics/problem.js";
import { word } from "../../diagnostics/wording.js";
import { codeFrame } from "../page/frame.js";
import type { Paint } from "../page/paint.js";
import { Page, visible } from "../page/paper.js";

/** A page for output that nobody lays out: what is written to a file or a pipe is searched by line. */
const endless = new Page(Number.POSITIVE_INFINITY);

/** Diagnostics for people: place and code, what is wrong, and the line with a caret. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  paint: Paint,
  page: Page = endless,
): string {
  return diagnostics.map((each) => `${diagnosticText(each, paint, page)}\n`).join("\n");
}

function diagnosticText({ problem, place }: Diagnostic, paint: Paint, page: Page): string {
  const { message, hint } = word(problem);
  const position = [place.file, place.line, place.column].filter((part) => part !== undefined);
  const head = `${paint.strong(visible(position.join(":")))} ${paint.bad(problem.code)}`;
  const frame = codeFrame(place, visible(hint ?? ""), paint, page);
  return [head, page.wrap(visible(message), "  "), ...frame].join("\n");
}
