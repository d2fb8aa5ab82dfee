import { word } from "../../diagnostics/wording.js";
import { diagnosticsOf, type ReportEntry } from "../report.js";
import { code, inline, table } from "./escape.js";

/** What is wrong with the inputs that could not be evaluated; nothing if there are none. */
export function errorTable(report: { readonly entries: readonly ReportEntry[] }): string {
  const rows = diagnosticsOf(report).map(({ problem, place }) => {
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
