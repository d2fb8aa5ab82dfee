import { type AxisFault, mappableParameters } from "../../answers/map/parameter-axis.js";
import type { MapAxes } from "../../answers/map.js";
import type { Argument } from "../../argument/argument.js";
import { list } from "../../diagnostics/list.js";
import { nearest } from "../../diagnostics/nearest.js";
import { type Failure, usageFailure } from "../failure.js";

/** Checks `--x` and `--y`; undefined if neither is given. Throws Failure. */
export function mapAxes({ x, y }: Partial<MapAxes>, argument: Argument): MapAxes | undefined {
  if (x !== undefined) checkAxis("--x", x, argument);
  if (y !== undefined) checkAxis("--y", y, argument);
  if (x === undefined) {
    if (y === undefined) return undefined;
    const detail = `--y needs --x; for a strip of ${y} alone write --x ${y}`;
    throw usageFailure({ code: "usage/invalid", detail }, "--y");
  }
  if (x === y) {
    const detail = `--x and --y are both ${x}; name two, or --x alone for a strip`;
    throw usageFailure({ code: "usage/invalid", detail }, "--y");
  }
  return { x, y };
}

function checkAxis(option: string, id: string, argument: Argument): void {
  const beliefs = argument.beliefs.map((each) => each.id);
  const parameters = mappableParameters(argument);
  if (beliefs.includes(id) || parameters.includes(id)) return;
  if (Object.hasOwn(argument.parameters, id)) {
    const detail = `${option} ${id}: no test asks this parameter, so nothing depends on it; ${axesOf(beliefs, parameters)}`;
    throw usageFailure({ code: "usage/invalid", detail }, option);
  }
  if (parameters.length === 0) {
    const near = nearest(id, beliefs);
    const facts = { belief: id, nearest: near, known: beliefs };
    throw usageFailure({ code: "belief/unknown-belief", ...facts }, option);
  }
  const near = nearest(id, [...beliefs, ...parameters]);
  const hint = near === undefined ? axesOf(beliefs, parameters) : `did you mean ${near}?`;
  const detail = `the argument has no belief or parameter ${id}; ${hint}`;
  throw usageFailure({ code: "usage/invalid", detail }, option);
}

/** What may be an axis, for messages. */
function axesOf(beliefs: readonly string[], parameters: readonly string[]): string {
  const also = parameters.length > 0 ? `, or the parameters ${list([...parameters], "and")}` : "";
  return `its axes can be the beliefs ${list([...beliefs], "and")}${also}`;
}

/** Says why two directions cannot span a map, and which can. */
export function axisFailure(fault: AxisFault): Failure {
  if (fault.kind === "empty range") {
    const detail = `${fault.parameter} cannot be an axis: with some of its values a test of the argument asks for an empty range; set single values with --set`;
    return usageFailure({ code: "usage/invalid", detail }, "--x");
  }
  const { parameter, other, belief } = fault;
  const reason =
    belief === other
      ? `${belief} is compared with it, so the boundary would be slanted and no cell exact; name ${parameter} alone, or beside another belief`
      : `${belief}, which is open, is compared with both, so the boundary would be slanted and no cell exact; settle it with --believe ${belief}=VALUE, or name one of the two`;
  const detail = `${parameter} and ${other} cannot span a map: ${reason}`;
  return usageFailure({ code: "usage/invalid", detail }, "--y");
}
