import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import { resolveArgument } from "../../src/argument/resolve.js";
import type { BeliefValue } from "../../src/engine/belief.js";
import { blocksOf } from "../../src/engine/blocks.js";
import { holdsValue } from "../../src/engine/cell.js";
import type { Operator } from "../../src/engine/comparison.js";
import type { Condition } from "../../src/engine/condition.js";
import { AnalysisTooLarge } from "../../src/engine/diagram.js";
import { createEngine, type Engine, type Stance } from "../../src/engine/engine.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { influenceOf, mostInfluential } from "../../src/engine/influence.js";
import type { Model } from "../../src/engine/model.js";
import { type MapAxis, mapVerdicts, type VerdictMap } from "../../src/engine/regions.js";
import { runs } from "../support/runs.js";

const test = (belief: string, operator: Operator, threshold: number): Condition => ({
  kind: "test",
  belief,
  comparison: { operator, threshold },
});
const all = (...of: Condition[]): Condition => ({ kind: "all", of });
const any = (...of: Condition[]): Condition => ({ kind: "any", of });
const not = (of: Condition): Condition => ({ kind: "not", of });

function builtIn(): Engine {
  const resolved = resolveArgument(cruelTradeOff);
  if (!resolved.ok) throw new Error("the built-in argument is at fault");
  return resolved.argument.engine;
}

/** Many thresholds of every operator, contested regions, and an equality that matters at one point. */
const terraces: Model = {
  beliefs: [
    { id: "height", domain: { type: "number", min: -2, max: 3 } },
    { id: "slope", domain: { type: "number", min: 0, max: 1 } },
    { id: "storey", domain: { type: "integer", min: 1 } },
    { id: "floor", domain: { type: "integer", min: 0, max: 9 } },
    { id: "wet", domain: { type: "boolean" } },
    { id: "idle", domain: { type: "boolean" } },
  ],
  terms: [],
  claims: [
    {
      id: "up",
      role: "conclusion",
      speaksFor: "favoured",
      when: any(
        all(test("height", ">", 0.25), test("slope", "<=", 0.3), test("storey", "!=", 4)),
        all(test("height", "=", -1), test("wet", "=", 1)),
        all(test("height", ">=", 2), test("floor", ">", 3)),
      ),
    },
    {
      id: "down",
      role: "conclusion",
      speaksFor: "disfavoured",
      when: any(
        all(test("slope", ">", 0.1), test("slope", "<", 0.7), test("storey", ">=", 3)),
        all(not(test("height", "<", 2.5)), test("wet", "=", 0)),
        all(test("slope", "=", 1), test("floor", "<=", 5), test("height", "<=", 0)),
      ),
    },
  ],
};

const engines = { "the built-in argument": builtIn(), "made-up terraces": createEngine(terraces) };

function aValueOf(domain: MapAxis["domain"]): fc.Arbitrary<number> {
  switch (domain.type) {
    case "boolean":
      return fc.integer({ min: 0, max: 1 });
    case "choice":
      return fc.integer({ min: 0, max: domain.values.length - 1 });
    case "integer":
      return fc.integer({ min: domain.min, max: domain.max ?? domain.min + 7 });
    case "number":
      return fc
        .oneof(
          fc.double({ min: domain.min, max: domain.max, noNaN: true }),
          fc.constantFrom(domain.min, domain.max, 0.5, 0.25, 0.3, 0.1, 0.7, 1, ...[-1, 0, 2, 2.5]),
        )
        .filter((value) => value >= domain.min && value <= domain.max);
  }
}

const settled = (value: number): BeliefValue => ({ kind: "value", value });

function stanceOn({ model }: Engine): fc.Arbitrary<Stance> {
  return fc.tuple(
    ...model.beliefs.map(({ domain }) =>
      fc.oneof(
        { weight: 4, arbitrary: aValueOf(domain).map(settled) },
        { weight: 1, arbitrary: fc.constant<BeliefValue>({ kind: "unknown" }) },
      ),
    ),
  );
}

const twoBeliefs = ({ model }: Engine): fc.Arbitrary<string[]> =>
  fc.subarray(
    model.beliefs.map(({ id }) => id),
    { minLength: 1, maxLength: 2 },
  );

function cellsHolding({ cells }: MapAxis, value: number): number[] {
  return cells.flatMap((cell, index) => (holdsValue(cell, value) ? [index] : []));
}

