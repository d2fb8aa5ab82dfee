import { FALSE } from "./diagram.js";
import type { Engine, Stance } from "./engine.js";
import { Standpoint } from "./standpoint.js";
import { type Status, statusOf } from "./status.js";
import type { SettledVerdict } from "./verdict.js";

/**
 * The status of a term on a stance, exact over its completions; undefined if the model has no such
 * term.
 *
 * @throws AnalysisTooLarge
 */
export function termStatus(engine: Engine, stance: Stance, term: string): Status | undefined {
  const step = engine.plan.terms.get(term);
  return step === undefined ? undefined : statusOf(new Standpoint(engine, stance).code(step));
}

/**
 * The beliefs on which a term depends, in the model's order; none if the model has no such term.
 *
 * @throws AnalysisTooLarge
 */
export function beliefsOfTerm(engine: Engine, term: string): readonly string[] {
  const step = engine.plan.terms.get(term);
  if (step === undefined) return [];
  const atlas = engine.atlas();
  return atlas.dependsOn(atlas.step(step));
}

/**
 * Whether a stance can have the verdict only where the term holds: no change of the beliefs that the
 * term tests, all else as it is, makes the term fail and leaves the verdict possible.
 *
 * @throws AnalysisTooLarge
 */
export function verdictRestsOn(
  engine: Engine,
  stance: Stance,
  verdict: SettledVerdict,
  term: string,
): boolean {
  const step = engine.plan.terms.get(term);
  if (step === undefined) return false;
  const here = new Standpoint(engine, stance);
  const { atlas } = here;
  const { diagrams } = atlas;
  const without = diagrams.and(atlas.where(verdict), diagrams.not(atlas.step(step)));
  return here.confine(without, diagrams.axes(atlas.step(step))).every((node) => node === FALSE);
}
