import { describe, expect, it } from "vitest";
import { at, entry } from "../../src/engine/lookup.js";

describe("what is known to be there", () => {
  it("is found", () => {
    expect(at([3, 0], 1)).toBe(0);
    expect(entry(new Map([["a", false]]), "a")).toBe(false);
  });
  it("is an error if it is not", () => {
    expect(() => at([3], 1)).toThrow(new RangeError("nothing at 1 of 1"));
    expect(() => at([3], -1)).toThrow(RangeError);
    expect(() => entry(new Map([["a", 1]]), "b")).toThrow(new RangeError("no entry b"));
  });
});
