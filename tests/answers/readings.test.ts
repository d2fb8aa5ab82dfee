/** How far an argument can be stretched, beside evaluations of every value on a fine grid. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellingReading } from "../../src/answers/readings/telling.js";
import { type Reading, readingsOn, type Stretch } from "../../src/answers/readings.js";
import type { Argument } from "../../src/argument/argument.js";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type { ArgumentDefinition } from "../../src/argument/definition.js";
import { resolveArgument } from "../../src/argument/resolve.js";
import { holdsValue } from "../../src/engine/cell.js";
import { argumentOf, disfavours, favours } from "../support/arguments.js";
import { ready } from "../support/builtin.js";
import { Oracle, type Stances } from "../support/oracle.js";
import { runs } from "../support/runs.js";
import { anyArgument, anyStances, stanceOf } from "../support/worlds.js";

/** An argument in which some thresholds are parameters: t, half of a number's, and k, a whole one. */
function withParameters(definition: ArgumentDefinition): ArgumentDefinition {
  const text = JSON.stringify({ beliefs: definition.beliefs, terms: definition.terms })
    .slice(0, -1)
    .concat(`,"claims":${JSON.stringify(definition.claims)}}`)
    .replaceAll(/"([<>=!]+) 0\.5"/g, '"$1 t"')
    .replaceAll('"0.25..0.5"', '"0.25..t"')
    .replaceAll('"from":0.25', '"from":"t"')
    .replaceAll(/"([<>=!]+) 2"/g, '"$1 k"')
    .replaceAll('"above":1,', '"above":"k",')
    .replaceAll("[1,3]", '["k",3]');
  const parameters = {
    t: { default: 0.5, meaning: "a threshold" },
    k: { default: 2, meaning: "a threshold" },
  };
  return { ...definition, ...JSON.parse(text), parameters };
}

const grids: Readonly<Record<string, readonly number[]>> = {
  t: Array.from({ length: 41 }, (_, step) => Number((step / 40).toFixed(9))),
  k: Array.from({ length: 12 }, (_, step) => step + 1),
};

/** What follows by the oracle, as a key; undefined where `--set` refuses the value. */
function follows(
  definition: ArgumentDefinition,
  stances: Stances,
  set: Readonly<Record<string, number>>,
): { readonly verdict: string; readonly price: string } | undefined {
  if (!resolveArgument(definition, set).ok) return undefined;
  const oracle = new Oracle(definition, set);
  const verdict = [...oracle.possible(stances)].sort().join();
  const prices = oracle
    .completions(Object.keys(definition.beliefs), stances)
    .map((point) => oracle.price(point));
  const some = [...new Set(prices.flat())].sort();
  const all = some.filter((id) => prices.every((price) => price.includes(id)));
  return { verdict, price: JSON.stringify([verdict, all, some]) };
}

function isIn({ region, again }: Stretch, value: number): boolean {
  return [region, ...again].some((cell) => holdsValue(cell, value));
}

function readingOf(argument: Argument, stances: Stances, parameter: string): Reading {
  const found = readingsOn(argument, stanceOf(argument.engine, stances)).find(
    (each) => each.parameter === parameter,
  );
  if (!found) throw new Error(`no reading of ${parameter}`);
  return found;
}

const worlds = anyArgument
  .map(withParameters)
  .filter((definition) => resolveArgument(definition).ok)
  .chain((definition) => fc.tuple(fc.constant(definition), anyStances(definition)));

const value = (of: number | boolean) => ({ kind: "value", value: of }) as const;

const lab: Stances = {
  misuse_weight: value(0.7),
  moral_rank: value(1),
  alignment_difficulty: value(0.75),
  can_develop_agi: value(true),
  control_is_decisive: value(true),
  distrusts_rivals: value(true),
  mass_misuse_before_defence: { kind: "unknown" },
  sees_itself_as_responsible: { kind: "unknown" },
  jailbreaks_hard_to_prevent: { kind: "unknown" },
  worries_about_deception: { kind: "unknown" },
};

