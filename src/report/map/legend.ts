import { list } from "../../diagnostics/wording.js";
import { type Block, blocksOf } from "../../engine/blocks.js";
import type { Region, VerdictMap } from "../../engine/regions.js";
import { verdicts } from "../../engine/verdict.js";
import { blockClause } from "./clauses.js";

/** One kind of region on a map. */
export interface LegendEntry extends Pick<Region, "verdict" | "possible"> {
  /** `favoured`; `open: favoured or silent`. */
  readonly label: string;
  /** Where it lies, one clause for each rectangle; together exactly its regions. */
  readonly where: readonly string[];
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
    const where = blocks.map((block) => blockClause(block, map));
    return { verdict, possible, label: labelOf({ verdict, possible }), where };
  });
  return entries.sort(
    (a, b) =>
      verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || a.label.localeCompare(b.label),
  );
}

/** A region's verdict with what an open one leaves possible. */
export function labelOf({ verdict, possible }: Pick<Region, "verdict" | "possible">): string {
  return verdict === "open" ? `open: ${list(possible, "or")}` : verdict;
}
