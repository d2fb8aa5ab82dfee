/** What follows from scenarios against brute force that shares no code with it, scenario by scenario. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type { ArgumentDefinition } from "../../src/argument/definition.js";
import type { Axis } from "../../src/engine/axis.js";
import type { BeliefValue, PlainBelief } from "../../src/engine/belief.js";
import { holdsValue } from "../../src/engine/cell.js";
import { cruxes } from "../../src/engine/cruxes.js";
import type { Engine, Stance } from "../../src/engine/engine.js";
import { evaluate, statusOn, verdictOn } from "../../src/engine/evaluate.js";
import { type Flip, flips, settles } from "../../src/engine/flips.js";
import { memoryOf } from "../../src/engine/memory.js";
import { information, irrelevant, probability } from "../../src/engine/probability.js";
import { mapVerdicts } from "../../src/engine/regions.js";
import { worldsOf } from "../../src/engine/scenarios.js";
import { settledVerdicts } from "../../src/engine/verdict.js";
import { madeUpArguments } from "../support/arguments.js";
import { Oracle, type Stances } from "../support/oracle.js";
import { runs } from "../support/runs.js";
import { anyArgument, anyStances, engineOf, type Openness } from "../support/worlds.js";

/** A stance with scenarios, as the engine and as the oracle take it. */
class Case {
  readonly engine: Engine;
  readonly oracle: Oracle;
  readonly stance: Stance;

  constructor(
    readonly definition: ArgumentDefinition,
    readonly chances: readonly number[],
    /** What is believed in each scenario. */
    readonly scenarios: readonly Stances[],
  ) {
    this.engine = engineOf(definition);
    this.oracle = new Oracle(definition);
    this.stance = stanceOf(this.engine, scenarios, chances);
  }
}

type Said = Pick<Case, "definition" | "chances" | "scenarios">;

const caseOf = ({ definition, chances, scenarios }: Said) =>
  new Case(definition, chances, scenarios);

/** A stance that says of every belief what it is in each scenario, or of some only where all say the same. */
function stanceOf(
  { model }: Engine,
  scenarios: readonly Stances[],
  chances: readonly number[],
  id = "scenarios",
): Stance {
  const names = chances.map((_, index) => `scenario ${index}`);
  return model.beliefs.map(({ id: belief }): BeliefValue => {
    const values = scenarios.map((each) => each[belief] as PlainBelief);
    const [first = { kind: "unknown" }] = values;
    const isShared = values.every((value) => JSON.stringify(value) === JSON.stringify(first));
    return isShared ? first : { kind: "scenarios", scenarios: { id, names, chances }, values };
  });
}

const anyChances = fc.constantFrom([0.6, 0.4], [0.5, 0.25, 0.25], [1]);

function casesOf(
  definition: ArgumentDefinition,
  openness: Openness | undefined,
): fc.Arbitrary<Said> {
  const all = fc.tuple(
    anyChances,
    anyStances(definition, openness),
    fc.array(anyStances(definition, openness), { minLength: 3, maxLength: 3 }),
    fc.array(fc.nat(9), { minLength: 30, maxLength: 30 }),
  );
  return all.map(([chances, outside, inside, taken]) => {
    const ids = Object.keys(definition.beliefs);
    const scenarios = chances.map(
      (_, scenario): Stances =>
        Object.fromEntries(
          ids.map((id, index) => {
            const isInside = (taken[(index * chances.length + scenario) % 30] ?? 0) < 4;
            return [id, (isInside ? inside[scenario] : outside)?.[id] as BeliefValue];
          }),
        ),
    );
    return { definition, chances, scenarios };
  });
}

function law(text: string, numRuns: number, check: (of: Case) => void, openness?: Openness): void {
  describe(text, () => {
    const checked = (cases: fc.Arbitrary<Said>) =>
      fc.assert(
        fc.property(cases, (each) => {
          check(caseOf(each));
        }),
        { numRuns: runs(numRuns) },
      );
    it("on the built-in argument", () => checked(casesOf(cruelTradeOff, openness)));
    it("on random arguments", () =>
      checked(anyArgument.chain((definition) => casesOf(definition, openness))));
  });
}

law("what is possible is possible in some scenario", 200, (of) => {
  const { engine, oracle, scenarios, stance } = of;
  const expected = new Set(scenarios.flatMap((each) => [...oracle.possible(each)]));
  const { possible, verdict } = memoryOf(engine).evaluate(stance);
  expect(possible).toEqual(settledVerdicts.filter((each) => expected.has(each)));
  expect(verdict).toBe(possible.length === 1 ? possible[0] : "open");
  expect(verdictOn(engine, stance)).toBe(verdict);
});

law("a claim holds if it holds in all scenarios", 60, (of) => {
  const { engine, oracle, scenarios, stance, definition } = of;
  const { claims } = evaluate(engine, stance);
  for (const { id } of definition.claims) {
    const when = { claim: id };
    const found = scenarios.flatMap((each) =>
      oracle.completions(oracle.mentioned([when]), each).map((point) => oracle.holds(when, point)),
    );
    const holds = found.includes(true);
    const status = holds && found.includes(false) ? "unknown" : holds ? "holds" : "fails";
    expect(claims.find((claim) => claim.id === id)?.status).toBe(status);
    expect(statusOn(engine, stance, id)).toBe(status);
  }
});

