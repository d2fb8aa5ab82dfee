/** Regions of a map in words and signs. */
import type { Block } from "../../engine/blocks.js";
import { type Cell, joined as oneCell } from "../../engine/cell.js";
import type { Run } from "../../engine/changes.js";
import type { MapAxis, Region, VerdictMap } from "../../engine/regions.js";
import { isWhole } from "../map/clauses.js";
import { code, joined, listed, verdictWord } from "../page/build.js";
import type { Text } from "../page/tree.js";
import { reach, shownRegion } from "./values.js";

/** A region's verdict with what an open one leaves possible. */
export function labelOf({ verdict, possible }: Pick<Region, "verdict" | "possible">): Text {
  const word = verdictWord(verdict);
  return verdict === "open" ? [word, ": ", listed(possible, "or")] : word;
}

/** Where a block lies: `misuse_weight > 0.5 and moral_rank = 1`; `everywhere`. */
export function blockClause({ x, y }: Block, map: VerdictMap): Text {
  const clauses = [...runClause(map.x, x), ...(map.y ? runClause(map.y, y) : [])];
  return clauses.length === 0 ? "everywhere" : joined(clauses, " and ");
}

/** One clause; none where the run is the whole axis. */
function runClause(axis: MapAxis, { first, last }: Run): readonly Text[] {
  const cell = oneCell(axis.cells.slice(first, last + 1));
  return isWhole(cell, axis) ? [] : [cellClause(cell, axis)];
}

/** `0.2 < slope ≤ 0.5`, with the ends as they are; `slope > 0.5` where one end is the domain's. */
export function cellClause(
  cell: Cell,
  { belief, domain }: Pick<MapAxis, "belief" | "domain">,
): Text {
  const { min, max, minIncluded, maxIncluded } = cell;
  const id = code(belief);
  if (domain.type === "boolean" || domain.type === "choice")
    return [id, ` is ${shownRegion(cell, domain)}`];
  if (min === max) return [id, ` = ${min}`];
  const { fromStart, toEnd } = reach(cell, domain);
  const upTo = ` ${maxIncluded ? "≤" : "<"} ${max}`;
  if (toEnd) return [id, ` ${minIncluded ? "≥" : ">"} ${min}`];
  return fromStart ? [id, upTo] : [`${min} ${minIncluded ? "≤" : "<"} `, id, upTo];
}
