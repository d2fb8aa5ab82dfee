/** Bounds whatever the dependence, against closed forms, random joint distributions and their own proof. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { underAnyDependence } from "../../src/answers/dependence.js";
import { greatestMass } from "../../src/answers/linear-program.js";
import type { BeliefValue } from "../../src/engine/belief.js";
import { createEngine, type Stance } from "../../src/engine/engine.js";
import { jointCases } from "../../src/engine/joint-cases.js";
import { probability } from "../../src/engine/probability.js";
import { type SettledVerdict, settledVerdicts } from "../../src/engine/verdict.js";
import { runs } from "../support/runs.js";
import { anyArgument, anyStances, engineOf, stanceOf } from "../support/worlds.js";

const is = (belief: string) =>
  ({ kind: "test", belief, comparison: { operator: "=", threshold: 1 } }) as const;

/** Favoured where so many of some events are the case. */
function eventsEngine(events: number, atLeast: number) {
  const ids = Array.from({ length: events }, (_, index) => `event${index}`);
  return createEngine({
    beliefs: ids.map((id) => ({ id, domain: { type: "boolean" } })),
    terms: [],
    claims: [
      {
        id: "yes",
        role: "conclusion",
        speaksFor: "favoured",
        when: { kind: "at_least", count: atLeast, of: ids.map(is) },
      },
    ],
  });
}

const chanceOf = (chance: number): BeliefValue => ({ kind: "chance", chance });
const share = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);

describe("the bounds of several events", () => {
  it.each([2, 3])("are Fréchet's for all and for any of %i", (count) => {
    fc.assert(
      fc.property(fc.array(share, { minLength: count, maxLength: count }), (chances) => {
        const stance = chances.map(chanceOf);
        const sum = chances.reduce((a, b) => a + b, 0);
        const all = underAnyDependence(eventsEngine(count, count), stance, "any")?.favoured;
        expect(all?.lower).toBeCloseTo(Math.max(0, sum - count + 1), 6);
        expect(all?.upper).toBeCloseTo(Math.min(...chances), 6);
        const any = underAnyDependence(eventsEngine(count, 1), stance, "any")?.favoured;
        expect(any?.lower).toBeCloseTo(Math.max(...chances), 6);
        expect(any?.upper).toBeCloseTo(Math.min(1, sum), 6);
      }),
      { numRuns: runs(30) },
    );
  });

  it("take the worst and the best of what has no chance, case by case", () => {
    const engine = eventsEngine(2, 2);
    const stance: Stance = [chanceOf(0.3), { kind: "unknown" }];
    expect(underAnyDependence(engine, stance, "any")?.favoured).toEqual({ lower: 0, upper: 0.3 });
  });

  it("are sums over scenarios, each as heavy as its chance", () => {
    const scenarios = { id: "a", names: ["one", "other"], chances: [0.25, 0.75] };
    const stance: Stance = [
      chanceOf(0.5),
      {
        kind: "scenarios",
        scenarios,
        values: [
          { kind: "chance", chance: 0.5 },
          { kind: "value", value: true },
        ],
      },
    ];
    // 0.25 times 0 to 0.5, and 0.75 times 0.5.
    expect(underAnyDependence(eventsEngine(2, 2), stance, "any")?.favoured).toEqual({
      lower: 0.375,
      upper: 0.5,
    });
  });
});

