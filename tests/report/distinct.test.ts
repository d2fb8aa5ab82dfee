import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinct } from "../../src/report/distinct.js";

describe("distinct names", () => {
  const names = fc.array(fc.constantFrom("A", "A (2)", "A (3)", "A (2) (2)", "B", ""));

  it("all differ", () => {
    fc.assert(fc.property(names, (each) => new Set(distinct(each)).size === each.length));
  });

  it("begin with the name that was given", () => {
    fc.assert(
      fc.property(names, (each) =>
        distinct(each).every((name, index) => name.startsWith(each[index] as string)),
      ),
    );
  });

  it("are the given ones where these differ already", () => {
    expect(distinct(["A", "B", "A (2)"])).toEqual(["A", "B", "A (2)"]);
  });

  it("leave the first of a name as it is", () => {
    expect(distinct(["A (2)", "A", "A"])).toEqual(["A (2)", "A", "A (3)"]);
  });
});
