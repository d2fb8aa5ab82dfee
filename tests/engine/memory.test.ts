/** What is remembered is what would be found anew, for everybody, and for no longer than there is room. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type { BeliefValue } from "../../src/engine/belief.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { Memory, memoryOf } from "../../src/engine/memory.js";
import { madeUpArguments } from "../support/arguments.js";
import { runs } from "../support/runs.js";
import { anyArgument, anyStances, engineOf, stanceOf } from "../support/worlds.js";

const worlds = fc
  .oneof(fc.constantFrom(cruelTradeOff, ...Object.values(madeUpArguments)), anyArgument)
  .chain((definition) =>
    fc.tuple(
      fc.constant(definition),
      fc.array(anyStances(definition), { minLength: 2, maxLength: 12 }),
    ),
  );

describe("an evaluation that is remembered", () => {
  it("is the one of its stance, whatever was asked before and however little there is room for", () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 2, max: 5 }), ([definition, all], capacity) => {
        const engine = engineOf(definition);
        const memory = new Memory(engine, capacity);
        for (const stances of [...all, ...all]) {
          const stance = stanceOf(engine, stances);
          expect(memory.evaluate(stance)).toEqual(evaluate(engine, stance));
          expect(memory.size).toBeLessThanOrEqual(capacity);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  const engine = engineOf(cruelTradeOff);
  /** All but some numbers is unknown. */
  const stance = (weight: number, rank?: number) =>
    engine.model.beliefs.map(({ id }): BeliefValue => {
      const value = { misuse_weight: weight, moral_rank: rank }[id];
      return value === undefined ? { kind: "unknown" } : { kind: "value", value };
    });

  it("is one for all stances that the argument cannot tell apart", () => {
    const memory = memoryOf(engine);
    expect(memory.evaluate(stance(0.6))).toBe(memory.evaluate(stance(0.9)));
    expect(memory.evaluate(stance(0.6))).not.toBe(memory.evaluate(stance(0.5)));
    expect(memoryOf(engine)).toBe(memory);
  });

  it("cannot be changed", () => {
    const found = memoryOf(engine).evaluate(stance(0.7)) as unknown as {
      verdict: string;
      claims: { conditions: { status: string }[] }[];
    };
    expect(() => {
      found.verdict = "silent";
    }).toThrow(TypeError);
    expect(() => found.claims.pop()).toThrow(TypeError);
    expect(() => {
      for (const { conditions } of found.claims) for (const each of conditions) each.status = "";
    }).toThrow(TypeError);
  });

  it("stays as long as it is asked for", () => {
    const memory = new Memory(engine, 4);
    const kept = memory.evaluate(stance(0.5));
    for (const rank of [1, 2, 1, 2, 1, 2]) {
      for (const weight of [0.1, 0.9]) {
        memory.evaluate(stance(weight, rank));
        expect(memory.evaluate(stance(0.5))).toBe(kept);
      }
    }
  });
});
