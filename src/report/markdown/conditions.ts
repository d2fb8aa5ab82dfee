import type { Argument } from "../../argument/argument.js";
import type { LeafResult } from "../../engine/evaluate.js";
import type { Worldview } from "../../worldview/worldview.js";
import { conditionLine } from "../conditions.js";
import { plainPaint } from "../page/paint.js";
import { mark } from "../text/symbols.js";
import { bullets, inline } from "./escape.js";

/** Conditions as a list: status, what was found, and where. */
export function conditionList(
  conditions: readonly LeafResult[],
  worldview: Worldview,
  argument: Argument,
): string {
  return bullets(
    conditions.map(
      (leaf) =>
        `${mark(leaf.status, plainPaint)} ${inline(conditionLine(leaf, worldview, argument))}`,
    ),
  );
}
