/** Random worldviews and random arguments, for laws. */
import fc from "fast-check";
import type {
  ArgumentDefinition,
  BeliefDefinition,
  ConditionDefinition,
} from "../../src/argument/definition.js";
import { resolveArgument } from "../../src/argument/resolve.js";
import type { BeliefValue } from "../../src/engine/belief.js";
import type { Engine, Stance } from "../../src/engine/engine.js";
import { argumentOf, disfavours, favours, reason } from "./arguments.js";
import type { Stances } from "./oracle.js";

/** The engine of an argument that is known to be in order. */
export function engineOf(
  definition: ArgumentDefinition,
  set: Readonly<Record<string, number>> = {},
): Engine {
  const resolved = resolveArgument(definition, set);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.faults));
  return resolved.argument.engine;
}

/** What a worldview says by belief, in the order in which the engine wants it. */
export function stanceOf(engine: Engine, stances: Stances): Stance {
  return engine.model.beliefs.map(({ id }) => stances[id] as BeliefValue);
}

export interface Openness {
  /** How often, of ten beliefs, one is left open without any probability. */
  readonly unknown: number;
  /** How often, of ten beliefs, one has chances or quantiles. */
  readonly chances: number;
}

/** A worldview on an argument. */
export function anyStances(
  { beliefs }: ArgumentDefinition,
  openness: Openness = { unknown: 2, chances: 1 },
): fc.Arbitrary<Stances> {
  return fc.record(
    Object.fromEntries(
      Object.entries(beliefs).map(([id, belief]) => [id, anyBelief(belief, openness)]),
    ),
  );
}

function anyBelief(
  belief: BeliefDefinition,
  { unknown, chances }: Openness,
): fc.Arbitrary<BeliefValue> {
  const value = anyValue(belief);
  const range = fc
    .tuple(value, value)
    .map(([a, b]): BeliefValue => ({ kind: "range", min: Math.min(a, b), max: Math.max(a, b) }));
  const some = fc
    .subarray([...(belief.values ?? []).keys()], {
      minLength: Math.min(2, belief.values?.length ?? 0),
    })
    .map((values): BeliefValue => ({ kind: "among", values }));
  const between = { boolean: [], choice: [some], integer: [range], number: [range] }[belief.type];
  const open: fc.Arbitrary<BeliefValue>[] = [fc.constant({ kind: "unknown" }), ...between];
  const plain = value.map(
    (each): BeliefValue => ({
      kind: "value",
      value: belief.type === "boolean" ? each === 1 : each,
    }),
  );
  return fc.oneof(
    { weight: 10 - unknown - chances, arbitrary: plain },
    { weight: unknown, arbitrary: fc.oneof(...open) },
    { weight: chances, arbitrary: anyChances(belief, value) },
  );
}

/** Values that often meet the thresholds of our arguments exactly. */
function anyValue({ type, min = 0, max, values = [] }: BeliefDefinition): fc.Arbitrary<number> {
  if (type === "choice") return fc.constantFrom(...values.keys());
  if (type === "boolean") return fc.constantFrom(0, 1);
  if (type === "integer") return fc.integer({ min, max: max ?? min + 4 });
  const top = max ?? 1;
  return fc
    .integer({ min: 0, max: 20 })
    .map((step) => Number((min + ((top - min) * step) / 20).toFixed(9)));
}

