import type { Place } from "../../diagnostics/problem.js";
import { isInFile } from "../places.js";
import type { Spot } from "./finding.js";

/** Finds the spot of a place. */
export type Locate = (place: Place) => Spot;

/** The name of standard input; it has lines, but is no file that anybody could be shown. */
const STDIN = "-";

/** Where a place is for those who read what a format says. */
export const locate: Locate = (place) => {
  const { file, line, column, length } = place;
  return { source: file, isFile: isInFile(place) && file !== STDIN, line, column, length };
};
