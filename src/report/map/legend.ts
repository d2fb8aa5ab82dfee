import { type Block, blocksOf } from "../../engine/blocks.js";
import type { Region, VerdictMap } from "../../engine/regions.js";
import { verdicts } from "../../engine/verdict.js";
import { joined } from "../page/build.js";
import { plainText } from "../page/inline.js";
import type { Text } from "../page/tree.js";
import { blockClause, labelOf } from "../wording/regions.js";

/** One kind of region on a map. */
export interface LegendEntry extends Pick<Region, "verdict" | "possible"> {
  /** `favoured`; `open: favoured or silent`. */
  readonly label: Text;
  /** Where it lies, a clause for each rectangle; together exactly its regions. */
  readonly where: Text;
}

/** The kinds of regions on a map: settled verdicts in their usual order, then what is open. */
export function legendOf(map: VerdictMap): readonly LegendEntry[] {
  const kinds = new Map<string, Block[]>();
  for (const block of blocksOf(map)) {
    const key = block.possible.join();
    kinds.set(key, [...(kinds.get(key) ?? []), block]);
  }
  const entries = [...kinds.values()].map((blocks): LegendEntry => {
    const { verdict, possible } = blocks[0] as Block;
    const where = joined(
      blocks.map((block) => blockClause(block, map)),
      "; or ",
    );
    return { verdict, possible, label: labelOf({ verdict, possible }), where };
  });
  return entries.sort(
    (a, b) =>
      verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
      plainText(a.label).localeCompare(plainText(b.label)),
  );
}
