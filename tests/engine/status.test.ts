import { describe, expect, it } from "vitest";
import {
  and,
  FAILS,
  HOLDS,
  not,
  or,
  type StatusCode,
  statusOf,
  UNKNOWN,
} from "../../src/engine/status.js";

const F = FAILS;
const U = UNKNOWN;
const H = HOLDS;

describe("Kleene's strong logic", () => {
  it.each<[StatusCode, StatusCode]>([
    [F, H],
    [U, U],
    [H, F],
  ])("not %i is %i", (a, expected) => expect(not(a)).toBe(expected));

  it.each<[StatusCode, StatusCode, StatusCode, StatusCode]>([
    [F, F, F, F],
    [F, U, F, U],
    [F, H, F, H],
    [U, F, F, U],
    [U, U, U, U],
    [U, H, U, H],
    [H, F, F, H],
    [H, U, U, H],
    [H, H, H, H],
  ])("%i and %i is %i, or is %i", (a, b, both, either) => {
    expect(and(a, b)).toBe(both);
    expect(or(a, b)).toBe(either);
  });

  it("has a word for each code", () => {
    expect(([FAILS, UNKNOWN, HOLDS] as const).map((code) => statusOf(code))).toEqual([
      "fails",
      "unknown",
      "holds",
    ]);
  });
});
