import type { Level } from "./finding.js";

const ranks = { error: 0, warning: 1, notice: 2, none: 3 } as const satisfies Record<Level, number>;

/** The same, the loudest first; those as loud as each other stay in their order. */
export function mostSevereFirst<T extends { readonly level: Level }>(
  all: readonly T[],
): readonly T[] {
  return all.toSorted((a, b) => ranks[a.level] - ranks[b.level]);
}