it("no joint distribution with the same chances is outside of the bounds, independence neither", () => {
  const openness = { unknown: 1, chances: 6 };
  const worlds = anyArgument.chain((definition) =>
    fc.tuple(fc.constant(definition), anyStances(definition, openness), fc.array(fc.nat(99))),
  );
  let seen = 0;
  fc.assert(
    fc.property(worlds, ([definition, stances, numbers]) => {
      const engine = engineOf(definition);
      const stance = stanceOf(engine, stances);
      const independent = probability(engine, stance);
      const [world] = jointCases(engine, stance, 4096);
      if (!independent || !world || world.marginals.length === 0) return;
      const bounds = underAnyDependence(engine, stance, "any");
      expect(bounds).toBeDefined();
      const masses = mixedUp(world, numbers);
      for (const verdict of settledVerdicts) {
        const { lower, upper } = bounds?.[verdict] ?? { lower: 1, upper: 0 };
        expect(independent[verdict].lower).toBeGreaterThanOrEqual(lower - 1e-6);
        expect(independent[verdict].upper).toBeLessThanOrEqual(upper + 1e-6);
        const of = (counts: (possible: readonly SettledVerdict[]) => boolean) =>
          world.cases.reduce(
            (sum, { possible }, index) => sum + (counts(possible) ? (masses[index] ?? 0) : 0),
            0,
          );
        expect(of((possible) => possible.join() === verdict)).toBeGreaterThanOrEqual(lower - 1e-6);
        expect(of((possible) => possible.includes(verdict))).toBeLessThanOrEqual(upper + 1e-6);
      }
      if (world.marginals.length > 1) seen += 1;
    }),
    { numRuns: runs(300) },
  );
  expect(seen).toBeGreaterThan(0);
});

/** A joint distribution with the marginals of a world: independence, with mass moved about in squares. */
function mixedUp(
  { marginals, cases }: ReturnType<typeof jointCases>[number],
  numbers: readonly number[],
): readonly number[] {
  const masses = cases.map(({ cells }) =>
    cells.reduce((mass, cell, belief) => mass * (marginals[belief]?.[cell] ?? 0), 1),
  );
  const placeOf = new Map(cases.map(({ cells }, index) => [cells.join(), index]));
  for (let step = 0; step + 2 < numbers.length; step += 3) {
    const [a = 0, b = 0, belief = 0] = numbers.slice(step, step + 3);
    const one = cases[a % cases.length]?.cells ?? [];
    const other = cases[b % cases.length]?.cells ?? [];
    const at = belief % Math.max(1, marginals.length);
    const swapped = [one.with(at, other[at] ?? 0), other.with(at, one[at] ?? 0)];
    const from = [one, other].map((cells) => placeOf.get(cells.join()) as number);
    const to = swapped.map((cells) => placeOf.get(cells.join()) as number);
    if (from[0] === from[1]) continue;
    const moved = Math.min(...from.map((index) => masses[index] as number));
    for (const index of from) masses[index] = (masses[index] as number) - moved;
    for (const index of to) masses[index] = (masses[index] as number) + moved;
  }
  return masses;
}

it("chances that are next to nothing are not nothing", () => {
  const stance = [chanceOf(1e-9), chanceOf(0.5)];
  const bounds = underAnyDependence(eventsEngine(2, 2), stance, "any")?.favoured;
  expect(bounds?.lower).toBe(0);
  expect(bounds?.upper).toBeGreaterThanOrEqual(1e-9);
  expect(bounds?.upper).toBeLessThan(1.1e-9);
});

describe("what is asked for", () => {
  const stance = Array.from({ length: 13 }, () => chanceOf(0.5));
  const engine = eventsEngine(13, 7);

  it("is given unasked where it is cheap only", () => {
    expect(underAnyDependence(engine, stance, undefined)).toBeUndefined();
    const small = eventsEngine(3, 2);
    expect(underAnyDependence(small, stance.slice(0, 3), undefined)).toBeDefined();
    expect(underAnyDependence(small, stance.slice(0, 3), "independent")).toBeUndefined();
  });

  it("says that there are too many cases where there are", () => {
    expect(() => underAnyDependence(engine, stance, "any")).toThrow("4096 cases");
  });
});

describe("the greatest mass", () => {
  it("is not told where it does not prove itself", () => {
    const cases = [0, 1].map((cell) => ({ cells: [cell, 0], counts: cell === 0 }));
    // What these beliefs have in all is not the same: no joint distribution has such marginals.
    expect(greatestMass([[0.5, 0.5], [0.7]], cases)).toBeUndefined();
  });

  it("is reached, and not exceeded", () => {
    const cases = [0, 1].flatMap((a) => [0, 1].map((b) => ({ cells: [a, b], counts: a === b })));
    const found = greatestMass(
      [
        [0.3, 0.7],
        [0.6, 0.4],
      ],
      cases,
    );
    expect(found?.reached).toBeCloseTo(0.7, 9);
    expect(found?.bound).toBeCloseTo(0.7, 9);
  });
});
