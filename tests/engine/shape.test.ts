/** The shape of a condition says of the tests what the condition says of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BeliefValue } from "../../src/engine/belief.js";
import type { Condition } from "../../src/engine/condition.js";
import { decidingShape, shapeBesideDefeats } from "../../src/engine/deciding.js";
import { createEngine } from "../../src/engine/engine.js";
import { type ClaimResult, evaluate } from "../../src/engine/evaluate.js";
import type { Model } from "../../src/engine/model.js";
import type { Shape } from "../../src/engine/shape.js";
import { runs } from "../support/runs.js";

const ids = ["a", "b", "c", "d", "e", "f"];
type Known = Readonly<Record<string, boolean | undefined>>;

const is = (belief: string): Condition => ({
  kind: "test",
  belief,
  comparison: { operator: "=", threshold: 1 },
});
const any = (...of: readonly Condition[]): Condition => ({ kind: "any", of });
const all = (...of: readonly Condition[]): Condition => ({ kind: "all", of });
const not = (of: Condition): Condition => ({ kind: "not", of });
const atLeast = (count: number, ...of: readonly Condition[]): Condition => ({
  kind: "at_least",
  count: Math.min(count, of.length),
  of,
});

/** How parts are joined. */
const joint = fc.constantFrom(all, any, (...of: readonly Condition[]) => atLeast(2, ...of));
const maybeNot = (of: Condition) => fc.boolean().map((turned) => (turned ? not(of) : of));

/** A condition that tests each of some beliefs once. */
function readOnce(over: readonly string[]): fc.Arbitrary<Condition> {
  const [first = "", ...others] = over;
  if (others.length === 0) return maybeNot(is(first));
  return fc.integer({ min: 1, max: Math.min(3, over.length) }).chain((size) => {
    const parts = Array.from({ length: size }, (_, index) =>
      over.filter((_, place) => place % size === index),
    );
    const made = size === 1 ? [readOnce([first]), readOnce(others)] : parts.map(readOnce);
    return fc.tuple(joint, ...made).chain(([join, ...of]) => maybeNot(join(...of)));
  });
}

/** A condition that may test any belief anywhere. */
function anyCondition(depth: number): fc.Arbitrary<Condition> {
  const leaf = fc.constantFrom(...ids).chain((id) => maybeNot(is(id)));
  if (depth === 0) return leaf;
  const parts = fc.array(anyCondition(depth - 1), { minLength: 1, maxLength: 3 });
  return fc.tuple(joint, parts).chain(([join, of]) => maybeNot(join(...of)));
}

function modelOf(when: Condition, terms: Model["terms"] = [], unless: readonly Condition[] = []) {
  return {
    beliefs: ids.map((id) => ({ id, domain: { type: "boolean" } as const })),
    terms,
    claims: [{ id: "asked", role: "premise" as const, when, unless }],
  };
}

function resultOn(model: Model, known: Known): ClaimResult {
  const stance = ids.map((id): BeliefValue => {
    const value = known[id];
    return value === undefined ? { kind: "unknown" } : { kind: "value", value };
  });
  return evaluate(createEngine(model), stance).claims[0] as ClaimResult;
}

/** What a shape comes to if the beliefs were these. */
function meaningOf(shape: Shape, known: Known): boolean | undefined {
  switch (shape.kind) {
    case "test": {
      const value = known[shape.leaf.belief];
      return shape.leaf.negated && value !== undefined ? !value : value;
    }
    case "all":
      return counted(shape.of, shape.of.length, known);
    case "choice":
      return counted(shape.of, shape.count, known);
    case "again":
      return meaningOf(shape.shape, known);
  }
}

function counted(parts: readonly Shape[], count: number, known: Known): boolean | undefined {
  const values = parts.map((part) => meaningOf(part, known));
  if (values.filter((value) => value === true).length >= count) return true;
  return values.filter((value) => value !== false).length < count ? false : undefined;
}

const statuses = { true: "holds", false: "fails", undefined: "unknown" } as const;
const known = fc.record(Object.fromEntries(ids.map((id) => [id, fc.boolean()])));
const partlyKnown = fc.record(
  Object.fromEntries(ids.map((id) => [id, fc.option(fc.boolean(), { nil: undefined })])),
);

describe("the whole shape", () => {
  it("comes to what the condition comes to", () => {
    fc.assert(
      fc.property(anyCondition(3), known, (when, believed) => {
        const model = modelOf(when);
        const result = resultOn(model, believed);
        const shape = shapeBesideDefeats(model, result, "whole");
        expect(statuses[`${meaningOf(shape, believed)}`]).toBe(result.status);
      }),
      { numRuns: runs(400) },
    );
  });

  it("says the status of each choice, as that which decides does", () => {
    fc.assert(
      fc.property(readOnce(ids), partlyKnown, (when, believed) => {
        const model = modelOf(when);
        const result = resultOn(model, believed);
        const check = (shape: Shape): void => {
          if (shape.kind === "choice") {
            expect(shape.status).toBe(statuses[`${meaningOf(shape, believed)}`]);
            expect(shape.count).toBeLessThan(shape.of.length);
          }
          if (shape.kind === "choice" || shape.kind === "all") shape.of.forEach(check);
        };
        check(shapeBesideDefeats(model, result, "whole"));
        check(decidingShape(model, result));
      }),
      { numRuns: runs(400) },
    );
  });
});

