import type { MapAxes } from "../../answers/map.js";
import type { Argument } from "../../argument/argument.js";
import { nearest } from "../../diagnostics/nearest.js";
import { usageFailure } from "../failure.js";

/** Checks `--x` and `--y`; undefined if neither is given. Throws Failure. */
export function mapAxes({ x, y }: Partial<MapAxes>, argument: Argument): MapAxes | undefined {
  if (x !== undefined) checkBelief("--x", x, argument);
  if (y !== undefined) checkBelief("--y", y, argument);
  if (x === undefined) {
    if (y === undefined) return undefined;
    const detail = `--y needs --x; for a strip of ${y} alone write --x ${y}`;
    throw usageFailure({ code: "usage/invalid", detail }, "--y");
  }
  if (x === y) {
    const detail = `--x and --y are both ${x}; name two beliefs, or --x alone for a strip`;
    throw usageFailure({ code: "usage/invalid", detail }, "--y");
  }
  return { x, y };
}

function checkBelief(option: string, belief: string, { beliefs }: Argument): void {
  const known = beliefs.map(({ id }) => id);
  if (known.includes(belief)) return;
  const near = nearest(belief, known);
  throw usageFailure({ code: "belief/unknown-belief", belief, nearest: near, known }, option);
}
