import { allowedCells } from "./axis.js";
import { completions } from "./belief.js";
import type { Engine, Stance } from "./engine.js";
import { verdictOn } from "./evaluate.js";
import { anywhere, byOrder, type Change, nowhere, Search } from "./search.js";
import { type SettledVerdict, settledVerdicts } from "./verdict.js";

export type { Change } from "./search.js";

/** A smallest set of belief changes that settles the verdict at another value. */
export interface Flip {
  readonly to: SettledVerdict;
  readonly changes: readonly Change[];
  /**
   * The changes reach the verdict at single values of some number only. A flip that is none is smallest
   * among those that are none, so that no knife edge hides it; a knife edge among all.
   */
  readonly knifeEdge: boolean;
  /**
   * How far the nearest change is: over the changed beliefs, the sum of the distances in shares of a
   * numeric domain's width, steps of integers, and 1 for booleans. Open beliefs are as near as their
   * nearest completion.
   */
  readonly distance: number;
}

export interface FlipOptions {
  /** Beliefs that are not to be changed. */
  readonly locked?: readonly string[];
}

/**
 * All flips of a stance whose verdict is settled: fewer beliefs first, then nearer, knife edges last.
 * None for an open verdict.
 *
 * @throws AnalysisTooLarge
 */
export function flips(engine: Engine, stance: Stance, { locked = [] }: FlipOptions = {}): Flip[] {
  const verdict = verdictOn(engine, stance);
  if (verdict === "open") return [];
  const search = new Search(engine, stance, (axis) =>
    locked.includes(axis.belief) ? nowhere : anywhere(axis),
  );
  return towards(
    engine,
    search,
    settledVerdicts.filter((other) => other !== verdict),
  );
}

/**
 * For an open verdict, the smallest sets of open beliefs whose settling settles it, in the same form
 * and order as flips. None for a settled verdict.
 *
 * @throws AnalysisTooLarge
 */
export function settles(engine: Engine, stance: Stance, { locked = [] }: FlipOptions = {}): Flip[] {
  if (verdictOn(engine, stance) !== "open") return [];
  const search = new Search(engine, stance, (axis, value) =>
    locked.includes(axis.belief)
      ? nowhere
      : { cells: allowedCells(axis, value), spans: completions(value, axis.domain) },
  );
  return towards(engine, search, settledVerdicts);
}

function towards(engine: Engine, search: Search, verdicts: readonly SettledVerdict[]): Flip[] {
  return verdicts
    .flatMap((to) =>
      search.reaching(search.atlas.where(to)).map(({ stance, ...reached }): Flip => {
        // The ordinary road shares nothing with the search.
        if (verdictOn(engine, stance) !== to) throw new Error("a flip that does not flip");
        return { to, ...reached };
      }),
    )
    .sort(byOrder);
}
