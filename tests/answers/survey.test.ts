/** What is said of a population is what a direct computation over all that may be finds. */
import fc from "fast-check";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { criticalValue, intervalOf, quantile, resampled } from "../../src/answers/survey/share.js";
import { Population, type SurveyAnswer, surveyOf } from "../../src/answers/survey.js";
import type { Argument } from "../../src/argument/argument.js";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type { BeliefValue } from "../../src/engine/belief.js";
import { Census } from "../../src/engine/census.js";
import { cruxes } from "../../src/engine/cruxes.js";
import type { Stance } from "../../src/engine/engine.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { flips } from "../../src/engine/flips.js";
import { type SettledVerdict, settledVerdicts } from "../../src/engine/verdict.js";
import { loadArgument } from "../../src/worldview/load.js";
import { madeUpArguments } from "../support/arguments.js";
import { Oracle, type Stances } from "../support/oracle.js";
import { runs } from "../support/runs.js";
import { anyStances, stanceOf } from "../support/worlds.js";

const known = [madeUpArguments.picnic, madeUpArguments.journeys, cruelVerdicts()];

/** The built-in argument without the beliefs that only reasons ask for, of which there are too many points. */
function cruelVerdicts() {
  const claims = cruelTradeOff.claims.filter(
    ({ role, when }) => role === "conclusion" || when === "always",
  );
  const asked = ["misuse_weight", "moral_rank", "alignment_difficulty", "can_develop_agi"];
  const beliefs = Object.fromEntries(
    Object.entries(cruelTradeOff.beliefs).filter(([id]) => asked.includes(id)),
  );
  return { ...cruelTradeOff, claims, beliefs };
}

interface Person {
  readonly stances: Stances;
  readonly weight: number;
}

interface World {
  readonly argument: Argument;
  readonly oracle: Oracle;
  readonly people: readonly Person[];
}

