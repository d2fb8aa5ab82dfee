import { describe, expect, it } from "vitest";
import type { Condition } from "../../src/engine/condition.js";
import { leafFinder } from "../../src/engine/conditions.js";
import { createEngine } from "../../src/engine/engine.js";
import type { Model } from "../../src/engine/model.js";

const test = (belief: string, threshold = 1): Condition => ({
  kind: "test",
  belief,
  comparison: { operator: "=", threshold },
});
const model: Model = {
  beliefs: ["a", "b"].map((id) => ({ id, domain: { type: "boolean" } })),
  terms: [{ id: "both", when: { kind: "all", of: [test("a"), test("b")] } }],
  claims: [
    { id: "first", role: "premise", when: { kind: "term", term: "both" } },
    {
      id: "second",
      role: "conclusion",
      speaksFor: "favoured",
      when: {
        kind: "any",
        of: [
          test("b"),
          { kind: "not", of: { kind: "claim", claim: "first" } },
          { kind: "all", of: [{ kind: "always" }, { kind: "claim", claim: "first" }] },
        ],
      },
    },
  ],
};
const second = (model.claims[1] as Model["claims"][number]).when;

describe("the tests of a condition", () => {
  it("come once each, in the order written, with the term and the claim that lead to them", () => {
    expect(leafFinder(model)(second)).toEqual([
      { belief: "b", comparison: { operator: "=", threshold: 1 }, test: test("b") },
      {
        belief: "a",
        comparison: { operator: "=", threshold: 1 },
        test: test("a"),
        claim: "first",
        term: "both",
      },
    ]);
  });
});

describe("a test within negations", () => {
  const not = (of: Condition): Condition => ({ kind: "not", of });
  const negated = (condition: Condition) =>
    leafFinder(model)(condition).map((leaf) => leaf.negated ?? false);

  it("is asked not to hold if their number is odd", () => {
    expect(negated(not(test("a")))).toEqual([true]);
    expect(negated(not(not(test("a"))))).toEqual([false]);
    expect(negated(not(not(not(test("a")))))).toEqual([true]);
    expect(negated(not({ kind: "all", of: [test("a"), not(test("b"))] }))).toEqual([true, false]);
  });

  it("is not asked so where it is asked to hold elsewhere", () => {
    expect(negated({ kind: "any", of: [not(test("a")), test("a")] })).toEqual([false]);
  });
});

describe("a model that refers to nothing", () => {
  it.each<[string, Condition]>([
    ["belief", test("c")],
    ["term", { kind: "term", term: "c" }],
    ["claim", { kind: "claim", claim: "c" }],
  ])("as a %s cannot be compiled", (_, when) => {
    const broken = { ...model, claims: [{ id: "x", role: "note" as const, when }] };
    expect(() => createEngine(broken)).toThrow("refers to c");
  });
});
