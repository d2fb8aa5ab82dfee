/** A census as a table: how many there are of each kind, to be added to others and read back. */
import type { SurveyAnswer } from "../../answers/survey.js";
import { allowedCells, masses } from "../../engine/axis.js";
import { hasProbability } from "../../engine/belief.js";
import { at } from "../../engine/lookup.js";
import { bitsOf, fingerprintOf } from "../../engine/signature.js";
import { censusNames } from "../../worldview/columns/census.js";
import type { Formatter } from "../formatter.js";
import { csvLine } from "./csv.js";

/**
 * The columns are those of `racecheck sql --census`. A belief is the cells in which it may lie, as the bits of a
 * number, or, where it has chances, a list of the chance of each cell.
 */
export const formatCensus: Formatter<SurveyAnswer> = ({ argument, census, counts }) => {
  const axes = argument.engine.axes();
  const { id } = argument.definition;
  const cells = fingerprintOf(axes);
  const names = censusNames(axes.map(({ belief }) => belief));
  const lines = census.flatMap(({ stance, weights }) => {
    const beliefs = axes.map((axis, index) => {
      const value = at(stance, index);
      const chances =
        hasProbability(value) && value.kind !== "scenarios" ? masses(axis, value) : undefined;
      return chances ? JSON.stringify(chances) : bitsOf(allowedCells(axis, value));
    });
    return [...weights].map(([weight, count]) =>
      csvLine([id, cells, "true", ...beliefs, count, count * weight]),
    );
  });
  const nothing = axes.map(() => undefined);
  const invalid =
    counts.invalid > 0 ? [csvLine([id, cells, "false", ...nothing, counts.invalid, 0])] : [];
  return [
    csvLine(["argument", "cells", "valid", ...names, "n", "weight"]),
    ...lines,
    ...invalid,
  ].join("");
};
