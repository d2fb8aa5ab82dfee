import { type BeliefValue, completions, isSettled } from "./belief.js";
import { minimalChanges } from "./changes.js";
import type { Domain } from "./domain.js";
import type { Engine, Stance } from "./engine.js";
import { verdictOn } from "./evaluate.js";
import { at } from "./lookup.js";
import { Standpoint } from "./standpoint.js";

/** Whose change of mind a crux is about. */
export type CruxSide = "first" | "second";

/** A smallest set of differing beliefs that explains why two stances get different verdicts. */
export interface Crux {
  readonly beliefs: readonly string[];
  /** Those of the two that would come over by taking the other's values for these beliefs. */
  readonly of: readonly CruxSide[];
  /** It is a crux of both. */
  readonly double: boolean;
}

/**
 * All cruxes of two stances: double cruxes first, then fewer beliefs, then the model's order. None
 * unless both verdicts are settled and differ.
 *
 * @throws AnalysisTooLarge
 */
export function cruxes(engine: Engine, first: Stance, second: Stance): Crux[] {
  const sets = new Map<string, { beliefs: readonly string[]; of: CruxSide[] }>();
  const add = (of: CruxSide, mine: Stance, theirs: Stance): void => {
    for (const beliefs of comingOver(engine, mine, theirs)) {
      const key = beliefs.join();
      const entry = sets.get(key) ?? { beliefs, of: [] };
      entry.of.push(of);
      sets.set(key, entry);
    }
  };
  add("first", first, second);
  add("second", second, first);
  return [...sets.values()]
    .map((entry) => ({ ...entry, double: entry.of.length === 2 }))
    .sort((a, b) => Number(b.double) - Number(a.double) || a.beliefs.length - b.beliefs.length);
}

/**
 * Finds the cruxes of pairs of many stances. A crux depends on nothing but the cells in which the two
 * lie, so those who cannot be told apart by the verdict are looked at once.
 *
 * @throws AnalysisTooLarge when it is called, or when what it returns is
 */
export function cruxFinder(
  engine: Engine,
  stances: readonly Stance[],
): (first: number, second: number) => readonly Crux[] {
  const atlas = engine.atlas();
  const relevant = atlas.diagrams.axes(atlas.verdict);
  const positions = new Map<string, number>();
  const positionOf = (stance: Stance): number => {
    const key = new Standpoint(engine, stance).worlds
      .map(({ here: { cells } }) => relevant.map((axis) => at(cells, axis).join()).join(";"))
      .join("|");
    const position = positions.get(key) ?? positions.size;
    positions.set(key, position);
    return position;
  };
  const positionsOf = stances.map(positionOf);
  const known = new Map<string, readonly Crux[]>();
  return (first, second) => {
    const key = `${positionsOf[first]} ${positionsOf[second]}`;
    const found = known.get(key) ?? cruxes(engine, at(stances, first), at(stances, second));
    known.set(key, found);
    return found;
  };
}

/** The beliefs on which some of the stances differ; one that all leave open in the same way is none. */
export function differing(engine: Engine, ...stances: readonly Stance[]): readonly string[] {
  const [first = [], ...others] = stances;
  return engine.model.beliefs
    .filter(({ domain }, index) =>
      others.some((other) => saying(at(first, index), domain) !== saying(at(other, index), domain)),
    )
    .map(({ id }) => id);
}

/** The smallest sets of beliefs by which `mine`, with the values of `theirs`, gets the other verdict. */
function comingOver(engine: Engine, mine: Stance, theirs: Stance): readonly (readonly string[])[] {
  const goal = verdictOn(engine, theirs);
  const start = verdictOn(engine, mine);
  if (goal === "open" || start === "open" || goal === start) return [];
  const here = new Standpoint(engine, mine);
  const { atlas } = here;
  const there = new Standpoint(engine, theirs);
  const different = differing(engine, mine, theirs);
  // Whichever of their own scenarios is the case, and whichever of the other's.
  const worlds = here.worlds.flatMap((my) =>
    there.worlds.map((their) =>
      atlas.axes.map(({ belief }, axis) => ({
        asIs: at(my.here.cells, axis),
        changes: different.includes(belief) ? [at(their.here.cells, axis)] : [],
      })),
    ),
  );
  return minimalChanges(atlas.diagrams, atlas.where(goal), ...worlds).map((set) =>
    set.map((axis) => at(atlas.axes, axis).belief),
  );
}

/** What is said by scenarios, whoever says it and whatever they are called. */
function unnamed({ scenarios, values }: Extract<BeliefValue, { kind: "scenarios" }>): unknown {
  return [scenarios.chances, values];
}

/** What a value says, as a key: what has one value only is that value, however it is written. */
export function saying(value: BeliefValue, domain: Domain): string {
  return isSettled(value, domain)
    ? `= ${completions(value, domain)[0]?.min}`
    : JSON.stringify(value.kind === "scenarios" ? unnamed(value) : value);
}
