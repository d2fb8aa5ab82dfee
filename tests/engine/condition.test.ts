import { describe, expect, it } from "vitest";
import { type Condition, folding, partsOf } from "../../src/engine/condition.js";

const term = (id: string): Condition => ({ kind: "term", term: id });
const nested: Condition = {
  kind: "any",
  of: [
    term("a"),
    { kind: "not", of: { kind: "all", of: [term("b"), { kind: "always" }] } },
    { kind: "test", belief: "x", comparison: { operator: ">", threshold: 1 } },
    { kind: "at_least", count: 2, of: [term("a"), term("b")] },
  ],
};

describe("folding", () => {
  it("gives each kind its own words and what was made of its parts", () => {
    const written = folding<string>({
      always: () => "always",
      test: ({ belief, comparison }) => `${belief} ${comparison.operator}`,
      term: ({ term }) => term,
      claim: ({ claim }) => claim,
      all: ({ of }) => `all(${of.join()})`,
      any: ({ of }) => `any(${of.join()})`,
      at_least: ({ count, of }) => `${count} of (${of.join()})`,
      not: ({ of }) => `not(${of})`,
    });
    expect(written(nested)).toBe("any(a,not(all(b,always)),x >,2 of (a,b))");
  });
});

describe("partsOf", () => {
  it("lists what a condition is made of itself, in the order written", () => {
    expect(partsOf(nested)).toEqual((nested as { of: unknown }).of);
    expect(partsOf({ kind: "not", of: term("a") })).toEqual([term("a")]);
    expect(partsOf(term("a"))).toEqual([]);
  });
});
