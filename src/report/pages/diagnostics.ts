/** What is wrong: place and code, what is wrong, and the line with carets. */
import type { Diagnostic, Place } from "../../diagnostics/problem.js";
import { word } from "../../diagnostics/wording.js";
import { code, paragraph, strong } from "../page/build.js";
import type { Block } from "../page/tree.js";

export function diagnosticsPage(diagnostics: readonly Diagnostic[]): readonly Block[] {
  return diagnostics.map(({ problem, place }) => {
    const { message, hint = "" } = word(problem);
    const text = [strong(code(positionOf(place))), " ", code(problem.code)];
    const more: readonly Block[] = [paragraph(message), { kind: "frame", place, hint }];
    return { kind: "list", items: [{ text, more }] };
  });
}

/** `file:line:column`, as far as it is known. */
export function positionOf({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}
