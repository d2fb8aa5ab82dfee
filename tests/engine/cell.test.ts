import { describe, expect, it } from "vitest";
import {
  type Cell,
  cut,
  distance,
  holdsValue,
  joined,
  meets,
  pointCell,
  witness,
} from "../../src/engine/cell.js";
import { contains, type Domain, spanOf } from "../../src/engine/domain.js";

const share: Domain = { type: "number", min: 0, max: 1 };
const rank: Domain = { type: "integer", min: 1 };

/** A cell as one writes it: `[0, 0.5)`. */
function written({ min, max, minIncluded, maxIncluded }: Cell): string {
  return `${minIncluded ? "[" : "("}${min}, ${max}${maxIncluded ? "]" : ")"}`;
}

function cutAll(domain: Domain, ...thresholds: number[]): string[] {
  return cut(domain, spanOf(domain), thresholds).map(written);
}

const open: Cell = { min: 0.2, max: 0.4, minIncluded: false, maxIncluded: false };

describe("cut", () => {
  it("gives each threshold a cell of its own, and what lies between", () => {
    expect(cutAll(share, 0.7, 0.5, 0.7)).toEqual([
      "[0, 0.5)",
      "[0.5, 0.5]",
      "(0.5, 0.7)",
      "[0.7, 0.7]",
      "(0.7, 1]",
    ]);
  });
  it("leaves a domain without thresholds whole", () => {
    expect(cutAll(share)).toEqual(["[0, 1]"]);
    expect(cutAll({ type: "number", min: 2, max: 2 })).toEqual(["[2, 2]"]);
  });
  it("makes no empty cells at the ends of a domain", () => {
    expect(cutAll(share, 0, 1)).toEqual(["[0, 0]", "(0, 1)", "[1, 1]"]);
    expect(cutAll({ type: "number", min: 2, max: 2 }, 2)).toEqual(["[2, 2]"]);
  });
  it("ignores thresholds outside the domain", () => {
    expect(cutAll(share, -1, 2)).toEqual(["[0, 1]"]);
  });
  it("steps over whole numbers, to infinity", () => {
    expect(cutAll(rank, 1)).toEqual(["[1, 1]", "[2, Infinity)"]);
    expect(cutAll(rank, 3, 4)).toEqual(["[1, 2]", "[3, 3]", "[4, 4]", "[5, Infinity)"]);
  });
  it("ends where an integer ends", () => {
    expect(cutAll({ type: "integer", min: 1, max: 3 }, 3)).toEqual(["[1, 2]", "[3, 3]"]);
  });
  it("splits a boolean", () => {
    expect(cutAll({ type: "boolean" }, 1)).toEqual(["[0, 0]", "[1, 1]"]);
  });
});

describe("a cell", () => {
  it("has a witness in it", () => {
    const cells = [
      ...cut(share, spanOf(share), [0.5, 1]),
      ...cut(rank, spanOf(rank), [2, 7]),
      { min: 1e308, max: 1.7e308, minIncluded: false, maxIncluded: false },
      { min: 1, max: 1 + Number.EPSILON, minIncluded: false, maxIncluded: true },
    ];
    for (const cell of cells) expect(holdsValue(cell, witness(cell))).toBe(true);
  });
  it("holds its ends if they are included", () => {
    expect([0.2, 0.3, 0.4].map((value) => holdsValue(open, value))).toEqual([false, true, false]);
    expect(holdsValue(pointCell(0.2), 0.2)).toBe(true);
  });
  it("meets a closed span that has more than an excluded end of it", () => {
    const spans = [
      [0, 0.2],
      [0, 0.3],
      [0.3, 0.3],
      [0.4, 1],
      [0.5, 1],
    ] as const;
    expect(spans.map(([min, max]) => meets(open, { min, max }))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(meets(pointCell(0.2), { min: 0, max: 0.2 })).toBe(true);
    const above = { min: 2, max: Number.POSITIVE_INFINITY, minIncluded: true, maxIncluded: false };
    expect(meets(above, { min: 5, max: Number.POSITIVE_INFINITY })).toBe(true);
  });
  it("is as far as the infimum of distances", () => {
    expect(distance(share, open, { min: 0.9, max: 1 })).toBeCloseTo(0.5);
    expect(distance(share, open, { min: 0, max: 0.1 })).toBeCloseTo(0.1);
    expect(distance(share, open, { min: 0.4, max: 0.4 })).toBe(0);
    expect(distance(share, open, { min: 0, max: 1 })).toBe(0);
  });
  it("joins its neighbour", () => {
    const low: Cell = { min: 0, max: 0.2, minIncluded: true, maxIncluded: true };
    expect(written(joined([low, open]))).toBe("[0, 0.4)");
  });
});

describe("a domain", () => {
  it("contains its ends and, if discrete, whole numbers that are exact", () => {
    expect([-0.1, 0, 0.5, 1, 1.1].map((value) => contains(share, value))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    const whole = [0, 1, 1.5, 9e15, 1e300, Number.POSITIVE_INFINITY];
    expect(whole.map((value) => contains(rank, value))).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(contains(share, Number.NaN)).toBe(false);
  });
  it("measures changes in shares of a number's width and in steps of an integer", () => {
    const from = (domain: Domain, value: number, to: number): number =>
      distance(domain, pointCell(to), { min: value, max: value });
    expect(from({ type: "number", min: -5, max: 5 }, -5, 0)).toBe(0.5);
    expect(from({ type: "number", min: 2, max: 2 }, 2, 2)).toBe(0);
    expect(from(rank, 1, 4)).toBe(3);
    expect(from({ type: "boolean" }, 1, 0)).toBe(1);
  });
});
