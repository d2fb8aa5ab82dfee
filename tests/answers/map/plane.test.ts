import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotAnAxis } from "../../../src/answers/map/parameter-axis.js";
import { mapOver } from "../../../src/answers/map/plane.js";
import type { Argument } from "../../../src/argument/argument.js";
import type { ArgumentDefinition } from "../../../src/argument/definition.js";
import { resolveArgument } from "../../../src/argument/resolve.js";
import type { BeliefValue } from "../../../src/engine/belief.js";
import { type Cell, holdsValue } from "../../../src/engine/cell.js";
import { spanOf } from "../../../src/engine/domain.js";
import { beliefIndex, type Stance } from "../../../src/engine/engine.js";
import { evaluate } from "../../../src/engine/evaluate.js";
import type { MapAxis, VerdictMap } from "../../../src/engine/regions.js";

/** Numbers, whole numbers, a choice and a boolean, all kinds of tests, three parameters. */
const definition: ArgumentDefinition = {
  id: "steps",
  title: "Steps",
  subject: "climbing",
  source: "made for this test",
  sides: {
    go: { label: "going", speaks_for: "favoured" },
    stay: { label: "staying", speaks_for: "disfavoured" },
  },
  parameters: {
    steep_above: { default: 0.5, meaning: "from where a slope is steep" },
    flat_below: { default: 0.25, meaning: "to where it is flat" },
    high_from: { default: 3, meaning: "the first storey that is high" },
  },
  beliefs: {
    slope: { type: "number", if_left_out: "unknown", meaning: "slope" },
    storey: { type: "integer", min: 1, if_left_out: "unknown", meaning: "storey" },
    ground: {
      type: "choice",
      values: ["rock", "sand", "moss"],
      if_left_out: "unknown",
      meaning: "ground",
    },
    wet: { type: "boolean", if_left_out: "unknown", meaning: "wet" },
  },
  claims: [
    {
      id: "a",
      role: "conclusion",
      side: "go",
      concludes: "favoured",
      says: "go",
      source: { passage: "a", confidence: "confident", modality: "is good" },
      when: {
        any: [
          {
            all: [
              { belief: "slope", is: "> steep_above" },
              { belief: "ground", is: "rock" },
            ],
          },
          { belief: "storey", is: "< high_from" },
        ],
      },
    },
    {
      id: "b",
      role: "conclusion",
      side: "stay",
      concludes: "disfavoured",
      says: "stay",
      source: { passage: "b", confidence: "confident", modality: "is good" },
      when: {
        any: [
          {
            all: [
              { belief: "slope", is: "< flat_below" },
              { belief: "wet", is: true },
            ],
          },
          {
            all: [
              { belief: "storey", is: "5..7" },
              { belief: "storey", is: ">= high_from" },
            ],
          },
        ],
      },
    },
  ],
} as ArgumentDefinition;

const withParameters = (set: Readonly<Record<string, number>>): Argument => {
  const resolved = resolveArgument(definition, set);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.faults));
  return resolved.argument;
};
const argument = withParameters({});
const axes = [...argument.beliefs.map(({ id }) => id), ...Object.keys(argument.parameters)];

const value = (each: number | boolean): BeliefValue => ({ kind: "value", value: each });
const numbers = fc.constantFrom(0, 0.1, 0.25, 0.3, 0.5, 0.6, 1);
const stances: fc.Arbitrary<Stance> = fc.tuple(
  fc.oneof(
    numbers.map(value),
    fc.constant<BeliefValue>({ kind: "unknown" }),
    fc
      .tuple(numbers, numbers)
      .map(([a, b]): BeliefValue => ({ kind: "range", min: Math.min(a, b), max: Math.max(a, b) })),
    fc.constant<BeliefValue>({
      kind: "quantiles",
      quantiles: [
        { share: 0.1, value: 0.2 },
        { share: 0.9, value: 0.7 },
      ],
    }),
  ),
  fc.oneof(
    fc.integer({ min: 1, max: 9 }).map(value),
    fc.constant<BeliefValue>({ kind: "unknown" }),
    fc.constant<BeliefValue>({
      kind: "chances",
      chances: [
        { value: 2, chance: 0.5 },
        { value: 6, chance: 0.5 },
      ],
    }),
  ),
  fc.oneof(
    fc.constantFrom(0, 1, 2).map(value),
    fc.constant<BeliefValue>({ kind: "among", values: [0, 2] }),
  ),
  fc.oneof(fc.boolean().map(value), fc.constant<BeliefValue>({ kind: "unknown" })),
);

