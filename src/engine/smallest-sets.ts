/**
 * The smallest sets of factors that do something, found by trying sets by size: for questions that no
 * diagram answers, since the factors may be more than beliefs and the answer may be "unknown".
 */

import { at } from "./lookup.js";

/** Factors at most: each one more doubles the sets to try. */
export const FACTOR_LIMIT = 14;

/** All minimal sets of factors that do it, smaller ones first, then in the factors' order. */
export function smallestSets<F>(
  factors: readonly F[],
  does: (set: readonly F[]) => boolean,
): readonly (readonly F[])[] {
  if (factors.length > FACTOR_LIMIT) throw new RangeError(`${factors.length} factors`);
  const membersOf = (set: number): F[] => factors.filter((_, index) => set & (1 << index));
  const found: number[] = [];
  for (const set of subsetsBySize(factors.length)) {
    const isCovered = found.some((smaller) => (smaller & set) === smaller);
    if (!isCovered && does(membersOf(set))) found.push(set);
  }
  return found.map(membersOf);
}

/** The subsets of some elements as bits, smaller ones first. */
function subsetsBySize(elements: number): readonly number[] {
  const ofSize: number[][] = [[0]];
  for (let element = 0; element < elements; element++) {
    for (let size = element; size >= 0; size--) {
      const larger = at(ofSize, size).map((set) => set | (1 << element));
      ofSize[size + 1] = [...(ofSize[size + 1] ?? []), ...larger];
    }
  }
  return ofSize.flat();
}
