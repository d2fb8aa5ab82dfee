/** Beliefs that stand where they are not read: under a misspelt key, or beside `beliefs`. */
import type { Argument, Belief } from "../argument/argument.js";
import { nearest } from "../diagnostics/nearest.js";
import { valueAt } from "../document/issues.js";
import type { Path, Positioned } from "../document/positioned.js";

/** A belief that a worldview leaves out, and the place where it was most likely written instead. */
export interface Stray {
  readonly belief: Belief;
  readonly path: Path;
}

/** Keys that no worldview has, beside `beliefs` and below it. */
export interface UnknownKeys {
  readonly beside: readonly string[];
  readonly below: readonly string[];
}

/** The strays among the unknown keys of a worldview. */
export function straysOf(
  { beside, below }: UnknownKeys,
  { data }: Positioned,
  { beliefs }: Argument,
): readonly Stray[] {
  const missing = beliefs.filter(({ id }) => valueAt(data, ["beliefs", id]) === undefined);
  const known = beliefs.map(({ id }) => id);
  const strayAt = (path: Path, meant: string | undefined): readonly Stray[] => {
    const belief = missing.find(({ id }) => id === meant);
    return belief ? [{ belief, path }] : [];
  };
  return [
    ...beside.flatMap((key) => strayAt([key], key)),
    ...below.flatMap((key) => strayAt(["beliefs", key], nearest(key, known))),
  ];
}
