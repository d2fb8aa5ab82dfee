import { type Axis, allowedCells } from "./axis.js";
import { type BeliefValue, completions, hull } from "./belief.js";
import { isDiscrete, type Span } from "./domain.js";
import type { Engine, Stance } from "./engine.js";
import { verdictOn } from "./evaluate.js";
import {
  type AxisChange,
  anywhere,
  byOrder,
  type Change,
  Distances,
  type Landing,
  nowhere,
  Search,
  type Way,
} from "./search.js";
import { type SettledVerdict, settledVerdicts, type Verdict } from "./verdict.js";

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
export function flips(engine: Engine, stance: Stance, options: FlipOptions = {}): Flip[] {
  const verdict = verdictOn(engine, stance);
  return verdict === "open" ? [] : flipRoads(engine, stance, verdict, options).flips(stance);
}

/**
 * For an open verdict, the smallest sets of open beliefs whose settling settles it, in the same form
 * and order as flips. None for a settled verdict.
 *
 * @throws AnalysisTooLarge
 */
export function settles(engine: Engine, stance: Stance, options: FlipOptions = {}): Flip[] {
  if (verdictOn(engine, stance) !== "open") return [];
  return settlingRoads(engine, stance, options).flips(stance);
}

/**
 * The roads of a stance whose verdict is known: those of its flips, or where it is open those that settle it.
 *
 * @throws AnalysisTooLarge
 */
export function roadsFrom(
  engine: Engine,
  stance: Stance,
  verdict: Verdict,
  options: FlipOptions = {},
): Roads {
  return verdict === "open"
    ? settlingRoads(engine, stance, options)
    : flipRoads(engine, stance, verdict, options);
}

function flipRoads(
  engine: Engine,
  stance: Stance,
  verdict: SettledVerdict,
  { locked = [] }: FlipOptions,
): Roads {
  const search = new Search(engine, stance, (axis) =>
    locked.includes(axis.belief) ? nowhere : anywhere(axis),
  );
  return new Roads(
    engine,
    search,
    settledVerdicts.filter((other) => other !== verdict),
  );
}

/** Where an open belief may be settled; of scenarios also between what they say, which makes no knife edge. */
function spansIn(value: BeliefValue, { domain }: Axis): readonly Span[] {
  return value.kind === "scenarios" && !isDiscrete(domain)
    ? [hull(value, domain)]
    : completions(value, domain);
}

function settlingRoads(engine: Engine, stance: Stance, { locked = [] }: FlipOptions): Roads {
  const search = new Search(engine, stance, (axis, value) =>
    locked.includes(axis.belief)
      ? nowhere
      : { cells: allowedCells(axis, value), spans: spansIn(value, axis) },
  );
  return new Roads(engine, search, settledVerdicts);
}

/** Where a road leads from a stance: a flip, but for what the beliefs are before they change. */
export interface Arrival extends Pick<Flip, "to" | "knifeEdge" | "distance"> {
  /** The same for all stances that arrive there on this road. */
  readonly changes: readonly AxisChange[];
}

/**
 * The smallest sets of changes to some verdicts. They are the same for all stances whose beliefs are either
 * unknown or values, and may lie in the same cells; which of the changes are the nearest, and so their
 * order, depends on the values.
 */
export class Roads {
  readonly #engine: Engine;
  readonly #search: Search;
  readonly #ways: readonly { readonly to: SettledVerdict; readonly way: Way }[];
  readonly #confirmed = new WeakSet<Landing>();

  constructor(engine: Engine, search: Search, verdicts: readonly SettledVerdict[]) {
    this.#engine = engine;
    this.#search = search;
    this.#ways = verdicts.flatMap((to) =>
      search.waysTo(search.atlas.where(to)).map((way) => ({ to, way })),
    );
  }

  /**
   * Where the roads lead from a stance, in the order of flips.
   *
   * @throws AnalysisTooLarge
   */
  from(stance: Stance): readonly Arrival[] {
    const distances = new Distances(this.#search.atlas.axes, stance);
    return this.#ways
      .map(({ to, way }): Arrival => {
        const { landing, distance } = way.nearest(distances);
        this.#confirm(landing, to);
        return { to, knifeEdge: way.knifeEdge, distance, changes: landing.changes };
      })
      .sort(byOrder);
  }

  /** The same as flips. */
  flips(stance: Stance): Flip[] {
    return this.from(stance).map(({ to, knifeEdge, distance, changes }) => ({
      to,
      changes: this.#search.changes(changes, stance),
      knifeEdge,
      distance,
    }));
  }

  /** The ordinary road shares nothing with the search. */
  #confirm(landing: Landing, to: SettledVerdict): void {
    if (this.#confirmed.has(landing)) return;
    if (verdictOn(this.#engine, this.#search.changed(landing)) !== to) {
      throw new Error("a flip that does not flip");
    }
    this.#confirmed.add(landing);
  }
}
