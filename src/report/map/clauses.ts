/** Regions of a map in words and signs. */
import type { Block } from "../../engine/blocks.js";
import { type Cell, join } from "../../engine/cell.js";
import type { Run } from "../../engine/changes.js";
import type { MapAxis, VerdictMap } from "../../engine/regions.js";
import { reach, shownRegion } from "../values.js";

/** Where a block lies: `misuse_weight > 0.5 and moral_rank = 1`; `everywhere`. */
export function blockClause({ x, y }: Block, map: VerdictMap): string {
  const clauses = [runClause(map.x, x), map.y && runClause(map.y, y)].filter(Boolean);
  return clauses.length === 0 ? "everywhere" : clauses.join(" and ");
}

function runClause(axis: MapAxis, run: Run): string | undefined {
  const cell = cellOfRun(axis, run);
  return isWhole(cell, axis) ? undefined : cellClause(cell, axis);
}

function cellOfRun({ cells }: MapAxis, { first, last }: Run): Cell {
  return join(cells[first] as Cell, cells[last] as Cell);
}

function isWhole(cell: Cell, { domain }: MapAxis): boolean {
  const { fromStart, toEnd } = reach(cell, domain);
  return fromStart && toEnd;
}

/** `0.2 < slope ≤ 0.5`, with the ends as they are; `slope > 0.5` where one end is the domain's. */
function cellClause(cell: Cell, { belief, domain }: MapAxis): string {
  const { min, max, minIncluded, maxIncluded } = cell;
  if (domain.type === "boolean") return `${belief} is ${shownRegion(cell, domain)}`;
  if (min === max) return `${belief} = ${min}`;
  const { fromStart, toEnd } = reach(cell, domain);
  if (toEnd) return `${belief} ${minIncluded ? "≥" : ">"} ${min}`;
  if (fromStart) return `${belief} ${maxIncluded ? "≤" : "<"} ${max}`;
  return `${min} ${minIncluded ? "≤" : "<"} ${belief} ${maxIncluded ? "≤" : "<"} ${max}`;
}

/** A cell as machine output writes it: as a flip's region, or `any` for the whole domain. */
export function regionName(cell: Cell, axis: MapAxis): string {
  return isWhole(cell, axis) ? "any" : shownRegion(cell, axis.domain);
}
