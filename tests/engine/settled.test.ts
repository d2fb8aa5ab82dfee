import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type { Comparison } from "../../src/engine/comparison.js";
import type { Condition } from "../../src/engine/condition.js";
import { createEngine } from "../../src/engine/engine.js";
import { evaluate } from "../../src/engine/evaluate.js";
import type { Model } from "../../src/engine/model.js";
import { compileSettled } from "../../src/engine/settled.js";
import { loadArgument } from "../../src/worldview/load.js";
import { runs } from "../support/runs.js";

/** The general evaluation, which knows open beliefs too, in the compiled form. */
function atLength(engine: ReturnType<typeof createEngine>, values: readonly number[]) {
  const { verdict, claims } = evaluate(
    engine,
    values.map((value) => ({ kind: "value", value })),
  );
  return { verdict, statuses: claims.map(({ status }) => status) };
}

const whole = fc.integer({ min: 0, max: 4 });
const comparison = fc.oneof<fc.Arbitrary<Comparison>[]>(
  fc.record({
    operator: fc.constantFrom("=", "!=", "<", "<=", ">", ">="),
    threshold: whole,
  }),
  fc.tuple(whole, whole).map(([one, other]) => ({
    operator: "within",
    region: {
      ...{ min: Math.min(one, other), max: Math.max(one, other) },
      ...{ minIncluded: true, maxIncluded: true },
    },
  })),
  fc.uniqueArray(whole, { minLength: 1 }).map((values) => ({
    operator: "one of",
    values: values.sort((a, b) => a - b),
  })),
);

const { tests, condition } = fc.letrec<{ tests: Condition; condition: Condition }>((tie) => ({
  tests: fc.record({
    kind: fc.constant("test" as const),
    belief: fc.constantFrom("a", "b"),
    comparison,
  }),
  condition: fc.oneof(
    { depthSize: "small" },
    tie("tests"),
    fc.constant<Condition>({ kind: "always" }),
    tie("condition").map((of): Condition => ({ kind: "not", of })),
    fc.array(tie("condition"), { maxLength: 3 }).map((of): Condition => ({ kind: "all", of })),
    fc.array(tie("condition"), { maxLength: 3 }).map((of): Condition => ({ kind: "any", of })),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.array(tie("condition"), { minLength: 3 }))
      .map(([count, of]): Condition => ({ kind: "at_least", count, of })),
  ),
}));

describe("the compiled evaluation", () => {
  it("answers as evaluate does on the built-in argument", () => {
    const { engine } = loadArgument(cruelTradeOff, { mostly_accident_below: 0.8 });
    const ask = compileSettled(engine);
    const values = fc.tuple(
      ...engine.model.beliefs.map(({ domain }) =>
        domain.type === "number"
          ? fc.constantFrom(0, 0.3, 0.5, 0.65, 0.8, 1)
          : fc.integer(domain.type === "integer" ? { min: 1, max: 3 } : { min: 0, max: 1 }),
      ),
    );
    fc.assert(
      fc.property(values, (drawn) => {
        expect(ask(drawn)).toEqual(atLength(engine, drawn));
      }),
      { numRuns: runs(500) },
    );
  });

  it("answers as evaluate does on any argument", () => {
    const domain = { type: "integer", min: 0, max: 4 } as const;
    const models = fc.tuple(condition, condition, tests).map(
      ([yes, no, other]): Model => ({
        beliefs: ["a", "b"].map((id) => ({ id, domain })),
        terms: [],
        claims: [
          { id: "yes", role: "conclusion", when: yes, speaksFor: "favoured" },
          { id: "no", role: "conclusion", when: no, speaksFor: "disfavoured" },
          {
            id: "both",
            role: "note",
            when: { kind: "all", of: [{ kind: "claim", claim: "yes" }, other] },
          },
        ],
      }),
    );
    fc.assert(
      fc.property(models, whole, whole, (model, a, b) => {
        const engine = createEngine(model);
        expect(compileSettled(engine)([a, b])).toEqual(atLength(engine, [a, b]));
      }),
      { numRuns: runs(2000) },
    );
  });

  it("keeps its answers apart", () => {
    const { engine } = loadArgument();
    const ask = compileSettled(engine);
    const all = (value: number) => engine.model.beliefs.map(() => value);
    const first = ask(all(1));
    const kept = structuredClone(first);
    ask(all(0));
    expect(first).toEqual(kept);
  });

  it("takes any number for a value, be it outside of what a worldview may say", () => {
    const { engine } = loadArgument();
    const last = engine.model.beliefs.map(({ id }) =>
      id === "moral_rank" ? Number.POSITIVE_INFINITY : 0.7,
    );
    expect(compileSettled(engine)(last).verdict).toBe("silent");
  });

  it("refuses a belief that is missing or open", () => {
    const ask = compileSettled(loadArgument().engine);
    expect(() => ask([0.7])).toThrow("moral_rank has no value");
    expect(() => ask([Number.NaN, ...Array<number>(99).fill(1)])).toThrow(
      "misuse_weight has no value",
    );
  });
});
