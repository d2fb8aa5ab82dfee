/** The cost of exact answers: arguments of 16 beliefs answer, much larger ones say that they cannot. */
import { describe, expect, it } from "vitest";
import type { BeliefValue } from "../../src/engine/belief.js";
import { minimalChanges, SET_LIMIT } from "../../src/engine/changes.js";
import { AnalysisTooLarge } from "../../src/engine/diagram.js";
import type { Engine, Stance } from "../../src/engine/engine.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { flips, settles } from "../../src/engine/flips.js";
import { information, irrelevant, probability } from "../../src/engine/probability.js";
import { farPairs, oneOf, oneOfEach, parity, randomCases, threshold } from "../support/large.js";
import { engineOf } from "../support/worlds.js";

const each = (engine: Engine, value: (index: number) => BeliefValue): Stance =>
  engine.model.beliefs.map((_, index) => value(index));
const open = (engine: Engine): Stance => each(engine, () => ({ kind: "unknown" }));
const settled = (engine: Engine, value: boolean): Stance =>
  each(engine, () => ({ kind: "value", value }));
const even = (engine: Engine): Stance => each(engine, () => ({ kind: "chance", chance: 0.5 }));

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

/** Generous: in the quiet each of these takes a fraction of it. */
const SECONDS = 60_000;

describe("sixteen open beliefs", () => {
  it("of which eight are enough", { timeout: SECONDS }, () => {
    const engine = engineOf(threshold(16, 8));
    expect(evaluate(engine, open(engine)).possible).toEqual(["favoured", "disfavoured"]);
    expect(settles(engine, open(engine))).toHaveLength(choose(16, 8) + choose(16, 9));
    expect(flips(engine, settled(engine, false))).toHaveLength(choose(16, 8));
    expect(flips(engine, settled(engine, true))).toHaveLength(choose(16, 9));
    const found = probability(engine, even(engine));
    const most = Array.from({ length: 9 }, (_, index) => choose(16, 8 + index));
    expect(found?.favoured.lower).toBeCloseTo(most.reduce((a, b) => a + b) / 2 ** 16, 12);
  });

  it("of which the number counts", { timeout: SECONDS }, () => {
    const engine = engineOf(parity(16));
    const all = settles(engine, open(engine));
    expect(all.map(({ to, changes }) => [to, changes.length])).toEqual([
      ["favoured", 16],
      ["disfavoured", 16],
    ]);
    expect(flips(engine, settled(engine, true))).toHaveLength(16);
    const ranking = information(engine, even(engine));
    expect(ranking?.entropy).toBeCloseTo(1, 12);
    expect(ranking?.beliefs.every(({ bits }) => bits < 1e-9)).toBe(true);
    const oneKnown = each(engine, (index) =>
      index === 3 ? { kind: "chance", chance: 0.2 } : { kind: "unknown" },
    );
    expect(probability(engine, oneKnown)?.favoured).toEqual({ lower: 0.2, upper: 0.8 });
  });

  it("in random cases", { timeout: SECONDS }, () => {
    const engine = engineOf(randomCases(16, 24));
    const { possible, waitsFor } = evaluate(engine, open(engine));
    expect(possible).toEqual(["favoured", "disfavoured", "contested", "silent"]);
    expect([...waitsFor, ...irrelevant(engine, open(engine))]).toHaveLength(16);
    const found = settles(engine, open(engine));
    expect(new Set(found.map(({ to }) => to)).size).toBe(4);
    const bounds = probability(engine, even(engine));
    const sum = Object.values(bounds ?? {}).reduce((total, { lower }) => total + lower, 0);
    expect(sum).toBeCloseTo(1, 12);
    expect(information(engine, even(engine))?.beliefs).toHaveLength(waitsFor.length);
  });

  it("in pairs that stand far apart", { timeout: SECONDS }, () => {
    const engine = engineOf(farPairs(16));
    expect(settles(engine, open(engine))).toHaveLength(8 + 2 ** 8);
    const half = each(engine, (index) =>
      index < 8 ? { kind: "unknown" } : { kind: "chance", chance: 0.5 },
    );
    const found = probability(engine, half);
    expect(found?.favoured.lower).toBe(0);
    expect(found?.favoured.upper).toBeCloseTo(1 - 2 ** -8, 12);
  });
});

describe("beyond its bounds an analysis says so", () => {
  const tooLarge = (question: () => unknown): string => {
    try {
      question();
      return "nothing";
    } catch (error) {
      if (!(error instanceof AnalysisTooLarge)) throw error;
      return error.what;
    }
  };

  it("when there are too many sets to list", { timeout: SECONDS }, () => {
    const engine = engineOf(threshold(40, 20));
    expect(evaluate(engine, open(engine)).verdict).toBe("open");
    expect(tooLarge(() => settles(engine, open(engine)))).toBe("sets");
    expect(tooLarge(() => flips(engine, settled(engine, false)))).toBe("sets");
  });

  it("when there is one set more than the limit, and not before", () => {
    const sets = (...sizes: readonly number[]) => {
      const engine = engineOf(oneOfEach(...sizes));
      const { diagrams, where } = engine.atlas();
      const choices = engine.model.beliefs.map(() => ({ asIs: [0], changes: [[1]] }));
      return minimalChanges(diagrams, where("favoured"), choices);
    };
    expect(sets(10, 10, 10, 20)).toHaveLength(SET_LIMIT);
    expect(tooLarge(() => sets(10, 10, 10, 21))).toBe("sets");
  });

  it("when a diagram would have too many nodes", { timeout: 2 * SECONDS }, () => {
    const engine = engineOf(farPairs(44));
    expect(tooLarge(() => evaluate(engine, open(engine)))).toBe("nodes");
    expect(evaluate(engine, settled(engine, false)).verdict).toBe("disfavoured");
  });

  it("when there are too many beliefs", () => {
    const most = engineOf(oneOf(1000));
    expect(evaluate(most, open(most)).verdict).toBe("open");
    const engine = engineOf(oneOf(1001));
    expect(tooLarge(() => evaluate(engine, open(engine)))).toBe("beliefs");
    expect(evaluate(engine, settled(engine, true)).verdict).toBe("favoured");
  });

  it("when a search would take too long", { timeout: 2 * SECONDS }, () => {
    const engine = engineOf(randomCases(30, 40));
    expect(tooLarge(() => settles(engine, open(engine)))).not.toBe("nothing");
  });

  it("and answers the next question as if nothing had been", { timeout: SECONDS }, () => {
    const engine = engineOf(threshold(24, 12));
    expect(tooLarge(() => settles(engine, open(engine)))).toBe("sets");
    expect(evaluate(engine, open(engine)).possible).toEqual(["favoured", "disfavoured"]);
  });
});