function at(engine: Engine, stance: Stance, point: ReadonlyMap<string, number>): Stance {
  return engine.model.beliefs.map(({ id }, index) => {
    const value = point.get(id);
    return value === undefined ? (stance[index] as BeliefValue) : settled(value);
  });
}

describe.each(Object.entries(engines))("a map of %s", (_, engine) => {
  const somewhere = fc.tuple(stanceOn(engine), twoBeliefs(engine)).chain(([stance, [x, y]]) => {
    const map = mapVerdicts(engine, stance, x as string, y);
    const yValue = map.y ? aValueOf(map.y.domain) : fc.constant(0);
    return fc.tuple(fc.constant(stance), fc.constant(map), aValueOf(map.x.domain), yValue);
  });

  it("says of every point what the evaluation of that point says", () => {
    fc.assert(
      fc.property(somewhere, ([stance, map, xValue, yValue]) => {
        const point = new Map([[map.x.belief, xValue]]);
        if (map.y) point.set(map.y.belief, yValue);
        const [column] = cellsHolding(map.x, xValue);
        const [row] = map.y ? cellsHolding(map.y, yValue) : [0];
        const { verdict, possible } = evaluate(engine, at(engine, stance, point));
        expect(map.regions[column as number]?.[row as number]).toMatchObject({ verdict, possible });
      }),
      { numRuns: runs(2000) },
    );
  });

  it("puts every value of an axis into exactly one cell", () => {
    fc.assert(
      fc.property(somewhere, ([, map, xValue, yValue]) => {
        expect(cellsHolding(map.x, xValue)).toHaveLength(1);
        if (map.y) expect(cellsHolding(map.y, yValue)).toHaveLength(1);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("says where the stance may turn out to be", () => {
    fc.assert(
      fc.property(somewhere, ([stance, map]) => {
        const here = map.regions.flat().filter((region) => region.here);
        const possible = new Set(here.flatMap((region) => region.possible));
        expect([...possible].sort()).toEqual([...evaluate(engine, stance).possible].sort());
      }),
    );
  });

  it("has no two neighbours that are the same all along the other axis", () => {
    fc.assert(
      fc.property(somewhere, ([, { regions }]) => {
        const columns = regions.map((column) =>
          column.map(({ possible }) => possible.join()).join(";"),
        );
        columns.forEach((column, index) => {
          expect(column).not.toBe(columns[index + 1]);
        });
      }),
    );
  });

  it("gathers its regions into rectangles that cover each of them once", () => {
    fc.assert(
      fc.property(somewhere, ([, map]) => {
        const blocks = blocksOf(map);
        map.regions.forEach((column, i) => {
          column.forEach(({ possible }, j) => {
            const over = blocks.filter(
              ({ x, y }) => x.first <= i && i <= x.last && y.first <= j && j <= y.last,
            );
            expect(over.map((block) => block.possible)).toEqual([possible]);
          });
        });
      }),
    );
  });
});

/** The lab of the examples: misuse 0.7, the best, alignment hard, everything else unknown or assumed. */
function lab(changes: Readonly<Record<string, number>> = {}): Stance {
  const beliefs: Readonly<Record<string, number>> = {
    misuse_weight: 0.7,
    moral_rank: 1,
    alignment_difficulty: 0.75,
    can_develop_agi: 1,
    ...changes,
  };
  return builtIn().model.beliefs.map(({ id }) => {
    const value = beliefs[id];
    return value === undefined ? { kind: "unknown" } : settled(value);
  });
}

const named = (map: VerdictMap | undefined): readonly (string | undefined)[] => [
  map?.x.belief,
  map?.y?.belief,
];

/** Favoured on a condition of the tests of 300 booleans, all of which are false. */
function manyBooleans(when: (tests: readonly Condition[]) => Condition) {
  const ids = Array.from({ length: 300 }, (_, index) => `b${index}`);
  const engine = createEngine({
    beliefs: ids.map((id) => ({ id, domain: { type: "boolean" } })),
    terms: [],
    claims: [
      {
        id: "up",
        role: "conclusion",
        speaksFor: "favoured",
        when: when(ids.map((id) => test(id, "=", 1))),
      },
    ],
  });
  return { engine, stance: ids.map((): BeliefValue => settled(0)) };
}

describe("the beliefs on which the verdict depends most", () => {
  it("are those that turn the verdict with the fewest changes, numbers before ranks and booleans", () => {
    const map = mostInfluential(builtIn(), lab()) as VerdictMap;
    expect(named(map)).toEqual(["misuse_weight", "moral_rank"]);
    expect(influenceOf(map)).toEqual({ x: 0.5, y: 0.25 });
  });

  it("leave out one that cannot settle the verdict, however much of the map it would divide", () => {
    const rank: BeliefValue = { kind: "unknown" };
    const weight: BeliefValue = { kind: "range", min: 0.6, max: 1 };
    const open = lab().map((value, index) => [weight, rank][index] ?? value);
    expect(named(mostInfluential(builtIn(), open))).toContain("moral_rank");
  });

  it("depend on the other beliefs as they are", () => {
    const map = mostInfluential(builtIn(), lab({ moral_rank: 2 })) as VerdictMap;
    expect(named(map)).toEqual(["misuse_weight", "moral_rank"]);
  });

  it("are one belief where no other one changes the verdict with it", () => {
    const only = createEngine({
      ...terraces,
      claims: [{ id: "up", role: "conclusion", speaksFor: "favoured", when: test("wet", "=", 1) }],
    });
    const stance: Stance = terraces.beliefs.map(() => ({ kind: "unknown" }));
    expect(named(mostInfluential(only, stance))).toEqual(["wet", undefined]);
  });

  it("are none where nothing changes the verdict", () => {
    const always: Condition = { kind: "always" };
    const constant = createEngine({
      ...terraces,
      claims: [{ id: "up", role: "conclusion", speaksFor: "favoured", when: always }],
    });
    const stance: Stance = terraces.beliefs.map(() => ({ kind: "unknown" }));
    expect(mostInfluential(constant, stance)).toBeUndefined();
  });

  it("are found among many that only a few of them turn", () => {
    const { engine, stance } = manyBooleans((tests) =>
      any(...tests.slice(0, 2), all(...tests.slice(2))),
    );
    expect(named(mostInfluential(engine, stance))).toEqual(["b0", "b1"]);
  });

  it("are not sought among too many pairs", () => {
    const { engine, stance } = manyBooleans((tests) => any(...tests));
    expect(() => mostInfluential(engine, stance)).toThrow(new AnalysisTooLarge("pairs", 2000));
  });

  it("put the number on the x axis, though the model names the boolean first", () => {
    const engine = createEngine({
      beliefs: [
        { id: "wet", domain: { type: "boolean" } },
        { id: "height", domain: { type: "number", min: 0, max: 1 } },
      ],
      terms: [],
      claims: [
        {
          id: "up",
          role: "conclusion",
          speaksFor: "favoured",
          when: all(test("wet", "=", 1), test("height", ">", 0.9)),
        },
      ],
    });
    const map = mostInfluential(engine, [settled(1), settled(0.5)]) as VerdictMap;
    expect(named(map)).toEqual(["height", "wet"]);
    expect(influenceOf(map).x).toBeCloseTo(0.5 * (1 - 0.9 ** 2 - 0.1 ** 2), 12);
    expect(influenceOf(map).y).toBeCloseTo(0.1 * 0.5, 12);
  });
});

describe("a point of its own", () => {
  it("is a cell of the map where its verdict differs from both sides", () => {
    const map = mapVerdicts(builtIn(), lab(), "misuse_weight");
    expect(map.x.cells).toEqual([
      { min: 0, max: 0.5, minIncluded: true, maxIncluded: false },
      { min: 0.5, max: 0.5, minIncluded: true, maxIncluded: true },
      { min: 0.5, max: 1, minIncluded: false, maxIncluded: true },
    ]);
    expect(map.regions.map(([region]) => region?.verdict)).toEqual([
      "disfavoured",
      "silent",
      "favoured",
    ]);
    expect(map.regions.map(([region]) => region?.here)).toEqual([false, false, true]);
  });

  it("joins the side that has its verdict", () => {
    const map = mapVerdicts(builtIn(), lab({ alignment_difficulty: 0.5 }), "misuse_weight");
    expect(map.x.cells.map(({ max, maxIncluded }) => [max, maxIncluded])).toEqual([
      [0.5, true],
      [1, true],
    ]);
  });
});

it("names the open beliefs off the map on which its open regions wait", () => {
  const stance = lab().map(
    (value, index): BeliefValue =>
      builtIn().model.beliefs[index]?.id === "can_develop_agi" ? { kind: "unknown" } : value,
  );
  const map = mapVerdicts(builtIn(), stance, "misuse_weight", "moral_rank");
  expect(map.waitsFor).toEqual(["can_develop_agi"]);
  expect(map.regions.at(-1)?.[0]).toMatchObject({
    verdict: "open",
    possible: ["favoured", "silent"],
  });
});
