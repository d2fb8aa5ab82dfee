/** Where things stand, for formats that point at a file. */
import type { Check } from "../answers/expectation.js";
import type { Place } from "../diagnostics/problem.js";
import type { Worldview } from "../worldview/worldview.js";

/** Where what was expected stands; the worldview's own place if the command line expected it. */
export function placeOfCheck({ what, claim }: Check, worldview: Worldview): Place {
  const { expectPlaces: places } = worldview;
  const found = {
    verdict: places?.verdict,
    trade_off: places?.tradeOff,
    claim: places?.claims[claim ?? ""],
  };
  return found[what] ?? placeOfWorldview(worldview);
}

/** Where a worldview begins. */
export function placeOfWorldview({ file, document, line }: Worldview): Place {
  return { file, document, line };
}

/** The file, and which worldview of it. */
export function reference({ file, document, line }: Worldview): string {
  return document === 1 ? file : `${file}:${line}`;
}

/** Where a stated belief stands; undefined if the worldview does not state it. */
export function placeOfBelief({ file, beliefs }: Worldview, id: string): Place | undefined {
  const held = beliefs.find((each) => each.id === id);
  if (held?.line === undefined || held.column === undefined) return undefined;
  return {
    file,
    line: held.line,
    column: held.column,
    ...(held.length && { length: held.length }),
  };
}

/** Whether a place is in a file: what is at fault may be the command line, which is none. */
export function isInFile({ file, line }: Place): boolean {
  return line !== undefined || !(file.startsWith("--") || file === "racecheck");
}