function anyChances(
  { type }: BeliefDefinition,
  value: fc.Arbitrary<number>,
): fc.Arbitrary<BeliefValue> {
  const weights = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 });
  switch (type) {
    case "boolean":
      return fc.constantFrom(0, 0.25, 0.3, 0.5, 1).map((chance) => ({ kind: "chance", chance }));
    case "choice":
    case "integer":
      return fc
        .tuple(weights, fc.uniqueArray(value, { minLength: 3, maxLength: 3 }))
        .map(([shares, values]): BeliefValue => {
          const total = shares.reduce((a, b) => a + b, 0) || 1;
          const chances = shares.map((share, index) => ({
            value: values[index] as number,
            chance:
              total === 1 && shares.every((each) => each === 0)
                ? Number(index === 0)
                : share / total,
          }));
          return { kind: "chances", chances };
        });
    case "number":
      return fc
        .tuple(
          fc.uniqueArray(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), {
            minLength: 1,
            maxLength: 4,
          }),
          fc.array(value, { minLength: 4, maxLength: 4 }),
        )
        .map(([shares, values]): BeliefValue => {
          const rising = [...values].sort((a, b) => a - b);
          const quantiles = [...shares]
            .sort((a, b) => a - b)
            .map((share, index) => ({ share, value: rising[index] as number }));
          return { kind: "quantiles", quantiles };
        });
  }
}

/** An argument of four beliefs, one of each type, whose conditions are anything. */
export const anyArgument: fc.Arbitrary<ArgumentDefinition> = fc
  .tuple(anyCondition([]), anyCondition([]))
  .chain(([one, two]) =>
    fc
      .tuple(...Array.from({ length: 6 }, () => anyCondition(["one", "two"])))
      .map(([a, b, c, d, e, f]) =>
        argumentOf({
          beliefs: {
            x: { type: "number", min: 0, max: 1 },
            n: { type: "integer", min: 1 },
            p: { type: "boolean" },
            q: { type: "choice", values: ["a", "b", "c"] },
          },
          terms: { one, two: { all: [two, { not: one }] } },
          claims: [
            favours("yes", { any: [{ claim: "base" }, a as ConditionDefinition] }),
            { ...favours("also", b as ConditionDefinition), unless: [e as ConditionDefinition] },
            disfavours("no", { all: [c as ConditionDefinition, { not: { claim: "base" } }] }),
            disfavours("neither", d as ConditionDefinition),
            reason("pro-reason", "pro", e as ConditionDefinition),
            reason("con-reason", "con", { any: [f as ConditionDefinition, { claim: "also" }] }),
            {
              id: "base",
              role: "premise",
              when: { all: ["one", a as ConditionDefinition] },
              unless: ["two", { claim: "exception" }],
            },
            { id: "exception", role: "note", when: f as ConditionDefinition },
          ],
        }),
      ),
  );

function anyCondition(terms: readonly string[]): fc.Arbitrary<ConditionDefinition> {
  const operator = fc.constantFrom("=", "!=", "<", "<=", ">", ">=");
  const test = fc.oneof(
    fc
      .tuple(operator, fc.constantFrom(0.25, 0.5, 0.75))
      .map(([op, x]) => ({ belief: "x", is: `${op} ${x}` })),
    fc
      .tuple(operator, fc.integer({ min: 1, max: 3 }))
      .map(([op, n]) => ({ belief: "n", is: `${op} ${n}` })),
    fc
      .tuple(fc.constantFrom("from", "above"), fc.constantFrom("to", "below"))
      .map(([low, high]) => ({ belief: "x", is: { [low]: 0.25, [high]: 0.75 } })),
    fc.constantFrom(
      { belief: "x", is: "0.25..0.5" },
      { belief: "n", is: { above: 1, below: 4 } },
      { belief: "n", is: [1, 3] },
      { belief: "p", is: [true] },
    ),
    fc.boolean().map((is) => ({ belief: "p", is })),
    fc
      .constantFrom("a", "= b", "c", "!= a", "!= c", ["a", "c"], ["b", "c"], ["a", "b"])
      .map((is) => ({ belief: "q", is })),
  );
  const { condition } = fc.letrec<{ condition: ConditionDefinition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      terms.length > 0 ? fc.oneof(test, test, fc.constantFrom("always", ...terms)) : test,
      fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
      fc
        .tuple(
          fc.integer({ min: 1, max: 3 }),
          fc.array(tie("condition"), { minLength: 3, maxLength: 4 }),
        )
        .map(([at_least, of]) => ({ at_least, of })),
      tie("condition").map((not) => ({ not })),
    ),
  }));
  return condition;
}
