import { describe, expect, it } from "vitest";
import { normalCdf } from "../../src/engine/normal.js";

describe("the normal distribution", () => {
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.6448536269514722, 0.95],
    [1.959963984540054, 0.975],
    [-1.959963984540054, 0.025],
    [3, 0.9986501019683699],
    [3.6, 0.9998408914098424],
    [-6, 9.865876450376946e-10],
    [40, 1],
  ])("at %d is %d", (x, expected) => {
    expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-12);
  });
});
