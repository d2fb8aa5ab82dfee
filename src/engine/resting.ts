import { type Atlas, confinementOf, constantOf } from "./atlas.js";
import { FALSE, type Node, TRUE } from "./diagram.js";
import type { Engine, Stance } from "./engine.js";
import { FAILS, HOLDS, type Status, statusOf, UNKNOWN } from "./status.js";
import type { SettledVerdict } from "./verdict.js";

/**
 * The status of a term on a stance, exact over its completions; undefined if the model has no such
 * term.
 *
 * @throws AnalysisTooLarge
 */
export function termStatus(engine: Engine, stance: Stance, term: string): Status | undefined {
  const found = nodeOf(engine, term);
  if (!found) return undefined;
  const { atlas, node } = found;
  const confined = atlas.diagrams.confine(node, confinementOf(atlas, stance));
  if (confined === TRUE) return statusOf(HOLDS);
  return statusOf(confined === FALSE ? FAILS : UNKNOWN);
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
  const found = nodeOf(engine, term);
  if (!found) return false;
  const { diagrams, verdict: verdictNode } = found.atlas;
  const tested = diagrams.axes(found.node);
  const others = confinementOf(found.atlas, stance).map((cells, axis) =>
    tested.includes(axis) ? undefined : cells,
  );
  const without = diagrams.and(
    diagrams.is(verdictNode, constantOf(verdict)),
    diagrams.not(found.node),
  );
  return diagrams.confine(without, others) === FALSE;
}

function nodeOf(engine: Engine, term: string): { atlas: Atlas; node: Node } | undefined {
  const step = engine.plan.terms.get(term);
  if (step === undefined) return undefined;
  const atlas = engine.atlas();
  return { atlas, node: atlas.step(step) };
}
