import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Axis, allowedCells, cellsOf, masses } from "../../src/engine/axis.js";
import { type BeliefValue, hull, isSettled } from "../../src/engine/belief.js";
import type { Domain } from "../../src/engine/domain.js";

function axisOf(domain: Domain, ...comparisons: Parameters<typeof cellsOf>[1]): Axis {
  return { belief: "b", domain, cells: cellsOf(domain, comparisons) };
}

const share = axisOf(
  { type: "number", min: 0, max: 1 },
  { operator: ">", threshold: 0.5 },
  { operator: "=", threshold: 0.8 },
);
const rank = axisOf({ type: "integer", min: 1 }, { operator: "=", threshold: 2 });
const switched = axisOf({ type: "boolean" }, { operator: "=", threshold: 1 });

const quantiles = (points: Readonly<Record<number, number>>): BeliefValue => ({
  kind: "quantiles",
  quantiles: Object.entries(points).map(([percent, value]) => ({
    share: Number(percent) / 100,
    value,
  })),
});

describe("cellsOf", () => {
  it("keeps apart only what a comparison tells apart", () => {
    // [0, 0.5], (0.5, 0.8), [0.8, 0.8], (0.8, 1]
    expect(share.cells.map(({ min, max }) => [min, max])).toEqual([
      [0, 0.5],
      [0.5, 0.8],
      [0.8, 0.8],
      [0.8, 1],
    ]);
    expect(axisOf({ type: "number", min: 0, max: 1 }).cells).toHaveLength(1);
    expect(
      axisOf({ type: "number", min: 0, max: 1 }, { operator: ">=", threshold: 0 }).cells,
    ).toHaveLength(1);
  });
  it("has no cell between two neighbouring numbers", () => {
    const next = 0.5 + Number.EPSILON / 2;
    const { cells } = axisOf(
      { type: "number", min: 0, max: 1 },
      { operator: "<=", threshold: 0.5 },
      { operator: "<", threshold: next },
    );
    expect(cells).toHaveLength(2);
  });
});

describe("allowedCells", () => {
  it.each<[string, Axis, BeliefValue, number[]]>([
    ["a value", share, { kind: "value", value: 0.5 }, [0]],
    ["unknown", share, { kind: "unknown" }, [0, 1, 2, 3]],
    ["a range to a threshold", share, { kind: "range", min: 0.2, max: 0.5 }, [0]],
    ["a range over one", share, { kind: "range", min: 0.5, max: 0.8 }, [0, 1, 2]],
    ["a boolean", switched, { kind: "value", value: true }, [1]],
    ["a chance", switched, { kind: "chance", chance: 0.2 }, [0, 1]],
    ["a chance of 0", switched, { kind: "chance", chance: 0 }, [0]],
    ["a chance of 1", switched, { kind: "chance", chance: 1 }, [1]],
    ["an open rank", rank, { kind: "unknown" }, [0, 1, 2]],
    ["a rank of 3 or more", rank, { kind: "range", min: 3, max: Number.POSITIVE_INFINITY }, [2]],
    [
      "chances with a gap",
      rank,
      {
        kind: "chances",
        chances: [
          { value: 7, chance: 0.5 },
          { value: 2, chance: 0 },
          { value: 1, chance: 0.5 },
        ],
      },
      [0, 2],
    ],
    ["quantiles", share, quantiles({ 50: 0.6 }), [0, 1, 2, 3]],
    ["quantiles with ends", share, quantiles({ 0: 0.55, 100: 0.7 }), [1]],
    ["quantiles with a gap", share, quantiles({ 0: 0.1, 50: 0.2, 50.1: 0.9 }), [0, 1, 2, 3]],
  ])("%s", (_, axis, value, expected) => expect(allowedCells(axis, value)).toEqual(expected));

  it("skips a stretch without probability", () => {
    const value: BeliefValue = {
      kind: "quantiles",
      quantiles: [
        { share: 0.5, value: 0.2 },
        { share: 0.5, value: 0.9 },
      ],
    };
    expect(allowedCells(share, value)).toEqual([0, 3]);
    expect(masses(share, value)).toEqual([0.5, 0, 0, 0.5]);
  });
});