describe("what decides", () => {
  const named = (shape: Shape): readonly string[] => {
    if (shape.kind === "test") return [shape.leaf.belief];
    return shape.kind === "again" ? [] : shape.of.flatMap(named);
  };

  it("is enough by itself: nothing else needs to be known", () => {
    fc.assert(
      fc.property(readOnce(ids), partlyKnown, (when, believed) => {
        const model = modelOf(when);
        const result = resultOn(model, believed);
        if (result.status === "unknown") return;
        const deciding = named(decidingShape(model, result));
        const alone = Object.fromEntries(deciding.map((id) => [id, believed[id]]));
        expect(resultOn(model, alone).status).toBe(result.status);
      }),
      { numRuns: runs(400) },
    );
  });

  it("says of what is wanting which changes would do, and which would not", () => {
    fc.assert(
      fc.property(readOnce(ids), partlyKnown, known, (when, believed, other) => {
        const model = modelOf(when);
        const result = resultOn(model, believed);
        const isSettled = Object.values(believed).every((value) => value !== undefined);
        if (result.status === "holds" || (result.status === "fails" && !isSettled)) return;
        const shape = decidingShape(model, result);
        const changes = named(shape).map((id) => [id, other[id]]);
        const changed: Known = { ...believed, ...Object.fromEntries(changes) };
        expect(resultOn(model, changed).status).toBe(statuses[`${meaningOf(shape, changed)}`]);
      }),
      { numRuns: runs(600) },
    );
  });
});

/** A shape in one line: `2(a, !b)` is a choice, `[a b]` all of them, `^t` what stands above. */
function written(shape: Shape): string {
  switch (shape.kind) {
    case "test":
      return `${shape.leaf.negated ? "!" : ""}${shape.leaf.belief}`;
    case "all":
      return `[${shape.of.map(written).join(" ")}]`;
    case "choice":
      return `${shape.term ?? ""}${shape.count}(${shape.of.map(written).join(", ")})`;
    case "again":
      return `^${"term" in shape.name ? shape.name.term : shape.name.claim}`;
  }
}

describe("a shape", () => {
  const term = (name: string): Condition => ({ kind: "term", term: name });
  const [a, b, c] = [is("a"), is("b"), is("c")];
  const two = atLeast(2, a, b, c);
  const always: Condition = { kind: "always" };
  const terms = [
    { id: "t", when: any(a, b) },
    { id: "u", when: all(a, b) },
  ];

  function whole(when: Condition, unless: readonly Condition[] = []): string {
    const model = modelOf(when, terms, unless);
    return written(shapeBesideDefeats(model, resultOn(model, {}), "whole"));
  }

  function deciding(when: Condition, believed: string): string {
    const model = modelOf(when, terms);
    const values = new Map([...believed].map((letter, index) => [ids[index], letter]));
    const known = Object.fromEntries(
      ids.map((id) => [id, values.get(id) === "?" ? undefined : values.get(id) === "t"]),
    );
    return written(decidingShape(model, resultOn(model, known)));
  }

  it.each([
    ["says a conjunction flat", all(a, all(b, c)), "[a b c]"],
    ["says a test once", all(a, b, a), "[a b]"],
    ["counts what is asked of several", two, "2(a, b, c)"],
    ["turns a negated count", not(two), "2(!a, !b, !c)"],
    ["turns a negated conjunction", not(all(a, not(b))), "1(!a, b)"],
    ["calls a choice by its term", all(c, term("t")), "[c t1(a, b)]"],
    ["repeats no term", all(term("t"), any(c, term("t"))), "[t1(a, b) 1(c, ^t)]"],
    ["takes a term and its negation apart", all(term("t"), not(term("t"))), "[t1(a, b) !a !b]"],
    ["leaves out what has been said", all(term("u"), term("t"), term("u")), "[a b t1(a, b)]"],
    ["needs nothing where one way is always open", any(a, always), "[]"],
    ["has no way that is never open", any(a, not(always)), "a"],
    ["counts what always holds", atLeast(2, always, a, b), "1(a, b)"],
  ])("%s", (_, when, expected) => {
    expect(whole(when)).toBe(expected);
  });

  it("has exceptions among what is asked", () => {
    expect(whole(a, [b, all(c, is("d"))])).toBe("[a !b 1(!c, !d)]");
  });

  it.each([
    ["of alternatives those that hold, of which one is enough", any(a, b, c), "ttf", "1(a, b)"],
    ["alone the one alternative that holds", any(a, b, c), "ftf", "b"],
    ["of alternatives that all fail each, of which one would do", any(a, b), "ff", "1(a, b)"],
    ["so many of those that do not hold as are wanting", two, "tff", "1(b, c)"],
    ["of what is open what can still turn it", two, "f??", "[b c]"],
    ["of a conjunction what fails in it", all(a, any(b, c)), "tff", "1(b, c)"],
    ["of a negated conjunction the part that fails", not(all(a, b)), "tf", "!b"],
  ])("has in it, where it is what decides, %s", (_, when, stance, expected) => {
    expect(deciding(when, stance)).toBe(expected);
  });
});
