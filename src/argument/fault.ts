import { nearest } from "../diagnostics/nearest.js";
import type { Accepts, Problem, ReferenceKind } from "../diagnostics/problem.js";
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
  meant?: string,
): Fault {
  const code = "argument/unknown-reference";
  return { problem: { code, kind, id, nearest: nearest(id, known), known, meant }, path };
}

/** What a belief accepts, as far as a message needs it. */
export function acceptsOf({ type, min, max, levels = {}, values = [] }: BeliefDefinition): Accepts {
  if (type === "boolean") return { type, levels: [] };
  if (type === "choice") return { type, levels: values };
  const bounds = type === "number" ? { min: min ?? 0, max: max ?? 1 } : { min: min ?? 0, max };
  return { type, ...bounds, levels: Object.keys(levels) };
}

/**
 * A value that a belief cannot have.
 *
 * @param what it is, if it is no threshold of a test
 */
export function outside(
  belief: string,
  threshold: number,
  definition: BeliefDefinition,
  what?: string,
): Problem {
  const accepts = acceptsOf(definition);
  return { code: "argument/threshold-outside-domain", belief, threshold, accepts, what };
}