function worlds(weights: fc.Arbitrary<number>, chances = 0): fc.Arbitrary<World> {
  return fc.constantFrom(...known).chain((definition) =>
    fc
      .array(
        fc.record({ stances: anyStances(definition, { unknown: 4, chances }), weight: weights }),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((people) => ({
        argument: loadArgument(definition),
        oracle: new Oracle(definition),
        people,
      })),
  );
}

function survey({ argument, people }: World): SurveyAnswer {
  const population = new Population(argument);
  for (const { stances, weight } of people) {
    population.add(stanceOf(argument.engine, stances), { weight });
  }
  return surveyOf(argument, population, { bootstrap: 0 });
}

/** The verdicts that a person may have, tried one completion after the other. */
function verdictsOf({ oracle }: World, { stances }: Person): ReadonlySet<SettledVerdict> {
  return oracle.possible(stances);
}

describe("the share of a verdict", () => {
  it("is within the least and the most that completions give", () => {
    fc.assert(
      fc.property(worlds(fc.constantFrom(0.5, 1, 2, 7)), (world) => {
        const { toplines } = survey(world);
        const all = world.people.reduce((sum, { weight }) => sum + weight, 0);
        for (const verdict of settledVerdicts) {
          const sum = (isSo: (all: ReadonlySet<SettledVerdict>) => boolean): number =>
            world.people.reduce(
              (total, each) => total + (isSo(verdictsOf(world, each)) ? each.weight : 0),
              0,
            ) / all;
          const share = toplines?.verdicts[verdict];
          expect(share?.lower).toBeCloseTo(
            sum((may) => may.has(verdict) && may.size === 1),
            12,
          );
          expect(share?.upper).toBeCloseTo(
            sum((may) => may.has(verdict)),
            12,
          );
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it("adds to 1 where everything has a probability, and lies between the bounds of each", () => {
    const { engine } = loadArgument();
    const argument = loadArgument();
    const chance = (p: number): BeliefValue => ({ kind: "chance", chance: p });
    const population = new Population(argument);
    const stance = (p: number): Stance =>
      engine.model.beliefs.map(({ id, domain }): BeliefValue => {
        if (id === "misuse_weight") return { kind: "value", value: 0.7 };
        if (id === "moral_rank") return { kind: "value", value: 1 };
        if (domain.type === "boolean") return chance(p);
        return { kind: "value", value: 0.6 };
      });
    population.add(stance(0.25), { weight: 3 });
    population.add(stance(0.75), { weight: 1 });
    const { toplines } = surveyOf(argument, population, { bootstrap: 0 });
    // Favoured where it can develop AGI, and silent else.
    expect(toplines?.verdicts.favoured).toMatchObject({ lower: 0.375, upper: 0.375 });
    expect(toplines?.verdicts.silent).toMatchObject({ lower: 0.625, upper: 0.625 });
    const claim = toplines?.claims.find(({ claim: id }) => id === "key");
    expect(claim).toMatchObject({ lower: 0.375, upper: 0.375 });
  });

  it("is anything where nothing is known, and nothing where nobody is", () => {
    const argument = loadArgument();
    const population = new Population(argument);
    expect(surveyOf(argument, population).toplines).toBeUndefined();
    population.add(argument.beliefs.map(() => ({ kind: "unknown" })));
    const { toplines } = surveyOf(argument, population);
    for (const verdict of ["favoured", "disfavoured", "silent"] as const) {
      expect(toplines?.verdicts[verdict]).toMatchObject({ lower: 0, upper: 1, naive: undefined });
    }
  });
});

describe("what to ask", () => {
  it("says what the answers would settle, at the least and at the most", () => {
    fc.assert(
      fc.property(worlds(fc.constantFrom(1, 2)), (world) => {
        const { argument, oracle, people } = world;
        const { asks } = survey(world);
        const total = people.reduce((sum, { weight }) => sum + weight, 0);
        for (const { id } of argument.beliefs) {
          const sums = { least: 0, most: 0 };
          for (const { stances, weight } of people) {
            if (verdictsOf(world, { stances, weight }).size === 1) continue;
            const settles = oracle.allowed(id, stances).map(({ value: answer }) => {
              const after = { ...stances, [id]: { kind: "value", value: answer } as const };
              return verdictsOf(world, { stances: after, weight }).size === 1;
            });
            if (settles.every(Boolean)) sums.least += weight;
            if (settles.some(Boolean)) sums.most += weight;
          }
          const ask = asks.find(({ belief }) => belief === id);
          expect(ask?.settles.least ?? 0).toBeCloseTo(sums.least / total, 12);
          expect(ask?.settles.most ?? 0).toBeCloseTo(sums.most / total, 12);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

/** The outcome of each rule of some votes. */
function outcomesOf(votes: readonly SettledVerdict[]) {
  const count = (verdict: SettledVerdict): number =>
    votes.filter((each) => each === verdict).length;
  const most = Math.max(...settledVerdicts.map(count));
  const first = settledVerdicts.filter((each) => count(each) === most);
  const plurality = first.length === 1 ? (first[0] as SettledVerdict) : "undecided";
  return {
    plurality,
    majority: settledVerdicts.find((each) => count(each) > votes.length / 2) ?? "undecided",
    unanimity: settledVerdicts.find((each) => count(each) === votes.length) ?? "undecided",
    veto: votes.includes("disfavoured") ? "disfavoured" : plurality,
  };
}

describe("rules of aggregation", () => {
  it("come to what votes may come to", () => {
    fc.assert(
      fc.property(worlds(fc.constant(1)), (world) => {
        const may = world.people.map((each) => [...verdictsOf(world, each)]);
        const ballots = may.reduce<readonly (readonly SettledVerdict[])[]>(
          (all, options) => all.flatMap((votes) => options.map((each) => [...votes, each])),
          [[]],
        );
        const possible = ballots.map(outcomesOf);
        for (const { rule, possible: found } of survey(world).rules) {
          expect(new Set(found)).toEqual(new Set(possible.map((each) => each[rule])));
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("what divides a population", () => {
  it("is counted person by person, and pair by pair", () => {
    fc.assert(
      fc.property(worlds(fc.constantFrom(1, 3)), (world) => {
        const { argument, people } = world;
        const { engine } = argument;
        const { turning, camps } = survey(world);
        const all = people.map(({ stances, weight }) => {
          const stance = stanceOf(engine, stances);
          return { stance, weight, verdict: evaluate(engine, stance).verdict };
        });
        const weigh = (some: readonly { readonly weight: number }[]): number =>
          some.reduce((sum, { weight }) => sum + weight, 0);
        const settled = all.filter(({ verdict }) => verdict !== "open");
        for (const { beliefs, share } of turning.sets) {
          const turned = settled.filter(({ stance }) =>
            flips(engine, stance).some(
              ({ changes }) => changes.map(({ belief }) => belief).join() === beliefs.join(),
            ),
          );
          expect(share).toBeCloseTo(weigh(turned) / weigh(settled), 12);
        }
        if (!camps) return;
        const [mine, theirs] = camps.verdicts.map((camp) =>
          all.filter(({ verdict }) => verdict === camp),
        ) as [typeof all, typeof all];
        for (const { beliefs, share } of camps.cruxes) {
          const sum = mine.flatMap((one) =>
            theirs.map((other) =>
              cruxes(engine, one.stance, other.stance).some(
                (crux) => crux.beliefs.join() === beliefs.join(),
              )
                ? one.weight * other.weight
                : 0,
            ),
          );
          const paired = weigh(mine) * weigh(theirs);
          expect(share).toBeCloseTo(sum.reduce((a, b) => a + b, 0) / paired, 12);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe("an interval", () => {
  it("is one-sided at each end where the bounds are far apart, and two-sided where they meet", () => {
    expect(criticalValue(Number.POSITIVE_INFINITY, 0.95)).toBeCloseTo(1.6448536, 6);
    expect(criticalValue(0, 0.95)).toBeCloseTo(1.9599639, 6);
    expect(criticalValue(1, 0.95)).toBeGreaterThan(1.6448536);
  });

  it("is what a bootstrap by hand finds, with the same draws", () => {
    const argument = loadArgument();
    const { engine } = argument;
    const stance = (weight: number): Stance =>
      engine.model.beliefs.map(({ id }) =>
        id === "misuse_weight" ? { kind: "value", value: weight } : { kind: "unknown" },
      );
    const people = [0.2, 0.2, 0.7, 0.2, 0.7, 0.5, 0.2];
    const census = new Census(engine);
    for (const each of people) census.add(stance(each));
    const { entries } = census;
    const bounds = entries.map((_, index) => ({
      lower: index === 0 ? 1 : 0,
      upper: index < 2 ? 1 : 0,
    }));
    const draws = () => {
      const generator = xoroshiro128plus(7);
      return () => uniformFloat64(generator);
    };
    const found = intervalOf(
      { lower: 4 / 7, upper: 6 / 7 },
      bounds,
      resampled(entries, 200, draws()),
      0.9,
    );
    // The same people in the order of the census, drawn one by one.
    const sorted = [0, 0, 0, 0, 1, 1, 2];
    const draw = draws();
    const samples = Array.from({ length: 200 }, () =>
      people.map(() => sorted[Math.floor(draw() * people.length)] as number),
    );
    const mean = (sample: readonly number[], isSo: (entry: number) => boolean): number =>
      sample.filter(isSo).length / people.length;
    const lowers = samples.map((each) => mean(each, (entry) => entry === 0)).sort((a, b) => a - b);
    const uppers = samples.map((each) => mean(each, (entry) => entry < 2)).sort((a, b) => a - b);
    const deviation = (values: readonly number[]): number => {
      const average = values.reduce((a, b) => a + b, 0) / values.length;
      return Math.sqrt(
        values.reduce((sum, v) => sum + (v - average) ** 2, 0) / (values.length - 1),
      );
    };
    const c = criticalValue(2 / 7 / Math.max(deviation(lowers), deviation(uppers)), 0.9);
    const level = cdf(c);
    expect(found?.lower).toBeCloseTo(quantile(lowers, 1 - level), 6);
    expect(found?.upper).toBeCloseTo(quantile(uppers, level), 6);
  });

  it("is the same for the same seed, and another for another", () => {
    const argument = loadArgument();
    const population = new Population(argument);
    for (let index = 0; index < 200; index++) {
      population.add(
        argument.beliefs.map(({ id }): BeliefValue => {
          if (id === "misuse_weight") return { kind: "value", value: (index % 17) / 17 };
          return id === "alignment_difficulty" ? { kind: "value", value: 1 } : { kind: "unknown" };
        }),
      );
    }
    const at = (seed: number) =>
      surveyOf(argument, population, { seed, bootstrap: 100 }).toplines?.verdicts.disfavoured
        .interval;
    expect(at(1)).toEqual(at(1));
    expect(at(1)).not.toEqual(at(2));
  });
});

/** P(Z <= x), by the trapezoidal rule. */
function cdf(x: number): number {
  const steps = 20_000;
  const width = x / steps;
  const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  let sum = (density(0) + density(x)) / 2;
  for (let step = 1; step < steps; step++) sum += density(step * width);
  return 0.5 + sum * width;
}