describe("masses", () => {
  const close = (axis: Axis, value: BeliefValue, expected: readonly number[]): void => {
    const found = masses(axis, value) as readonly number[];
    expect(found).toHaveLength(expected.length);
    found.forEach((mass, index) => {
      expect(mass).toBeCloseTo(expected[index] as number, 12);
    });
  };
  it("are those of the value, the chance, or the chances", () => {
    close(share, { kind: "value", value: 0.8 }, [0, 0, 1, 0]);
    close(switched, { kind: "chance", chance: 0.3 }, [0.7, 0.3]);
    const chances = [
      { value: 1, chance: 0.5 },
      { value: 2, chance: 0.2 },
      { value: 4, chance: 0.2 },
      { value: 9, chance: 0.1 },
    ];
    close(rank, { kind: "chances", chances }, [0.5, 0.2, 0.3]);
  });
  it("make up for what chances lose in binary", () => {
    const chances = Array.from({ length: 10 }, (_, index) => ({ value: index + 1, chance: 0.1 }));
    const found = masses(rank, { kind: "chances", chances: chances.slice(2) }) as number[];
    expect(found).toEqual([0, 0, 1]);
  });
  it("run straight between quantiles and the ends of the domain", () => {
    // F(0.5) = 0.4 · 0.5/0.6 + … with one point: 0.5 at 0.6.
    close(share, quantiles({ 50: 0.6 }), [5 / 12, 0.5 + 0.25 - 5 / 12, 0, 0.25]);
  });
  it("take p0 and p100 as the ends", () => {
    close(share, quantiles({ 0: 0.4, 100: 0.9 }), [0.2, 0.6, 0, 0.2]);
  });
  it("take equal quantiles as a jump", () => {
    close(share, quantiles({ 20: 0.8, 70: 0.8 }), [0.125, 0.075, 0.5, 0.3]);
    close(share, quantiles({ 50: 1 }), [0.25, 0.15, 0, 0.6]);
    close(share, quantiles({ 50: 0 }), [0.75, 0.15, 0, 0.1]);
    close(share, quantiles({ 0: 0.8, 100: 0.8 }), [0, 0, 1, 0]);
  });
  it("are none for what says nothing of probability", () => {
    expect(masses(share, { kind: "unknown" })).toBeUndefined();
    expect(masses(share, { kind: "range", min: 0, max: 1 })).toBeUndefined();
  });
  it("are not below 0 just beside a quantile either", () => {
    const at = 0.5;
    const axis = axisOf(
      { type: "number", min: -1, max: 1 },
      { operator: ">=", threshold: at - Number.EPSILON },
      { operator: ">=", threshold: at },
    );
    const found = masses(axis, quantiles({ 3: -0.9, 29: at })) as readonly number[];
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
  });
  it("are never below 0, add to 1, and are 0 for a point without a jump", () => {
    const points = fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
      )
      .map(([percents, values]) => {
        const rising = [...values].sort((a, b) => a - b);
        const sorted = [...percents].sort((a, b) => a - b);
        return sorted.map((percent, index) => ({
          share: percent / 100,
          value: rising[index] as number,
        }));
      });
    const thresholds = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 });
    fc.assert(
      fc.property(points, thresholds, (quantiles, at) => {
        const comparisons = at.map((threshold) => ({ operator: "=", threshold }) as const);
        const axis = axisOf({ type: "number", min: 0, max: 1 }, ...comparisons);
        const found = masses(axis, { kind: "quantiles", quantiles }) as readonly number[];
        expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
        expect(found.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
        axis.cells.forEach((cell, index) => {
          const knot = [0, 1, ...quantiles.map(({ value }) => value)].includes(cell.min);
          if (cell.min === cell.max && !knot) expect(found[index]).toBe(0);
        });
      }),
    );
  });
});

describe("an open belief", () => {
  const domain: Domain = { type: "integer", min: 1 };
  it.each<[BeliefValue, boolean]>([
    [{ kind: "value", value: 2 }, true],
    [{ kind: "range", min: 2, max: 2 }, true],
    [{ kind: "range", min: 2, max: 3 }, false],
    [{ kind: "unknown" }, false],
    [{ kind: "chances", chances: [{ value: 2, chance: 1 }] }, true],
  ])("%j is settled: %s", (value, settled) => expect(isSettled(value, domain)).toBe(settled));

  it("lies in the smallest span around its completions", () => {
    const chances = [
      { value: 5, chance: 0.5 },
      { value: 2, chance: 0.5 },
      { value: 9, chance: 0 },
    ];
    expect(hull({ kind: "chances", chances }, domain)).toEqual({ min: 2, max: 5 });
    expect(hull({ kind: "unknown" }, domain)).toEqual({ min: 1, max: Number.POSITIVE_INFINITY });
    expect(hull({ kind: "value", value: true }, { type: "boolean" })).toEqual({ min: 1, max: 1 });
  });
});
