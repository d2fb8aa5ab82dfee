/** The map of a worldview over any directions: beliefs, and parameters of the argument. */
import type { Argument } from "../../argument/argument.js";
import { type ParameterValues, resolveArgument } from "../../argument/resolve.js";
import { type Cell, witness } from "../../engine/cell.js";
import type { Stance } from "../../engine/engine.js";
import { at } from "../../engine/lookup.js";
import {
  type MapAxis,
  mapOf,
  mapVerdicts,
  type Plane,
  planeOf,
  transposed,
  type VerdictMap,
} from "../../engine/regions.js";
import { NotAnAxis, parameterAxis, refuseSlanted } from "./parameter-axis.js";

/**
 * Maps the verdict over one or two directions, all else as it is.
 *
 * @param x id of a belief, or of a parameter that some test asks
 * @param y another one, or undefined
 * @throws NotAnAxis, AnalysisTooLarge
 */
export function mapOver(argument: Argument, stance: Stance, x: string, y?: string): VerdictMap {
  const ids = y === undefined ? [x] : [x, y];
  const isParameter = (id: string): boolean => Object.hasOwn(argument.parameters, id);
  if (!ids.some(isParameter)) return mapVerdicts(argument.engine, stance, x, y);
  refuseSlanted(argument, stance, ids);
  const sweeps = ids.filter(isParameter).map((id) => parameterAxis(argument, stance, id));
  return mapOf(swept(argument, stance, ids, sweeps));
}

/** The plane of some directions, of which these parameters are still to be swept over. */
function swept(
  argument: Argument,
  stance: Stance,
  ids: readonly string[],
  [axis, ...left]: readonly MapAxis[],
): Plane {
  if (!axis) {
    const beliefs = ids.filter((id) => !Object.hasOwn(argument.parameters, id));
    return planeOf(argument.engine, stance, beliefs);
  }
  const parameter = axis.belief;
  const slices = axis.cells.map((cell) =>
    swept(withParameter(argument, parameter, cell), stance, ids, left),
  );
  const { axes } = at(slices, 0);
  // A slice is a column where it has an axis of its own, else a single field.
  const columns = slices.map(({ grid }) =>
    grid.length === 1 ? at(grid, 0) : grid.map((each) => at(each, 0)),
  );
  const isFirst = ids[0] === parameter;
  return {
    axes: isFirst ? [axis, ...axes] : [...axes, axis],
    grid: isFirst || axes.length === 0 ? columns : transposed(columns),
    waitsFor: [...new Set(slices.flatMap(({ waitsFor }) => waitsFor))],
  };
}

/** The argument with a value of a cell for one of its parameters. */
function withParameter(argument: Argument, parameter: string, cell: Cell): Argument {
  const set: ParameterValues = { ...argument.parameters, [parameter]: witness(cell) };
  const resolved = resolveArgument(argument.definition, set);
  if (!resolved.ok) throw new NotAnAxis({ kind: "empty range", parameter });
  return resolved.argument;
}
