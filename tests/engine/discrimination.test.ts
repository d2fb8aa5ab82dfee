/** What divides two stances, beside direct sums over all points by an oracle that shares no code. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type { ArgumentDefinition } from "../../src/argument/definition.js";
import { type Discrimination, discrimination } from "../../src/engine/discrimination.js";
import { information } from "../../src/engine/probability.js";
import { argumentOf, disfavours, favours, madeUpArguments } from "../support/arguments.js";
import { Oracle, type Point, type Stances } from "../support/oracle.js";
import { runs } from "../support/runs.js";
import { anyArgument, anyStances, engineOf, stanceOf } from "../support/worlds.js";

type Sums = Readonly<Record<string, number>>;

function apart(one: Sums, other: Sums): number {
  return (
    Object.keys(one).reduce((sum, key) => sum + Math.abs((one[key] ?? 0) - (other[key] ?? 0)), 0) /
    2
  );
}

/** Bounds over all pairs of completions of what has no probability, by summing over all points. */
function bySums(definition: ArgumentDefinition, mine: Stances, theirs: Stances) {
  const oracle = new Oracle(definition);
  const completionsOf = (stances: Stances): readonly Stances[] =>
    oracle
      .completions(
        oracle.inVerdict.filter((id) => !oracle.weights(id, stances)),
        stances,
      )
      .map((point: Point) => ({
        ...stances,
        ...Object.fromEntries(
          Object.entries(point).map(([id, value]) => [id, { kind: "value", value } as const]),
        ),
      }));
  const at = (stances: Stances, belief: string, value: number): Stances => ({
    ...stances,
    [belief]: { kind: "value", value },
  });
  const figures = { distance: [] as number[], beliefs: new Map<string, number[]>() };
  for (const one of completionsOf(mine)) {
    for (const other of completionsOf(theirs)) {
      const distance = apart(oracle.distribution(one, {}), oracle.distribution(other, {}));
      figures.distance.push(distance);
      for (const belief of oracle.inVerdict) {
        const answers = [one, other].flatMap((stances) => oracle.weights(belief, stances) ?? []);
        const left = answers.reduce((sum, { value, weight }) => {
          if (weight === 0) return sum;
          const [a, b] = [at(one, belief, value), at(other, belief, value)];
          const then = apart(oracle.distribution(a, {}), oracle.distribution(b, {}));
          return sum + (weight / 2) * then;
        }, 0);
        figures.beliefs.set(belief, [...(figures.beliefs.get(belief) ?? []), distance - left]);
      }
    }
  }
  const bounds = (all: readonly number[]) => ({ lower: Math.min(...all), upper: Math.max(...all) });
  return {
    distance: bounds(figures.distance),
    beliefs: new Map([...figures.beliefs].map(([belief, all]) => [belief, bounds(all)] as const)),
  };
}

const known = [cruelTradeOff, ...Object.values(madeUpArguments)];
const pairsOf = (openness: { readonly unknown: number; readonly chances: number }) =>
  fc
    .oneof(fc.constantFrom<ArgumentDefinition>(...known), anyArgument)
    .chain((definition) =>
      fc.tuple(
        fc.constant(definition),
        anyStances(definition, openness),
        anyStances(definition, openness),
      ),
    );

function found(definition: ArgumentDefinition, mine: Stances, theirs: Stances) {
  const engine = engineOf(definition);
  return discrimination(engine, stanceOf(engine, mine), stanceOf(engine, theirs));
}

const shrinksOf = (all: Discrimination | undefined, belief: string) =>
  all?.beliefs.find((each) => each.belief === belief)?.shrinks ?? { lower: 0, upper: 0 };

/** Too many completions for a test of brute force. */
function isLarge(definition: ArgumentDefinition, ...all: readonly Stances[]): boolean {
  const oracle = new Oracle(definition);
  const counts = all.map((stances) =>
    oracle.inVerdict
      .filter((id) => !oracle.weights(id, stances))
      .reduce((product, id) => product * oracle.allowed(id, stances).length, 1),
  );
  return counts.reduce((product, count) => product * count, 1) > 24;
}

