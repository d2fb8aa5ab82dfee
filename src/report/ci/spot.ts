import type { Place } from "../../diagnostics/problem.js";
import type { Surroundings } from "../formatter.js";
import { isInFile } from "../places.js";
import type { Spot } from "./finding.js";
import { pathOf } from "./path.js";

/** Finds the spot of a place. */
export type Locate = (place: Place) => Spot;

/** The name of standard input; it has lines, but is no file that anybody could be shown. */
const STDIN = "-";

/** Finds the spots of places as they are seen from the repository. */
export function locatorIn({ checkout }: Surroundings): Locate {
  return (place) => {
    const { file, line, column, length } = place;
    const isFile = isInFile(place) && file !== STDIN;
    return { source: isFile ? pathOf(file, checkout) : file, isFile, line, column, length };
  };
}
