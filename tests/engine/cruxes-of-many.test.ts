import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import { resolveArgument } from "../../src/argument/resolve.js";
import type { BeliefValue } from "../../src/engine/belief.js";
import { cruxes, cruxFinder, differing } from "../../src/engine/cruxes.js";
import type { Stance } from "../../src/engine/engine.js";
import { termStatus, verdictRestsOn } from "../../src/engine/resting.js";
import { runs } from "../support/runs.js";

const resolved = resolveArgument(cruelTradeOff);
if (!resolved.ok) throw new Error("the built-in argument is broken");
const { engine } = resolved.argument;
const { beliefs } = engine.model;

const value = (of: number | boolean): BeliefValue => ({ kind: "value", value: of });
const unknown: BeliefValue = { kind: "unknown" };

/** A stance that favours racing, with some beliefs replaced. */
function stanceWith(rest: Readonly<Record<string, BeliefValue>> = {}): Stance {
  const usual: Readonly<Record<string, BeliefValue>> = {
    misuse_weight: value(0.7),
    moral_rank: value(1),
    alignment_difficulty: value(0.75),
    can_develop_agi: value(true),
    ...rest,
  };
  return beliefs.map(({ id }) => usual[id] ?? unknown);
}

const numbers = fc.oneof(
  fc.constantFrom(0, 0.4, 0.5, 0.6, 1).map(value),
  fc.constant(unknown),
  fc.constant<BeliefValue>({ kind: "range", min: 0.3, max: 0.5 }),
);
const booleans = fc.constantFrom(value(true), value(false), unknown);
const stances = fc.record({
  misuse_weight: numbers,
  moral_rank: fc.constantFrom(value(1), value(2), value(3), unknown),
  alignment_difficulty: numbers,
  can_develop_agi: booleans,
  distrusts_rivals: booleans,
});

describe("cruxFinder", () => {
  it("finds the cruxes that each pair has by itself", () => {
    fc.assert(
      fc.property(fc.array(stances, { minLength: 2, maxLength: 6 }), (many) => {
        const all = many.map(stanceWith);
        const find = cruxFinder(engine, all);
        all.forEach((first, i) => {
          all.forEach((second, j) => {
            expect(find(i, j)).toEqual(cruxes(engine, first, second));
          });
        });
      }),
      { numRuns: runs(40) },
    );
  });
});

describe("differing", () => {
  it("names a belief on which any of several stances differs from another", () => {
    const all = [stanceWith(), stanceWith(), stanceWith({ moral_rank: value(2) })];
    expect(differing(engine, ...all)).toEqual(["moral_rank"]);
  });

  it("takes one value written in several ways for the same", () => {
    const range: BeliefValue = { kind: "range", min: 0.7, max: 0.7 };
    const chances: BeliefValue = { kind: "chances", chances: [{ value: 1, chance: 1 }] };
    const other = stanceWith({
      misuse_weight: range,
      moral_rank: chances,
      can_develop_agi: { kind: "chance", chance: 1 },
    });
    expect(differing(engine, stanceWith(), other)).toEqual([]);
  });

  it("counts a belief that one leaves open, or both in different ways", () => {
    const range: BeliefValue = { kind: "range", min: 0.2, max: 0.7 };
    const open = stanceWith({ misuse_weight: range });
    expect(differing(engine, stanceWith(), open)).toEqual(["misuse_weight"]);
    expect(differing(engine, stanceWith({ misuse_weight: unknown }), open)).toEqual([
      "misuse_weight",
    ]);
    expect(differing(engine, open, open)).toEqual([]);
  });
});

describe("termStatus", () => {
  it("is exact over the completions of a stance", () => {
    const status = (moral_rank: BeliefValue) =>
      termStatus(engine, stanceWith({ moral_rank }), "best");
    expect(status(value(1))).toBe("holds");
    expect(status(value(4))).toBe("fails");
    expect(status(unknown)).toBe("unknown");
    expect(status({ kind: "range", min: 2, max: 3 })).toBe("fails");
    expect(
      status({
        kind: "chances",
        chances: [
          { value: 1, chance: 1 },
          { value: 2, chance: 0 },
        ],
      }),
    ).toBe("holds");
  });

  it("is undefined for a term that the model lacks", () => {
    expect(termStatus(engine, stanceWith(), "worst")).toBeUndefined();
  });
});

describe("verdictRestsOn", () => {
  it("asks whether the verdict could be without the term, all else as it is", () => {
    expect(verdictRestsOn(engine, stanceWith(), "favoured", "best")).toBe(true);
    expect(verdictRestsOn(engine, stanceWith(), "favoured", "mostly_misuse")).toBe(true);
    expect(verdictRestsOn(engine, stanceWith(), "favoured", "alignment_hard")).toBe(false);
    const silent = stanceWith({ moral_rank: value(2) });
    expect(verdictRestsOn(engine, silent, "silent", "best")).toBe(false);
    expect(verdictRestsOn(engine, stanceWith(), "favoured", "worst")).toBe(false);
  });
});