describe("discrimination", () => {
  it("agrees with direct sums over all points", () => {
    fc.assert(
      fc.property(pairsOf({ unknown: 1, chances: 4 }), ([definition, mine, theirs]) => {
        fc.pre(!isLarge(definition, mine, theirs));
        const all = found(definition, mine, theirs);
        fc.pre(all !== undefined);
        const sums = bySums(definition, mine, theirs);
        expect(all?.distance.lower).toBeCloseTo(sums.distance.lower, 9);
        expect(all?.distance.upper).toBeCloseTo(sums.distance.upper, 9);
        for (const [belief, { lower, upper }] of sums.beliefs) {
          expect(shrinksOf(all, belief).lower).toBeCloseTo(lower, 9);
          expect(shrinksOf(all, belief).upper).toBeCloseTo(upper, 9);
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it("is the same for either order, never more than the distance, and ranked", () => {
    fc.assert(
      fc.property(pairsOf({ unknown: 1, chances: 5 }), ([definition, mine, theirs]) => {
        const all = found(definition, mine, theirs);
        const turned = found(definition, theirs, mine);
        expect(turned === undefined).toBe(all === undefined);
        let last = Number.POSITIVE_INFINITY;
        for (const { belief, shrinks, bits } of all?.beliefs ?? []) {
          const other = turned?.beliefs.find((each) => each.belief === belief);
          expect(other?.shrinks.lower).toBeCloseTo(shrinks.lower, 9);
          expect(other?.shrinks.upper).toBeCloseTo(shrinks.upper, 9);
          expect(other?.bits[1]?.upper).toEqual(bits[0]?.upper);
          expect(shrinks.lower).toBeGreaterThanOrEqual(-1);
          expect(shrinks.upper).toBeLessThanOrEqual((all?.distance.upper ?? 0) + 1e-9);
          expect(shrinks.upper).toBeLessThanOrEqual(last + 1e-9);
          last = shrinks.upper;
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it("is the whole distance if they differ in that belief alone, and nothing if in none", () => {
    fc.assert(
      fc.property(
        pairsOf({ unknown: 0, chances: 6 }),
        fc.nat(),
        ([definition, mine, theirs], which) => {
          const same = found(definition, mine, mine);
          expect(same?.distance.upper ?? 0).toBeCloseTo(0, 9);
          for (const { shrinks } of same?.beliefs ?? []) expect(shrinks.upper).toBeCloseTo(0, 9);
          const ids = Object.keys(mine);
          const belief = ids[which % ids.length] as string;
          const other = { ...mine, [belief]: theirs[belief] as Stances[string] };
          const all = found(definition, mine, other);
          if (!all) return;
          expect(shrinksOf(all, belief).lower).toBeCloseTo(all.distance.lower, 9);
          expect(shrinksOf(all, belief).upper).toBeCloseTo(all.distance.upper, 9);
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it("tells each one's own information, as an evaluation does", () => {
    fc.assert(
      fc.property(pairsOf({ unknown: 0, chances: 6 }), ([definition, mine, theirs]) => {
        const engine = engineOf(definition);
        const own = information(engine, stanceOf(engine, mine));
        fc.pre(own !== undefined);
        const all = discrimination(engine, stanceOf(engine, mine), stanceOf(engine, theirs));
        for (const { belief, bits } of own?.beliefs ?? []) {
          const here = all?.beliefs.find((each) => each.belief === belief)?.bits[0];
          expect(here?.lower ?? 0).toBeCloseTo(bits, 9);
          expect(here?.upper ?? 0).toBeCloseTo(bits, 9);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  const boolean = { type: "boolean" } as const;
  const match = argumentOf({
    beliefs: { x: boolean, y: boolean },
    claims: [
      favours("both", {
        all: [
          { belief: "x", is: true },
          { belief: "y", is: true },
        ],
      }),
      favours("neither", {
        all: [
          { belief: "x", is: false },
          { belief: "y", is: false },
        ],
      }),
    ],
  });
  const half = { kind: "chance", chance: 0.5 } as const;
  const yes = { kind: "value", value: true } as const;
  const no = { kind: "value", value: false } as const;

  it("is below 0 where those who agree would fall out over the answer", () => {
    const all = found(match, { x: half, y: yes }, { x: half, y: no });
    expect(all?.distance).toEqual({ lower: 0, upper: 0 });
    expect(shrinksOf(all, "x")).toEqual({ lower: -1, upper: -1 });
    expect(shrinksOf(all, "y")).toEqual({ lower: 0, upper: 0 });
  });

  it("says who gives a belief no probability, and bounds what knowing it would do", () => {
    const all = found(match, { x: half, y: yes }, { x: { kind: "unknown" }, y: yes });
    expect(all?.distance).toEqual({ lower: 0.5, upper: 0.5 });
    expect(all?.beliefs).toEqual([
      {
        belief: "x",
        shrinks: { lower: 0.5, upper: 0.5 },
        bits: [{ lower: 1, upper: 1 }, undefined],
        without: [false, true],
      },
    ]);
  });

  it("is of no use where neither says how probable anything is", () => {
    expect(found(match, { x: yes, y: yes }, { x: { kind: "unknown" }, y: no })).toBeUndefined();
  });

  /**
   * With one belief that is the verdict's cause, the measure for two verdicts is that of an adversarial
   * collaboration: |P − Q| − Σ mean(c) |P(c) − Q(c)|, of the chance of a crux c, and of what it would mean.
   */
  it("is the difference of expected disagreements of two forecasters", () => {
    const crux = argumentOf({
      beliefs: { c: boolean, u: boolean, v: boolean },
      claims: [
        favours("then", {
          all: [
            { belief: "c", is: true },
            { belief: "u", is: true },
          ],
        }),
        disfavours("else", {
          all: [
            { belief: "c", is: false },
            { belief: "v", is: true },
          ],
        }),
      ],
    });
    const chance = (of: number) => ({ kind: "chance", chance: of }) as const;
    const all = found(
      crux,
      { c: chance(0.2), u: chance(0.5), v: no },
      { c: chance(0.6), u: chance(0.1), v: no },
    );
    const [p, q] = [0.2 * 0.5, 0.6 * 0.1];
    expect(all?.distance.lower).toBeCloseTo(p - q, 12);
    expect(shrinksOf(all, "c").lower).toBeCloseTo(p - q - ((0.2 + 0.6) / 2) * (0.5 - 0.1), 12);
  });
});

describe("with scenarios", () => {
  const is = (belief: string) => ({ belief, is: true }) as const;
  const engine = engineOf(
    argumentOf({
      beliefs: { x: { type: "boolean" }, y: { type: "boolean" } },
      claims: [favours("go", { all: [is("x"), is("y")] })],
    }),
  );
  const chance = (of: number) => ({ kind: "chance", chance: of }) as const;
  const share = fc.integer({ min: 1, max: 9 }).map((n) => n / 10);

  it("agrees with sums over the joint distribution of both", () => {
    fc.assert(
      fc.property(share, fc.tuple(share, share, share, share), share, share, (weight, of, p, q) => {
        const scenarios = { id: "a", names: ["one", "other"], chances: [weight, 1 - weight] };
        const mine = [0, 1].map(
          (belief) =>
            ({
              kind: "scenarios",
              scenarios,
              values: [chance(of[belief] as number), chance(of[belief + 2] as number)],
            }) as const,
        );
        // Of each pair of truth values, how probable it is to either.
        const joint = (x: 0 | 1, y: 0 | 1, one: number, other: number) =>
          (x ? one : 1 - one) * (y ? other : 1 - other);
        const first = (x: 0 | 1, y: 0 | 1) =>
          weight * joint(x, y, of[0], of[1]) + (1 - weight) * joint(x, y, of[2], of[3]);
        const second = (x: 0 | 1, y: 0 | 1) => joint(x, y, p, q);
        const found = discrimination(engine, mine, [chance(p), chance(q)]);
        const distance = Math.abs(first(1, 1) - second(1, 1));
        expect(found?.distance.lower).toBeCloseTo(distance, 9);
        const marginal = (of: typeof first, x: 0 | 1) => of(x, 0) + of(x, 1);
        const left = ([0, 1] as const).reduce<number>((sum, x) => {
          const mass = (marginal(first, x) + marginal(second, x)) / 2;
          const then = first(x, 1) / marginal(first, x) - second(x, 1) / marginal(second, x);
          return sum + mass * (x ? Math.abs(then) : 0);
        }, 0);
        const shrinks = found?.beliefs.find(({ belief }) => belief === "x")?.shrinks;
        expect(shrinks?.lower).toBeCloseTo(distance - left, 9);
        expect(shrinks?.upper).toBeCloseTo(distance - left, 9);
      }),
      { numRuns: runs(50) },
    );
  });
});
