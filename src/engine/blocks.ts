import type { Run } from "./changes.js";
import { type Region, transposed, type VerdictMap } from "./regions.js";

/** Neighbouring regions of a map with the same possible verdicts, which together are a rectangle. */
export interface Block extends Pick<Region, "verdict" | "possible"> {
  /** Cells of x. */
  readonly x: Run;
  /** Cells of y. */
  readonly y: Run;
}

/**
 * The regions of a map in few rectangles: every region is in exactly one. Not always the fewest
 * possible, but the same for the same map.
 */
export function blocksOf({ regions }: VerdictMap): readonly Block[] {
  const byColumns = rectangles(regions);
  const byRows = rectangles(transposed(regions)).map((block) => ({
    ...block,
    x: block.y,
    y: block.x,
  }));
  return byRows.length < byColumns.length ? byRows : byColumns;
}

/** Runs of equal regions within each line; then runs that neighbouring lines share. */
function rectangles(lines: readonly (readonly Region[])[]): readonly Block[] {
  const done: Block[] = [];
  let growing: Block[] = [];
  lines.forEach((line, index) => {
    const next = runsOf(line, index).map((run) => {
      const before = growing.find((block) => isSameRun(block.y, run.y) && isSame(block, run));
      return before ? { ...before, x: { first: before.x.first, last: index } } : run;
    });
    done.push(...growing.filter((block) => !next.some((each) => covers(each, block))));
    growing = next;
  });
  return [...done, ...growing];
}

function runsOf(line: readonly Region[], index: number): Block[] {
  const runs: Block[] = [];
  line.forEach(({ verdict, possible }, cell) => {
    const last = runs.at(-1);
    const x = { first: index, last: index };
    if (last && isSame(last, { possible })) {
      runs[runs.length - 1] = { ...last, y: { ...last.y, last: cell } };
    } else runs.push({ verdict, possible, x, y: { first: cell, last: cell } });
  });
  return runs;
}

function covers(large: Block, small: Block): boolean {
  return large.x.first === small.x.first && isSameRun(large.y, small.y);
}

function isSameRun(a: Run, b: Run): boolean {
  return a.first === b.first && a.last === b.last;
}

function isSame(a: Pick<Region, "possible">, b: Pick<Region, "possible">): boolean {
  return a.possible.join() === b.possible.join();
}