/** Values of a cell: its ends, what lies close to them, and its middle. */
function valuesIn(cell: Cell, { domain }: MapAxis): readonly number[] {
  if (cell.values) return cell.values;
  const max = Number.isFinite(cell.max) ? cell.max : cell.min + 12;
  const { min } = cell;
  const near = (max - min) / 1e6;
  const some =
    domain.type === "number"
      ? [min, max, min + near, max - near, (min + max) / 2, min + (max - min) / 3]
      : Array.from({ length: max - min + 1 }, (_, step) => min + step);
  return some.filter((each) => holdsValue(cell, each));
}

/** What is possible at a point, by an argument that has it and a stance that holds it. */
function possibleAt(stance: Stance, point: ReadonlyMap<string, number>): readonly string[] {
  const set = [...point].filter(([id]) => Object.hasOwn(argument.parameters, id));
  const { engine } = withParameters(Object.fromEntries(set));
  const held = [...stance];
  for (const [id, at] of point) {
    if (!Object.hasOwn(argument.parameters, id)) held[beliefIndex(engine.model, id)] = value(at);
  }
  return evaluate(engine, held).possible;
}

function disagreements(map: VerdictMap, stance: Stance): readonly string[] {
  const { x, y } = map;
  return x.cells.flatMap((column, i) =>
    (y?.cells ?? [undefined]).flatMap((row, j) =>
      valuesIn(column, x).flatMap((a) =>
        (y && row ? valuesIn(row, y) : [undefined]).flatMap((b) => {
          const point = new Map([
            [x.belief, a],
            ...(y && b !== undefined ? [[y.belief, b] as const] : []),
          ]);
          const drawn = map.regions[i]?.[j]?.possible.join();
          const really = possibleAt(stance, point).join();
          return drawn === really
            ? []
            : [`${JSON.stringify([...point])}: drawn ${drawn}, is ${really}`];
        }),
      ),
    ),
  );
}

describe("a map over beliefs and parameters", () => {
  it("has at every point the verdict that the argument gives there", () => {
    let drawn = 0;
    fc.assert(
      fc.property(
        stances,
        fc.constantFrom(...axes),
        fc.constantFrom(undefined, ...axes),
        (stance, x, y) => {
          if (x === y) return;
          try {
            const map = mapOver(argument, stance, x, y);
            drawn += 1;
            expect(disagreements(map, stance)).toEqual([]);
          } catch (error) {
            if (!(error instanceof NotAnAxis)) throw error;
            expect(error.fault.kind).toBe("slanted");
          }
        },
      ),
    );
    expect(drawn).toBeGreaterThan(20);
  });

  it("covers the domain of each axis, each value once", () => {
    fc.assert(
      fc.property(
        stances,
        fc.constantFrom(...axes),
        numbers,
        fc.nat({ max: 12 }),
        (stance, x, number, step) => {
          const { x: axis } = mapOver(argument, stance, x);
          const { min } = spanOf(axis.domain);
          const at =
            axis.domain.type === "number"
              ? number
              : min + (axis.domain.type === "integer" ? step : 0);
          expect(axis.cells.filter((cell) => holdsValue(cell, at))).toHaveLength(1);
        },
      ),
    );
  });

  it("has the held value as a threshold on the axis of the parameter", () => {
    const stance = [value(0.6), value(9), value(0), value(false)];
    const { x } = mapOver(argument, stance, "steep_above", "wet");
    expect(x.cells.map(({ min, max, maxIncluded }) => [min, max, maxIncluded])).toEqual([
      [0, 0.6, false],
      [0.6, 1, true],
    ]);
  });

  it("refuses directions between which a boundary would be slanted", () => {
    const open: Stance = [{ kind: "unknown" }, value(1), value(0), value(false)];
    const fault = (x: string, y: string, stance: Stance = open): unknown => {
      try {
        return mapOver(argument, stance, x, y) && undefined;
      } catch (error) {
        return error instanceof NotAnAxis && error.fault;
      }
    };
    expect(fault("slope", "steep_above")).toMatchObject({ kind: "slanted", belief: "slope" });
    expect(fault("high_from", "storey")).toMatchObject({ parameter: "high_from", other: "storey" });
    expect(fault("steep_above", "high_from")).toBeUndefined();
  });
});
