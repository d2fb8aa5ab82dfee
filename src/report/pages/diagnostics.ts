/** What is wrong with an input or a run, to read. */
import type { Diagnostic, Place } from "../../diagnostics/problem.js";
import { word } from "../../diagnostics/wording.js";
import { code, list, paragraph, strong } from "../page/build.js";
import type { Block } from "../page/tree.js";

/** Diagnostics for people: place and code, what is wrong, and the line with a caret. */
export function diagnosticsPage(diagnostics: readonly Diagnostic[]): readonly Block[] {
  return diagnostics.flatMap(diagnosticBlock);
}

function diagnosticBlock({ problem, place }: Diagnostic): readonly Block[] {
  const { message, hint = "" } = word(problem);
  return list([
    {
      text: [strong(code(position(place))), " ", code(problem.code)],
      more: [paragraph(message), { kind: "frame", place, hint }],
    },
  ]);
}

/** As an editor or a terminal reads it: "worldviews/lab.yaml:4:18". */
function position({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}
