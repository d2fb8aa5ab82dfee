import { expect, it } from "vitest";
import {
  type Comparison,
  compare,
  compareSpan,
  type Operator,
} from "../../src/engine/comparison.js";
import type { Span } from "../../src/engine/domain.js";
import { statusOf } from "../../src/engine/status.js";

/** Against the threshold 5: what holds on spans below, up to, around, at, from and above it. */
const spans = [
  [1, 4],
  [1, 5],
  [1, 9],
  [5, 5],
  [5, 9],
  [6, 9],
  [6, Number.POSITIVE_INFINITY],
  [1, Number.POSITIVE_INFINITY],
] as const;

/** The first letter of the status of a comparison on each of some spans. */
function over(
  comparison: Comparison,
  all: readonly (readonly [min: number, max: number])[],
): string {
  const status = (span: Span) => statusOf(compareSpan(comparison, span));
  return all.map(([min, max]) => status({ min, max })[0]?.toUpperCase()).join(" ");
}

it.each<[Operator, string]>([
  ["=", "F U U H U F F U"],
  ["!=", "H U U F U H H U"],
  ["<", "H U U F F F F U"],
  ["<=", "H H U H U F F U"],
  [">", "F F U F U H H U"],
  [">=", "F U U H H H H U"],
])("%s 5 over spans", (operator, expected) => {
  expect(over({ operator, threshold: 5 }, spans)).toBe(expected);
});

it.each([
  ["3 to 7", true, true, "F U U H H U F"],
  ["above 3 to below 7", false, false, "F F U U H F F"],
  ["3 to below 7", true, false, "F U U U H F F"],
  ["above 3 to 7", false, true, "F F U U H U F"],
])("within %s, over spans", (_, minIncluded, maxIncluded, expected) => {
  const region = { min: 3, max: 7, minIncluded, maxIncluded };
  const around = [
    [1, 2],
    [1, 3],
    [1, 9],
    [3, 7],
    [4, 6],
    [7, 9],
    [8, 9],
  ] as const;
  expect(over({ operator: "within", region }, around)).toBe(expected);
});

it("is one of some whole numbers, over spans", () => {
  const around = [
    [0, 0],
    [0, 1],
    [1, 2],
    [1, 3],
    [2, 5],
    [3, 4],
    [5, 5],
    [5, Number.POSITIVE_INFINITY],
    [6, Number.POSITIVE_INFINITY],
  ] as const;
  expect(over({ operator: "one of", values: [1, 2, 5] }, around)).toBe("F U H U U F H U F");
});

it.each<[Operator, boolean[]]>([
  ["=", [false, true, false]],
  ["!=", [true, false, true]],
  ["<", [true, false, false]],
  ["<=", [true, true, false]],
  [">", [false, false, true]],
  [">=", [false, true, true]],
])("a value is %s 5", (operator, expected) => {
  expect([4, 5, 6].map((value) => compare({ operator, threshold: 5 }, value))).toEqual(expected);
});