describe("a reading", () => {
  it("has its ends where the belief stands, open or closed as the test has it", () => {
    const misuse = readingOf(ready(), lab, "mostly_misuse_above").verdict;
    expect(misuse.region).toEqual({ min: 0, minIncluded: true, max: 0.7, maxIncluded: false });
    expect(misuse.above).toMatchObject({ verdict: "silent" });
    expect(misuse.below).toBeUndefined();
    const accident = readingOf(ready(), lab, "mostly_accident_below").verdict;
    expect(accident.region).toMatchObject({ max: 0.7, maxIncluded: true });
    expect(accident.above).toMatchObject({ verdict: "contested" });
  });

  it("tells what matters to the verdict from what matters to its price alone", () => {
    const { verdict, price } = readingOf(ready(), lab, "hard_above");
    expect(verdict.whole).toBe(true);
    expect(price.whole).toBe(false);
    expect(price.region).toMatchObject({ min: 0, max: 0.75, maxIncluded: false });
  });

  it("of an open verdict is where the same verdicts stay possible", () => {
    const open: Stances = { ...lab, misuse_weight: { kind: "range", min: 0.3, max: 0.8 } };
    const { verdict } = readingOf(ready(), open, "mostly_misuse_above");
    expect(verdict.region).toMatchObject({
      min: 0.5,
      minIncluded: true,
      max: 0.8,
      maxIncluded: false,
    });
    expect(verdict.below).toMatchObject({
      possible: ["favoured", "disfavoured", "contested"],
    });
  });

  const band = argumentOf({
    parameters: { low: 0.2, high: 0.6, none: 7 },
    beliefs: { x: { type: "number" } },
    claims: [
      favours("in", { belief: "x", is: { from: "low", to: "high" } }),
      disfavours("high", { belief: "x", is: "> 0.9" }),
    ],
  });

  it("ends where the argument is none any more", () => {
    const { verdict } = readingOf(ready(band), { x: value(0.4) }, "low");
    expect(verdict.region).toMatchObject({ min: 0, max: 0.4, maxIncluded: true });
    const out = readingOf(ready(band), { x: value(0.8) }, "low").verdict;
    expect(out.region).toEqual({ min: 0, minIncluded: true, max: 0.6, maxIncluded: true });
    expect(out.above).toBe("refused");
    expect(out.whole).toBe(true);
  });

  it("of a parameter that nothing is compared with is any number", () => {
    const { domain, verdict, price } = readingOf(ready(band), { x: value(0.4) }, "none");
    expect(domain).toBeUndefined();
    expect([verdict.whole, price.whole]).toEqual([true, true]);
  });

  it("names where the answer comes back further out", () => {
    const apart = argumentOf({
      parameters: { at: 0.1 },
      beliefs: { x: { type: "number" } },
      claims: [favours("off", { belief: "x", is: "!= at" })],
    });
    const { verdict } = readingOf(ready(apart), { x: value(0.5) }, "at");
    expect(verdict.region).toMatchObject({ min: 0, max: 0.5, maxIncluded: false });
    expect(verdict.again).toMatchObject([{ min: 0.5, minIncluded: false, max: 1 }]);
    expect(verdict.whole).toBe(false);
  });

  it("of whole numbers minds their neighbours", () => {
    const between = argumentOf({
      parameters: { above: 1 },
      beliefs: { n: { type: "integer", min: 0 } },
      claims: [
        favours("some", {
          all: [
            { belief: "n", is: "> above" },
            { belief: "n", is: "< 6" },
          ],
        }),
      ],
    });
    const { verdict } = readingOf(ready(between), { n: { kind: "unknown" } }, "above");
    expect(verdict.region).toMatchObject({ min: 0, max: 4, maxIncluded: true });
    expect(verdict.above).toMatchObject({ possible: ["silent"] });
  });

  it("is right at every value of a fine grid, whatever the argument and the worldview", () => {
    fc.assert(
      fc.property(worlds, ([definition, stances]) => {
        const argument = ready(definition);
        for (const [parameter, grid] of Object.entries(grids)) {
          const { verdict, price, value: now } = readingOf(argument, stances, parameter);
          const here = follows(definition, stances, argument.parameters);
          expect(holdsValue(verdict.region, now) && holdsValue(price.region, now)).toBe(true);
          if (readingOf(argument, stances, parameter).domain === undefined) continue;
          for (const each of grid) {
            const there = follows(definition, stances, {
              ...argument.parameters,
              [parameter]: each,
            });
            expect([each, isIn(verdict, each)]).toEqual([each, there?.verdict === here?.verdict]);
            expect([each, isIn(price, each)]).toEqual([each, there?.price === here?.price]);
          }
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe("the reading that changes most verdicts", () => {
  const subjectsOf = (argument: Argument, all: readonly Stances[]) =>
    all.map((stances) => {
      const stance = stanceOf(argument.engine, stances);
      return { stance, profiles: readingsOn(argument, stance) };
    });

  it("changes as many verdicts as any other, and says to what", () => {
    const argument = ready(cruelTradeOff);
    const all = [lab, { ...lab, misuse_weight: value(0.6) }, { ...lab, moral_rank: value(2) }];
    const found = tellingReading(argument, subjectsOf(argument, all));
    expect(found).toMatchObject({
      parameter: "mostly_accident_below",
      region: { min: 0.7, minIncluded: false, max: 1, maxIncluded: true },
      changed: [
        { of: 0, possible: ["contested"] },
        { of: 1, possible: ["contested"] },
        { of: 2, possible: ["disfavoured"] },
      ],
    });
  });

  it("is nearest to the present value among those that change as many", () => {
    const two = argumentOf({
      parameters: { far: 0.5, near: 0.5 },
      beliefs: { x: { type: "number" }, y: { type: "number" } },
      claims: [
        favours("high", { belief: "x", is: "> far" }),
        disfavours("low", { belief: "y", is: "< near" }),
      ],
    });
    const argument = ready(two);
    const all = [
      { x: value(0.8), y: value(0.1) },
      { x: value(0.3), y: value(0.6) },
    ];
    expect(tellingReading(argument, subjectsOf(argument, all))).toMatchObject({
      parameter: "near",
      region: { min: 0.6, minIncluded: false, max: 1 },
      changed: [{ of: 1, possible: ["disfavoured"] }],
    });
  });

  it("is none where no value changes a verdict", () => {
    const argument = ready(cruelTradeOff);
    const calm = { ...lab, moral_rank: value(2), misuse_weight: value(1) };
    expect(tellingReading(argument, subjectsOf(argument, [calm, calm]))).toBeUndefined();
  });

  it("changes as many as any value of a fine grid, and those that it names", () => {
    const groups = anyArgument
      .map(withParameters)
      .filter((definition) => resolveArgument(definition).ok)
      .chain((definition) =>
        fc.tuple(
          fc.constant(definition),
          fc.array(anyStances(definition), { minLength: 2, maxLength: 4 }),
        ),
      );
    fc.assert(
      fc.property(groups, ([definition, all]) => {
        const argument = ready(definition);
        const changedAt = (parameter: string, each: number) => {
          const set = { ...argument.parameters, [parameter]: each };
          return all.flatMap((stances, of) => {
            const here = follows(definition, stances, argument.parameters)?.verdict;
            const there = follows(definition, stances, set)?.verdict;
            return there !== undefined && there !== here ? [{ of, there }] : [];
          });
        };
        const found = tellingReading(argument, subjectsOf(argument, all));
        const most = Object.entries(grids).flatMap(([parameter, grid]) =>
          grid.map((each) => changedAt(parameter, each).length),
        );
        expect(found?.changed.length ?? 0).toBe(Math.max(...most));
        if (!found) return;
        const inside =
          grids[found.parameter]?.filter((each) => holdsValue(found.region, each)) ?? [];
        expect(inside.length).toBeGreaterThan(0);
        for (const each of inside) {
          expect(changedAt(found.parameter, each)).toEqual(
            found.changed.map(({ of, possible }) => ({ of, there: [...possible].sort().join() })),
          );
        }
      }),
      { numRuns: runs(20) },
    );
  });
});
