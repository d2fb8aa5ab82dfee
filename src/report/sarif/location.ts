import type { Place } from "../../diagnostics/problem.js";
import type { Worldview } from "../../worldview/worldview.js";
import { visible, wellFormed } from "../page/paper.js";

/** What relative file names are relative to. */
export const ROOT = "%SRCROOT%";

/** A place of a file as a SARIF location; with the line alone it stands for the whole line. */
export function locationOf({ file, line = 1, column, length }: Place, worldview?: Worldview) {
  const columns = column !== undefined && {
    startColumn: column,
    ...(length !== undefined && { endColumn: column + length }),
  };
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(file),
      region: { startLine: line, ...columns },
    },
    ...(worldview && {
      logicalLocations: [{ name: wellFormed(visible(worldview.name)), kind: "object" }],
    }),
  };
}

/** A file name as a URI, percent-encoded; relative ones are based on the root. */
function artifactLocation(file: string) {
  const path = wellFormed(file).replace(/^\.\//, "");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: ROOT };
}
