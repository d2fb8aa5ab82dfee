import { describe, expect, it } from "vitest";
import { conditionsWithin, partsOf } from "../../src/argument/condition-form.js";
import type { ConditionDefinition } from "../../src/argument/definition.js";

const test: ConditionDefinition = { belief: "x", is: "> 1" };
const nested: ConditionDefinition = {
  any: ["a", { not: { all: ["always", test] } }, { claim: "c" }],
};

describe("partsOf", () => {
  it("lists what a condition is made of itself, with paths", () => {
    expect(partsOf(nested)).toEqual([
      { when: "a", path: ["any", 0] },
      { when: { not: { all: ["always", test] } }, path: ["any", 1] },
      { when: { claim: "c" }, path: ["any", 2] },
    ]);
    expect(partsOf({ not: "a" })).toEqual([{ when: "a", path: ["not"] }]);
    expect(partsOf(test)).toEqual([]);
  });
});

describe("conditionsWithin", () => {
  it("lists a condition and all inside it, outer ones first, with paths from where it stands", () => {
    const found = conditionsWithin({ when: nested, path: ["when"] });
    expect(found.map(({ path }) => path.join("/"))).toEqual([
      "when",
      "when/any/0",
      "when/any/1",
      "when/any/1/not",
      "when/any/1/not/all/0",
      "when/any/1/not/all/1",
      "when/any/2",
    ]);
    expect(found.find(({ path }) => path.at(-1) === 1 && path.at(-2) === "all")?.when).toBe(test);
  });
});
