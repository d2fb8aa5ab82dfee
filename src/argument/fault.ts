import { nearest } from "../diagnostics/nearest.js";
import type { Problem, ReferenceKind } from "../diagnostics/problem.js";
import type { BeliefDefinition } from "./definition.js";

/** A problem of an argument and the path to its cause. */
export interface Fault {
  readonly problem: Problem;
  readonly path: readonly PropertyKey[];
}

/** A name that stands for nothing of its kind. */
export function unknownReference(
  kind: ReferenceKind | "value",
  id: string,
  known: readonly string[],
  path: readonly PropertyKey[],
): Fault {
  const code = "argument/unknown-reference";
  return { problem: { code, kind, id, nearest: nearest(id, known), known }, path };
}

/** A value that a belief cannot have. */
export function outside(
  belief: string,
  threshold: number,
  { type, min, max, levels = {} }: BeliefDefinition,
): Problem {
  const bounds = type === "number" ? { min: min ?? 0, max: max ?? 1 } : { min: min ?? 0, max };
  const accepts = { type, ...bounds, levels: Object.keys(levels) };
  return { code: "argument/threshold-outside-domain", belief, threshold, accepts };
}
