import fc from "fast-check";
import { expect, it } from "vitest";
import { EMPTY_SET, Families, type Family, NONE } from "../../src/engine/family.js";
import { runs } from "../support/runs.js";

type Sets = readonly (readonly number[])[];

const isWithin = (small: readonly number[], large: readonly number[]): boolean =>
  small.every((axis) => large.includes(axis));

function smallestOf(sets: Sets): string[] {
  const kept = sets.filter(
    (set) => !sets.some((other) => other.length < set.length && isWithin(other, set)),
  );
  return [...new Set(kept.map((set) => set.join()))].sort();
}

function familyOf(families: Families, sets: Sets): Family {
  return sets.reduce((family, set) => {
    const alone = [...set]
      .reverse()
      .reduce((rest, axis) => families.make(axis, NONE, rest), EMPTY_SET);
    return families.smallest(family, alone);
  }, NONE);
}

const written = (families: Families, family: Family): string[] =>
  families
    .sets(family)
    .map((set) => set.join())
    .sort();

const anySets = fc.array(fc.subarray([0, 1, 2, 3, 4]), { maxLength: 8 });

it("keeps the sets that contain no other, of one family and of two", () => {
  fc.assert(
    fc.property(anySets, anySets, (one, other) => {
      const families = new Families(() => {});
      const [f, g] = [familyOf(families, one), familyOf(families, other)];
      expect(written(families, f)).toEqual(smallestOf(one));
      expect(families.size(f)).toBe(smallestOf(one).length);
      expect(written(families, families.smallest(f, g))).toEqual(smallestOf([...one, ...other]));
      const above = families.sets(f).filter((set) => !other.some((low) => isWithin(low, set)));
      expect(written(families, families.notAbove(f, g))).toEqual(above.map(String).sort());
    }),
    { numRuns: runs(500) },
  );
});

it("lists smaller sets first, then in the order of their axes", () => {
  const families = new Families(() => {});
  const sets = [[1, 3], [0, 4], [2], [0, 1]];
  expect(families.sets(familyOf(families, sets))).toEqual([[2], [0, 1], [0, 4], [1, 3]]);
});

it("tells of each step of work", () => {
  let steps = 0;
  const families = new Families(() => {
    steps += 1;
  });
  familyOf(families, [[0, 1], [2]]);
  expect(steps).toBeGreaterThan(0);
});
