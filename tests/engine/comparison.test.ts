import { expect, it } from "vitest";
import { compare, compareSpan, type Operator } from "../../src/engine/comparison.js";
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

it.each<[Operator, string]>([
  ["=", "F U U H U F F U"],
  ["!=", "H U U F U H H U"],
  ["<", "H U U F F F F U"],
  ["<=", "H H U H U F F U"],
  [">", "F F U F U H H U"],
  [">=", "F U U H H H H U"],
])("%s 5 over spans", (operator, expected) => {
  const letters = spans.map(([min, max]) =>
    statusOf(compareSpan({ operator, threshold: 5 }, { min, max }))[0]?.toUpperCase(),
  );
  expect(letters.join(" ")).toBe(expected);
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
