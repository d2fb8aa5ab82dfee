/** Cells of a map's axes as machine output writes them. */
import type { Cell } from "../../engine/cell.js";
import type { MapAxis } from "../../engine/regions.js";
import { reach, shownRegion } from "../wording/values.js";

/** Whether a cell is the whole domain of its axis. */
export function isWhole(cell: Cell, { domain }: MapAxis): boolean {
  const { fromStart, toEnd } = reach(cell, domain);
  return fromStart && toEnd;
}

/** A cell as a flip's region, or `any` for the whole domain. */
export function regionName(cell: Cell, axis: MapAxis): string {
  return isWhole(cell, axis) ? "any" : shownRegion(cell, axis.domain);
}
