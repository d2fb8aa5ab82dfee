import { confinementOf, constantOf } from "./atlas.js";
import type { BeliefValue } from "./belief.js";
import { minimalChanges } from "./changes.js";
import type { Engine, Stance } from "./engine.js";
import { verdictOn } from "./evaluate.js";

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

/** The beliefs on which two stances differ; one that is open in the same way in both does not. */
export function differing(engine: Engine, first: Stance, second: Stance): readonly string[] {
  return engine.model.beliefs
    .filter((_, index) => !isSame(first[index] as BeliefValue, second[index] as BeliefValue))
    .map(({ id }) => id);
}

/** The smallest sets of beliefs by which `mine`, with the values of `theirs`, gets the other verdict. */
function comingOver(engine: Engine, mine: Stance, theirs: Stance): readonly (readonly string[])[] {
  const goal = verdictOn(engine, theirs);
  const start = verdictOn(engine, mine);
  if (goal === "open" || start === "open" || goal === start) return [];
  const atlas = engine.atlas();
  const asIs = confinementOf(atlas, mine);
  const other = confinementOf(atlas, theirs);
  const different = differing(engine, mine, theirs);
  const choices = atlas.axes.map(({ belief }, axis) => ({
    asIs: asIs[axis] as readonly number[],
    changes: different.includes(belief) ? [other[axis] as readonly number[]] : [],
  }));
  const reached = atlas.diagrams.is(atlas.verdict, constantOf(goal));
  return minimalChanges(atlas.diagrams, reached, choices).map((set) =>
    set.map((axis) => atlas.axes[axis]?.belief as string),
  );
}

function isSame(a: BeliefValue, b: BeliefValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