law("nothing waits for a belief that turns nothing", 60, ({ engine, stance }) => {
  const { verdict, waitsFor } = evaluate(engine, stance);
  if (verdict !== "open") return expect(waitsFor).toEqual([]);
  expect(waitsFor.length).toBeGreaterThan(0);
  for (const id of irrelevant(engine, stance)) expect(waitsFor).not.toContain(id);
});

law(
  "probabilities are those of scenarios, each as heavy as its chance",
  60,
  (of) => {
    const { engine, oracle, scenarios, chances, stance } = of;
    const found = probability(engine, stance);
    if (!found) return;
    for (const verdict of settledVerdicts) {
      const bounds = scenarios.map((each) => oracle.bounds(each)[verdict]);
      const sum = (end: "lower" | "upper") =>
        bounds.reduce((total, each, index) => total + (chances[index] as number) * each[end], 0);
      expect(found[verdict].lower).toBeCloseTo(sum("lower"), 9);
      expect(found[verdict].upper).toBeCloseTo(sum("upper"), 9);
    }
  },
  { unknown: 1, chances: 4 },
);

law(
  "what a belief tells is told of the mixture",
  40,
  ({ engine, oracle, scenarios, chances, stance }) => {
    const found = information(engine, stance);
    for (const { belief, bits } of found?.beliefs ?? []) {
      const { cells } = engine.axes().find((axis) => axis.belief === belief) as Axis;
      const cellOf = (value: number) => cells.findIndex((cell) => holdsValue(cell, value));
      expect(bits).toBeCloseTo(mixedInformation(oracle, scenarios, chances, belief, cellOf), 6);
    }
  },
  { unknown: 0, chances: 4 },
);

/**
 * I(V; cell) from sums over the samples of each scenario. Within a cell, where the belief lies exactly may tell
 * of scenarios too; that is not asked.
 */
function mixedInformation(
  oracle: Oracle,
  scenarios: readonly Stances[],
  chances: readonly number[],
  belief: string,
  cellOf: (value: number) => number,
): number {
  const joint = new Map<string, number>();
  scenarios.forEach((each, index) => {
    for (const { value, weight } of oracle.weights(belief, each) ?? []) {
      if (!weight) continue;
      const known: Stances = { ...each, [belief]: { kind: "value", value } };
      const parts = oracle.distribution(known, {});
      for (const [verdict, p] of Object.entries(parts)) {
        const key = `${verdict} ${cellOf(value)}`;
        joint.set(key, (joint.get(key) ?? 0) + (chances[index] as number) * weight * p);
      }
    }
  });
  const sums = (part: 0 | 1): Map<string, number> => {
    const found = new Map<string, number>();
    for (const [key, p] of joint) {
      const name = key.split(" ")[part] as string;
      found.set(name, (found.get(name) ?? 0) + p);
    }
    return found;
  };
  const entropy = (ps: Iterable<number>) =>
    [...ps].reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
  return entropy(sums(0).values()) + entropy(sums(1).values()) - entropy(joint.values());
}

const summary = ({ to, changes, knifeEdge }: Flip) =>
  [to, knifeEdge ? "knife edge" : "", ...changes.map(({ belief }) => belief)].join(" ");

law(
  "flips are the smallest changes that settle every scenario elsewhere",
  60,
  ({ engine, oracle, scenarios, stance }) => {
    const found = flips(engine, stance);
    const possible = new Set(scenarios.flatMap((each) => [...oracle.possible(each)]));
    if (possible.size > 1) return expect(found).toEqual([]);
    const expected = oracle
      .changesIn(scenarios, (id) => oracle.samples(id, ...scenarios))
      .filter(({ to }) => !possible.has(to));
    expectSame(found, expected);
  },
  { unknown: 1, chances: 0 },
);

law(
  "settles are the smallest sets of open beliefs that settle every scenario alike",
  40,
  ({ engine, oracle, scenarios, stance }) => {
    const found = settles(engine, stance);
    if (new Set(scenarios.flatMap((each) => [...oracle.possible(each)])).size === 1) {
      return expect(found).toEqual([]);
    }
    // Anywhere in a cell in which some scenario has it, as far as it is between what they say.
    const allowed = (id: string) => {
      const values = scenarios
        .flatMap((each) => oracle.allowed(id, each, ...scenarios))
        .map(({ value }) => value);
      const { cells, domain } = engine.axes().find(({ belief }) => belief === id) as Axis;
      const isInside = (value: number) =>
        values.includes(value) ||
        (domain.type === "number" &&
          value >= Math.min(...values) &&
          value <= Math.max(...values) &&
          cells.some((cell) => holdsValue(cell, value) && values.some((v) => holdsValue(cell, v))));
      return oracle.samples(id, ...scenarios).filter(({ value }) => isInside(value));
    };
    const sets = (all: readonly (readonly string[])[]) => all.map((each) => each.join()).toSorted();
    expect(
      sets(found.map(({ to, changes }) => [to, ...changes.map(({ belief }) => belief)])),
    ).toEqual(
      sets(oracle.changesIn(scenarios, allowed).map(({ to, beliefs }) => [to, ...beliefs])),
    );
  },
  { unknown: 2, chances: 0 },
);

