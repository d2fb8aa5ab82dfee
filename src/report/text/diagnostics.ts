import type { Diagnostic, Place } from "../../diagnostics/problem.js";
import { word } from "../../diagnostics/wording.js";
import { excerptAround } from "../../document/source.js";
import { visible } from "../page.js";
import type { Paint } from "../paint.js";

/** Diagnostics for people: place and code, what is wrong, and the line with a caret. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], paint: Paint): string {
  return diagnostics.map((each) => `${diagnosticText(each, paint)}\n`).join("\n");
}

function diagnosticText({ problem, place }: Diagnostic, paint: Paint): string {
  const { message, hint } = word(problem);
  const position = [place.file, place.line, place.column].filter((part) => part !== undefined);
  const head = `${paint.strong(visible(position.join(":")))} ${paint.bad(problem.code)}`;
  const frame = codeFrame(place, hint, paint);
  const body = [`  ${visible(message)}`, ...frame];
  return [head, ...body].join("\n");
}

function codeFrame(
  { line, column, length, excerpt }: Place,
  hint: string | undefined,
  paint: Paint,
): string[] {
  const shown = hint === undefined ? "" : visible(hint);
  if (excerpt === undefined || line === undefined || column === undefined) {
    return shown === "" ? [] : [`  ${shown}`];
  }
  const part = excerptAround({ excerpt, column, length: length ?? 1 });
  const gutter = `${line} | `;
  const blank = `${" ".repeat(String(line).length)} | `;
  const before = part.text.slice(0, part.column - 1).replace(/[^\t]/g, " ");
  const caret = paint.bad("^".repeat(part.length));
  return [
    `  ${paint.faint(gutter)}${part.text.replace(/[^\P{C}\t]/gu, "\ufffd")}`,
    `  ${paint.faint(blank)}${before}${caret}${shown === "" ? "" : `  ${shown}`}`,
  ];
}
