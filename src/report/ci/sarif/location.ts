import { visible, wellFormed } from "../../page/paper.js";
import type { Spot } from "../finding.js";

/** What relative file names are relative to. */
export const ROOT = "%SRCROOT%";

/** A spot of a file as a SARIF location; with the line alone it stands for the whole line. */
export function locationOf({ source, line = 1, column, length }: Spot, subject?: string) {
  const columns = column !== undefined && {
    startColumn: column,
    ...(length !== undefined && { endColumn: column + length }),
  };
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(source),
      region: { startLine: line, ...columns },
    },
    ...(subject !== undefined && {
      logicalLocations: [{ name: visible(subject), kind: "object" }],
    }),
  };
}

/** A file name as a URI, percent-encoded; relative ones are based on the root. */
function artifactLocation(file: string) {
  const path = wellFormed(file);
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: ROOT };
}