function expectSame(
  found: readonly Flip[],
  expected: readonly ReturnType<Oracle["changes"]>[number][],
): void {
  const wanted = expected.map(({ to, beliefs, knifeEdge, distance }) => [
    [to, knifeEdge ? "knife edge" : "", ...beliefs].join(" "),
    distance,
  ]);
  const sorted = (entries: readonly (readonly unknown[])[]) =>
    entries.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  const got = found.map((flip) => [summary(flip), flip.distance]);
  expect(sorted(got).map(([key]) => key)).toEqual(sorted(wanted).map(([key]) => key));
  sorted(got).forEach(([, distance], index) => {
    expect(distance).toBeCloseTo(sorted(wanted)[index]?.[1] as number, 9);
  });
}

describe("cruxes", () => {
  it("hold in whichever scenarios of both are the case", () => {
    const openness = { unknown: 0, chances: 0 };
    const pairs = fc
      .constantFrom(cruelTradeOff, ...Object.values(madeUpArguments))
      .chain((definition) =>
        fc.tuple(casesOf(definition, openness), casesOf(definition, openness)),
      );
    let seen = 0;
    fc.assert(
      fc.property(pairs, ([one, theirs]) => {
        const mine = caseOf(one);
        const { oracle, engine } = mine;
        const other = stanceOf(engine, theirs.scenarios, theirs.chances, "others");
        const goals = new Set(theirs.scenarios.flatMap((each) => [...oracle.possible(each)]));
        const starts = new Set(mine.scenarios.flatMap((each) => [...oracle.possible(each)]));
        const [goal] = goals;
        const found = cruxes(engine, mine.stance, other)
          .filter(({ of }) => of.includes("first"))
          .map(({ beliefs }) => beliefs.join());
        if (goals.size > 1 || starts.size > 1 || starts.has(goal as never)) {
          expect(found).toEqual([]);
          return;
        }
        seen += 1;
        const beliefs = oracle.inVerdict;
        const sets = Array.from({ length: 2 ** beliefs.length }, (_, bits) =>
          beliefs.filter((_, index) => bits & (1 << index)),
        ).filter((set) =>
          mine.scenarios.every((my) =>
            theirs.scenarios.every((their) => {
              const taken = Object.fromEntries(set.map((id) => [id, their[id] as BeliefValue]));
              const [only, ...others] = oracle.possible({ ...my, ...taken });
              return only === goal && others.length === 0;
            }),
          ),
        );
        const smallest = sets.filter(
          (set) =>
            !sets.some(
              (small) => small.length < set.length && small.every((id) => set.includes(id)),
            ),
        );
        expect(found.toSorted()).toEqual(smallest.map((set) => set.join()).toSorted());
      }),
      { numRuns: runs(75) },
    );
    expect(seen).toBeGreaterThan(0);
  });
});

law("a map has what is possible in some scenario", 40, (of) => {
  const { engine, oracle, scenarios, stance } = of;
  const [x] = oracle.inVerdict;
  if (x === undefined) return;
  const index = engine.model.beliefs.findIndex(({ id }) => id === x);
  const map = mapVerdicts(engine, stance, engine.model.beliefs[index]?.id as string);
  for (const { value } of oracle.samples(x, ...scenarios)) {
    const cell = map.x.cells.findIndex((each) => holdsValue(each, value));
    const possible = new Set(
      scenarios.flatMap((each) => [...oracle.possible({ ...each, [x]: { kind: "value", value } })]),
    );
    expect(new Set(map.regions[cell]?.[0]?.possible)).toEqual(possible);
  }
});

describe("worlds", () => {
  const scenarios = (id: string, chances: readonly number[]) => ({
    id,
    names: chances.map(String),
    chances,
  });
  const value = (of: boolean): PlainBelief => ({ kind: "value", value: of });
  const by = (set: ReturnType<typeof scenarios>): BeliefValue => ({
    kind: "scenarios",
    scenarios: set,
    values: set.chances.map((_, index) => value(index === 0)),
  });

  it("are one for a stance without scenarios, and for sure", () => {
    expect(worldsOf([value(true)])).toMatchObject([{ chance: 1, stance: [value(true)] }]);
  });

  it("are as many as scenarios, however many beliefs name them, without those of chance 0", () => {
    const set = scenarios("a", [0.5, 0, 0.5]);
    expect(worldsOf([by(set), by(set)])).toMatchObject([
      { chance: 0.5, stance: [value(true), value(true)] },
      { chance: 0.5, stance: [value(false), value(false)] },
    ]);
  });

  it("are all combinations of the scenarios of two", () => {
    const all = worldsOf([by(scenarios("a", [0.6, 0.4])), by(scenarios("b", [0.5, 0.5]))]);
    expect(all.map(({ chance }) => chance)).toEqual([0.3, 0.3, 0.2, 0.2]);
  });
});
