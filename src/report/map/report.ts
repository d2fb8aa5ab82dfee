import type { Argument } from "../../argument/argument.js";
import type { Evaluation } from "../../engine/evaluate.js";
import type { Influence } from "../../engine/influence.js";
import type { VerdictMap } from "../../engine/regions.js";
import type { Worldview } from "../../worldview/worldview.js";

/** The verdict of one worldview over one or two of its beliefs. */
export interface MapReport {
  readonly argument: Argument;
  readonly worldview: Worldview;
  readonly evaluation: Evaluation;
  readonly drawn: DrawnMap | NothingToDraw;
}

export interface DrawnMap {
  readonly map: VerdictMap;
  readonly influence: Influence;
  /** The beliefs are those on which the verdict depends most; nobody named them. */
  readonly picked: boolean;
}

/** No one or two beliefs change the verdict. */
export interface NothingToDraw {
  readonly map: undefined;
  /** Nor do more of them, on any worldview. */
  readonly constant: boolean;
}
