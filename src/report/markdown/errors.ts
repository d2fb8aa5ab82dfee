import type { Diagnostic } from "../../diagnostics/problem.js";
import { word } from "../../diagnostics/wording.js";
import { code, inline, table } from "./escape.js";

/** What is wrong, for the most part with inputs that could not be evaluated; nothing if there are none. */
export function errorTable(diagnostics: readonly Diagnostic[]): string {
  const rows = diagnostics.map(({ problem, place }) => {
    const { message, hint } = word(problem);
    const at = [place.file, place.line, place.column].filter((part) => part !== undefined);
    return [
      code(at.join(":")),
      code(problem.code),
      inline(hint === undefined ? message : `${message}; ${hint}`),
    ];
  });
  return rows.length === 0 ? "" : table(["Invalid input", "Code", "What is wrong"], rows);
}
