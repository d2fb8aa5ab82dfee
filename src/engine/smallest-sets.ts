/**
 * The smallest sets of factors that do something, found by trying sets by size: for questions that no
 * diagram answers, since the factors may be more than beliefs and the answer may be "unknown".
 */

/** Sets tried at most are 2 to the power of this. */
export const FACTOR_LIMIT = 14;

/** A set of factors, as bits. */
export type FactorSet = number;

/**
 * All minimal sets among the candidates that do it, smaller ones first, then in the candidates' order.
 *
 * @param candidates factors, each the number of a bit; at most FACTOR_LIMIT
 */
export function smallestSets(
  candidates: readonly number[],
  does: (set: FactorSet) => boolean,
): readonly (readonly number[])[] {
  const found: FactorSet[] = [];
  for (const set of subsetsBySize(candidates)) {
    const isCovered = found.some((smaller) => (smaller & set) === smaller);
    if (!isCovered && does(set)) found.push(set);
  }
  return found.map((set) => candidates.filter((factor) => set & (1 << factor)));
}

/** The set of all the factors. */
export function setOf(factors: readonly number[]): FactorSet {
  return factors.reduce((set, factor) => set | (1 << factor), 0);
}

function subsetsBySize(candidates: readonly number[]): readonly FactorSet[] {
  const ofSize: FactorSet[][] = [[0]];
  candidates.forEach((factor) => {
    for (let size = ofSize.length - 1; size >= 0; size--) {
      const larger = (ofSize[size] as FactorSet[]).map((set) => set | (1 << factor));
      ofSize[size + 1] = [...(ofSize[size + 1] ?? []), ...larger];
    }
  });
  return ofSize.flat();
}
