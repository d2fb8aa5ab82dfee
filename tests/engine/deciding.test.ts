import { describe, expect, test } from "vitest";
import type { BeliefValue } from "../../src/engine/belief.js";
import type { Condition } from "../../src/engine/condition.js";
import { decidingConditions } from "../../src/engine/deciding.js";
import { createEngine } from "../../src/engine/engine.js";
import { evaluate } from "../../src/engine/evaluate.js";

const ids = ["a", "b", "c"];
const is = (belief: string): Condition => ({
  kind: "test",
  belief,
  comparison: { operator: "=", threshold: 1 },
});
const all = (...of: Condition[]): Condition => ({ kind: "all", of });
const any = (...of: Condition[]): Condition => ({ kind: "any", of });
const not = (of: Condition): Condition => ({ kind: "not", of });

/** The beliefs that decide a condition; `t`, `f` and `?` are what is believed of a, b and c. */
function deciding(when: Condition, stance: string): string {
  const model = {
    beliefs: ids.map((id) => ({ id, domain: { type: "boolean" } as const })),
    terms: [{ id: "both", when: all(is("a"), is("b")) }],
    claims: [
      { id: "under", role: "premise" as const, when: is("c") },
      { id: "asked", role: "premise" as const, when },
    ],
  };
  const values = [...stance].map(
    (letter): BeliefValue =>
      letter === "?" ? { kind: "unknown" } : { kind: "value", value: letter === "t" },
  );
  const result = evaluate(createEngine(model), values).claims[1];
  if (!result) throw new Error("the claim was not evaluated");
  return decidingConditions(model, result)
    .map(({ belief }) => belief)
    .join("");
}

describe("the conditions that decide", () => {
  const conjunction = all(is("a"), is("b"), is("c"));
  const disjunction = any(is("a"), is("b"), is("c"));

  test.each([
    ["ttt", "abc"],
    ["tff", "bc"],
    ["?ft", "b"],
    ["?tt", "a"],
  ])("a conjunction at %s are %s", (stance, expected) => {
    expect(deciding(conjunction, stance)).toBe(expected);
  });

  test.each([
    ["tft", "ac"],
    ["fff", "abc"],
    ["?t?", "b"],
    ["f?f", "b"],
  ])("a disjunction at %s are %s", (stance, expected) => {
    expect(deciding(disjunction, stance)).toBe(expected);
  });

  test.each([
    ["ttf", "ab"],
    ["tff", "bc"],
    ["t?f", "b"],
    ["t??", "bc"],
  ])("at least two of three at %s are %s", (stance, expected) => {
    const two: Condition = { kind: "at_least", count: 2, of: ids.map(is) };
    expect(deciding(two, stance)).toBe(expected);
  });

  test("of a negated conjunction that holds are those that make the conjunction fail", () => {
    expect(deciding(not(all(is("a"), is("b"))), "tft")).toBe("b");
  });

  test("are found through terms and claims", () => {
    const when = all({ kind: "term", term: "both" }, { kind: "claim", claim: "under" });
    expect(deciding(when, "tft")).toBe("b");
    expect(deciding(when, "ttf")).toBe("c");
  });

  test("are found soon where each of 40 terms names the one before twice", () => {
    const term = (index: number): Condition => ({ kind: "term", term: `t${index}` });
    const terms = Array.from({ length: 40 }, (_, index) => ({
      id: `t${index}`,
      when: index === 0 ? is("a") : all(term(index - 1), term(index - 1)),
    }));
    const model = {
      beliefs: [{ id: "a", domain: { type: "boolean" } as const }],
      terms,
      claims: [{ id: "asked", role: "premise" as const, when: term(39) }],
    };
    const leaf = {
      belief: "a",
      comparison: { operator: "=", threshold: 1 },
      test: is("a"),
      status: "holds",
    } as const;
    const result = {
      id: "asked",
      status: "holds",
      conditions: [leaf],
      exceptions: [],
      waitsFor: [],
    } as const;
    expect(decidingConditions(model, result)).toEqual([leaf]);
  });

  test("are all of them where no part decides alone", () => {
    expect(deciding(any(is("a"), not(is("a"))), "?ff")).toBe("a");
    expect(deciding(any(is("a"), not(is("a")), is("b")), "?ff")).toBe("ab");
  });

  test("are none of what always holds", () => {
    expect(deciding({ kind: "always" }, "ttt")).toBe("");
  });
});
