import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACTOR_LIMIT, smallestSets } from "../../src/engine/smallest-sets.js";

describe("smallestSets", () => {
  it("finds all minimal sets, smaller ones first, then in the factors' order", () => {
    const does = (set: readonly string[]): boolean =>
      set.includes("d") || (set.includes("a") && set.includes("c"));
    expect(smallestSets(["a", "b", "c", "d"], does)).toEqual([["d"], ["a", "c"]]);
  });

  it("finds the empty set alone if nothing is needed", () => {
    expect(smallestSets(["a", "b"], () => true)).toEqual([[]]);
  });

  it("finds none if no set does it", () => {
    expect(smallestSets(["a", "b"], () => false)).toEqual([]);
  });

  it("agrees with the definition on functions of any kind, rising or not", () => {
    const factors = [0, 1, 2, 3];
    const tables = fc.array(fc.boolean(), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(tables, (table) => {
        const bits = (set: readonly number[]): number => set.reduce((sum, f) => sum + 2 ** f, 0);
        const expected = table.flatMap((works, set) => {
          const isMinimal = table.every(
            (other, inner) => !other || inner === set || (inner & set) !== inner,
          );
          return works && isMinimal ? [set] : [];
        });
        const found = smallestSets(factors, (set) => table[bits(set)] as boolean).map(bits);
        expect(found.toSorted((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  it("refuses more factors than it can try", () => {
    const factors = Array.from({ length: FACTOR_LIMIT + 1 }, (_, index) => index);
    expect(() => smallestSets(factors, () => true)).toThrow(RangeError);
  });
});
