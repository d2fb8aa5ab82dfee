/** The exact analyses against brute force that shares no code with them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type { ArgumentDefinition, ConditionDefinition } from "../../src/argument/definition.js";
import type { BeliefValue } from "../../src/engine/belief.js";
import { cruxes } from "../../src/engine/cruxes.js";
import { knifeEdges } from "../../src/engine/edges.js";
import type { Engine } from "../../src/engine/engine.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { type Change, type Flip, flips, settles } from "../../src/engine/flips.js";
import { information, irrelevant, probability } from "../../src/engine/probability.js";
import { type SettledVerdict, settledVerdicts } from "../../src/engine/verdict.js";
import { argumentOf, favours, madeUpArguments } from "../support/arguments.js";
import { Oracle, type Stances } from "../support/oracle.js";
import { runs } from "../support/runs.js";
import { anyArgument, anyStances, engineOf, type Openness, stanceOf } from "../support/worlds.js";

interface Case {
  readonly definition: ArgumentDefinition;
  readonly engine: Engine;
  readonly oracle: Oracle;
}

type Law = (of: Case, stances: Stances, others: Stances) => void;

function caseOf(definition: ArgumentDefinition, set: Readonly<Record<string, number>> = {}): Case {
  return { definition, engine: engineOf(definition, set), oracle: new Oracle(definition, set) };
}

const literal = { mostly_accident_below: 1 };
const cases: Readonly<Record<string, Case>> = {
  "the built-in argument": caseOf(cruelTradeOff),
  "the built-in argument read literally": caseOf(cruelTradeOff, literal),
  ...Object.fromEntries(Object.entries(madeUpArguments).map(([id, each]) => [id, caseOf(each)])),
};

/** Checks a law on random worldviews of each argument, and on random arguments. */
function law(text: string, numRuns: number, check: Law, openness?: Openness): void {
  describe(text, () => {
    it.each(Object.entries(cases))("on %s", (_, of) => {
      const stances = anyStances(of.definition, openness);
      fc.assert(
        fc.property(stances, stances, (one, other) => {
          check(of, one, other);
        }),
        { numRuns: runs(numRuns) },
      );
    });
    it("on random arguments", () => {
      const worlds = anyArgument.chain((definition) =>
        fc.tuple(
          fc.constant(definition),
          anyStances(definition, openness),
          anyStances(definition, openness),
        ),
      );
      fc.assert(
        fc.property(worlds, ([definition, one, other]) => {
          check(caseOf(definition), one, other);
        }),
        { numRuns: runs(numRuns) },
      );
    });
  });
}

law("the possible verdicts are those of some completion", 300, ({ engine, oracle }, stances) => {
  const { possible, verdict } = evaluate(engine, stanceOf(engine, stances));
  const expected = oracle.possible(stances);
  expect(possible).toEqual(settledVerdicts.filter((each) => expected.has(each)));
  expect(verdict).toBe(possible.length === 1 ? possible[0] : "open");
});

law("an open verdict waits for what it depends on", 150, ({ engine, oracle }, stances) => {
  const stance = stanceOf(engine, stances);
  const matters = oracle.dependsOn(oracle.inVerdict, stances, (point) => oracle.verdict(point));
  expect(evaluate(engine, stance).waitsFor).toEqual(matters);
  const open = Object.keys(stances).filter((id) => oracle.isOpen(id, stances));
  expect(irrelevant(engine, stance)).toEqual(open.filter((id) => !matters.includes(id)));
});

law("a claim holds in all completions, in none, or waits", 60, (of, stances) => {
  const { engine, oracle, definition } = of;
  const { claims } = evaluate(engine, stanceOf(engine, stances));
  for (const { id } of definition.claims) {
    const when = { claim: id };
    const beliefs = oracle.mentioned([when]);
    const found = oracle.completions(beliefs, stances).map((point) => oracle.holds(when, point));
    const holds = found.includes(true);
    const status = holds && found.includes(false) ? "unknown" : holds ? "holds" : "fails";
    const waitsFor = oracle.dependsOn(beliefs, stances, (point) => oracle.holds(when, point));
    expect(claims.find((claim) => claim.id === id)).toMatchObject({ status, waitsFor });
  }
});

law("the price is what is paid in all completions, or in some", 60, (of, stances) => {
  const { engine, oracle, definition } = of;
  const weighing = definition.claims.filter(
    ({ role }) => role === "reason" || role === "conclusion",
  );
  const beliefs = oracle.mentioned(weighing.map(({ id }) => ({ claim: id })));
  const prices = oracle.completions(beliefs, stances).map((point) => oracle.price(point));
  const paid = (ids: readonly string[]) =>
    definition.claims.map(({ id }) => id).filter((id) => ids.includes(id));
  const always = prices.reduce((common, each) => common.filter((id) => each.includes(id)));
  const ever = prices.flat().filter((id) => !always.includes(id));
  const bites = prices.some((each) => each.length > 0);
  const status = !bites ? "absent" : prices.every((each) => each.length > 0) ? "bites" : "open";
  expect(evaluate(engine, stanceOf(engine, stances)).tradeOff).toEqual({
    status,
    price: paid(always),
    open: paid(ever),
  });
});

const mostlySettled: Openness = { unknown: 1, chances: 0 };

law(
  "flips are the smallest sets of changes, and the nearest",
  150,
  ({ engine, oracle }, stances) => {
    const found = flips(engine, stanceOf(engine, stances));
    const [verdict, ...others] = oracle.possible(stances);
    if (others.length > 0) return expect(found).toEqual([]);
    const expected = oracle
      .changes(stances, (id) =>
        oracle.samples(id, stances).filter((sample) => {
          const here = oracle.allowed(id, stances);
          return oracle.isOpen(id, stances) || !here.some(({ value }) => value === sample.value);
        }),
      )
      .filter(({ to }) => to !== verdict);
    expectFlips(oracle, stances, found, expected);
  },
  mostlySettled,
);

const mostlyOpen: Openness = { unknown: 4, chances: 1 };

law(
  "settles are the smallest sets of open beliefs",
  100,
  ({ engine, oracle }, stances) => {
    const found = settles(engine, stanceOf(engine, stances));
    if (oracle.possible(stances).size === 1) return expect(found).toEqual([]);
    const expected = oracle.changes(stances, (id) =>
      oracle.isOpen(id, stances) ? oracle.allowed(id, stances) : [],
    );
    expectFlips(oracle, stances, found, expected);
  },
  mostlyOpen,
);

function expectFlips(
  oracle: Oracle,
  stances: Stances,
  found: readonly Flip[],
  expected: ReturnType<Oracle["changes"]>,
): void {
  const keyOf = (to: string, beliefs: readonly string[]) => `${to}: ${beliefs}`;
  const keys = found.map(({ to, changes }) =>
    keyOf(
      to,
      changes.map(({ belief }) => belief),
    ),
  );
  expect([...keys].sort()).toEqual(expected.map(({ to, beliefs }) => keyOf(to, beliefs)).sort());
  found.forEach((flip, index) => {
    const nearest = expected.find(({ to, beliefs }) => keyOf(to, beliefs) === keys[index]);
    expect(flip.distance).toBeCloseTo(nearest?.distance as number, 9);
    expect(flip.knifeEdge).toBe(nearest?.knifeEdge);
    expectWidest(oracle, stances, flip);
  });
  const order = found.map(({ knifeEdge, changes, distance }) => [
    +knifeEdge,
    changes.length,
    distance,
  ]);
  expect(order).toEqual(
    [...order].sort(([a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]) => a - d || b - e || c - f),
  );
}

/**
 * The region is truly all of the flip's verdict, and on no side a sample wider; but for a single value
 * at which a range ends, beyond which the belief cannot be.
 */
function expectWidest(oracle: Oracle, stances: Stances, { to, changes, knifeEdge }: Flip): void {
  const regions = Object.fromEntries(changes.map((change) => [change.belief, change.to]));
  expect(oracle.isAll(to, stances, regions)).toBe(true);
  const isPoint = ({ belief, to: { min, max } }: Change) =>
    min === max && oracle.definition.beliefs[belief]?.type === "number";
  for (const change of changes) {
    const { belief, from, to: region } = change;
    expect(from).toEqual(stances[belief]);
    const ends = oracle.allowed(belief, stances).map(({ value }) => value);
    const isEnd = oracle.isOpen(belief, stances) && [ends[0], ends.at(-1)].includes(region.min);
    if (isPoint(change) && isEnd) continue;
    for (const wider of oracle.wider(belief, stances, region)) {
      expect(oracle.isAll(to, stances, { ...regions, [belief]: wider })).toBe(false);
    }
  }
  expect(knifeEdge).toBe(changes.some(isPoint));
}

law(
  "knife edges are the numbers just beside which other verdicts are possible",
  200,
  ({ engine, oracle }, stances) => {
    const possible = verdictsFrom(oracle, stances);
    const expected = oracle.inVerdict.flatMap((belief) => {
      const isNumber = oracle.definition.beliefs[belief]?.type === "number";
      if (!isNumber || oracle.isOpen(belief, stances)) return [];
      const [here] = oracle.allowed(belief, stances);
      const samples = oracle.samples(belief, stances);
      const index = samples.findIndex(({ value }) => value === here?.value);
      const [below, above] = [samples[index - 1], samples[index + 1]].map(
        (beside) =>
          beside &&
          verdictsFrom(oracle, { ...stances, [belief]: { kind: "value", value: beside.value } }),
      );
      const turns = [below, above].some((side) => side && side.join() !== possible.join());
      return turns ? [{ belief, value: here?.value, below, above }] : [];
    });
    expect(knifeEdges(engine, stanceOf(engine, stances))).toEqual(expected);
  },
  { unknown: 2, chances: 0 },
);

function verdictsFrom(oracle: Oracle, stances: Stances): SettledVerdict[] {
  const possible = oracle.possible(stances);
  return settledVerdicts.filter((verdict) => possible.has(verdict));
}

it("a flip to two places equally near goes to the lower one", () => {
  const definition = argumentOf({
    beliefs: { x: { type: "number" } },
    claims: [favours("yes", { not: { belief: "x", is: "0.25..0.75" } })],
  });
  expect(flips(engineOf(definition), [{ kind: "value", value: 0.5 }])).toMatchObject([
    { changes: [{ to: { min: 0, max: 0.25 } }], distance: 0.25 },
  ]);
});

describe("a flip that works at a single point and, farther off, in a region", () => {
  const x = { belief: "x", is: "= 0.5" };
  const flipOf = (...others: ConditionDefinition[]) => {
    const definition = argumentOf({
      beliefs: { x: { type: "number" } },
      claims: [favours("yes", { any: [x, ...others] })],
    });
    return flips(engineOf(definition), [{ kind: "value", value: 0.8 }]);
  };

  it("is told of the region, and no knife edge", () => {
    expect(flipOf({ belief: "x", is: "< 0.3" })).toMatchObject([
      { changes: [{ to: { min: 0, max: 0.3, maxIncluded: false } }], knifeEdge: false },
    ]);
  });

  it("is told of the region of more beliefs too, and the knife edge last", () => {
    const definition = argumentOf({
      beliefs: { x: { type: "number" }, y: { type: "boolean" } },
      claims: [
        favours("yes", {
          any: [
            x,
            {
              all: [
                { belief: "x", is: "< 0.5" },
                { belief: "y", is: true },
              ],
            },
          ],
        }),
      ],
    });
    const stance = [0.8, false].map((value) => ({ kind: "value", value }) as const);
    expect(flips(engineOf(definition), stance)).toMatchObject([
      {
        changes: [{ belief: "x", to: { min: 0, max: 0.5, maxIncluded: true } }, { belief: "y" }],
        knifeEdge: false,
      },
      { changes: [{ belief: "x", to: { min: 0.5, max: 0.5 } }], knifeEdge: true },
    ]);
  });

  const settlesOf = (is: string, said: BeliefValue) => {
    const definition = argumentOf({
      beliefs: { x: { type: "number" } },
      claims: [favours("yes", { belief: "x", is })],
    });
    return settles(engineOf(definition), [said]);
  };
  const point = (value: number) => ({ changes: [{ to: { min: value, max: value } }] });

  it("is a knife edge where a range only touches what settles it", () => {
    expect(settlesOf(">= 0.5", { kind: "range", min: 0.2, max: 0.5 })).toMatchObject([
      {
        to: "silent",
        changes: [{ to: { min: 0, max: 0.5, maxIncluded: false } }],
        knifeEdge: false,
      },
      { to: "favoured", ...point(0.5), knifeEdge: true },
    ]);
    expect(settlesOf("<= 0.5", { kind: "range", min: 0.5, max: 0.8 })).toMatchObject([
      { to: "silent", changes: [{ to: { min: 0.5, minIncluded: false } }], knifeEdge: false },
      { to: "favoured", ...point(0.5), knifeEdge: true },
    ]);
  });

  it("is one too where one of several stretches only touches it", () => {
    // Nothing lies between 0.2 and 0.5, so that of 0.3..0.5 the end alone is possible.
    const quantiles = [0.2, 0.5].map((value) => ({ share: 0.5, value }));
    expect(settlesOf("0.3..0.5", { kind: "quantiles", quantiles })).toMatchObject([
      { to: "silent", knifeEdge: false },
      { to: "favoured", ...point(0.5), knifeEdge: true },
    ]);
  });

  it("is a knife edge where it works at single points only", () => {
    expect(flipOf({ belief: "x", is: "= 0.2" })).toMatchObject([
      { changes: [{ to: { min: 0.5, max: 0.5 } }], knifeEdge: true },
    ]);
  });
});

law(
  "cruxes are the smallest sets by which one comes over",
  200,
  ({ engine, oracle }, one, other) => {
    const found = cruxes(engine, stanceOf(engine, one), stanceOf(engine, other));
    const verdicts = [oracle.possible(one), oracle.possible(other)];
    const [mine, theirs] = verdicts.map((each) => [...each].join());
    if (verdicts.some(({ size }) => size > 1) || mine === theirs) return expect(found).toEqual([]);
    const ofFirst = oracle.comingOver(one, other).map((set) => set.join());
    const ofSecond = oracle.comingOver(other, one).map((set) => set.join());
    const sets = [...new Set([...ofFirst, ...ofSecond])];
    const expected = sets.map((set) => ({
      beliefs: set.split(","),
      of: [
        ...(ofFirst.includes(set) ? ["first"] : []),
        ...(ofSecond.includes(set) ? ["second"] : []),
      ],
      double: ofFirst.includes(set) && ofSecond.includes(set),
    }));
    const byKey = (a: { beliefs: readonly string[] }, b: { beliefs: readonly string[] }) =>
      a.beliefs.join() < b.beliefs.join() ? -1 : 1;
    expect([...found].sort(byKey)).toEqual(expected.sort(byKey));
    const order = found.map(({ double, beliefs }) => [double ? 0 : 1, beliefs.length]);
    expect(order).toEqual([...order].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  },
  mostlySettled,
);

const withChances: Openness = { unknown: 2, chances: 5 };

law(
  "probabilities are the sums over all completions",
  100,
  ({ engine, oracle }, stances) => {
    const found = probability(engine, stanceOf(engine, stances));
    const kinds = Object.values(stances).map(({ kind }) => kind);
    const speaks = kinds.some((kind) => ["chance", "chances", "quantiles"].includes(kind));
    if (!found) return expect(speaks).toBe(false);
    expect(speaks).toBe(true);
    const expected = oracle.bounds(stances);
    for (const verdict of settledVerdicts) {
      expect(found[verdict].lower).toBeCloseTo(expected[verdict].lower, 9);
      expect(found[verdict].upper).toBeCloseTo(expected[verdict].upper, 9);
      expect(found[verdict].lower).toBeGreaterThanOrEqual(0);
      expect(found[verdict].upper).toBeLessThanOrEqual(1);
    }
  },
  withChances,
);

law(
  "information is the mutual information of belief and verdict",
  100,
  (of, stances) => {
    const { engine, oracle } = of;
    const found = information(engine, stanceOf(engine, stances));
    const matters = oracle.dependsOn(oracle.inVerdict, stances, (point) => oracle.verdict(point));
    const known = matters.length > 0 && matters.every((id) => oracle.weights(id, stances));
    if (!found) return expect(known).toBe(false);
    expect(known).toBe(true);
    const shares = Object.values(oracle.distribution(stances, {}));
    const total = shares.reduce((a, b) => a + b, 0);
    const entropy = shares
      .map((share) => share / total)
      .reduce((bits, p) => (p > 0 ? bits - p * Math.log2(p) : bits), 0);
    expect(found.entropy).toBeCloseTo(entropy, 9);
    expect(found.beliefs.map(({ belief }) => belief).sort()).toEqual([...matters].sort());
    for (const { belief, bits } of found.beliefs) {
      expect(bits).toBeCloseTo(oracle.information(belief, stances), 9);
    }
    const bits = found.beliefs.map((each) => each.bits);
    expect(bits).toEqual([...bits].sort((a, b) => b - a));
  },
  { unknown: 1, chances: 6 },
);

describe("what binary fractions lose", () => {
  it("makes no verdict more probable than 1", () => {
    const equal = [1, 2, 3, 4].map((n) => ({ id: `is ${n}`, when: { belief: "n", is: n } }));
    const definition = argumentOf({
      beliefs: { n: { type: "integer", min: 1 } },
      claims: [favours("yes", { belief: "n", is: "< 5" }), ...equal],
    });
    const chances = [0.01, 0.06, 0.57, 0.36, 1e-20].map((chance, index) => ({
      value: index + 1,
      chance,
    }));
    const found = probability(engineOf(definition), [{ kind: "chances", chances }]);
    expect(found?.favoured).toEqual({ lower: 1, upper: 1 });
  });

  it("makes no belief tell less than nothing", () => {
    const { parity } = madeUpArguments;
    const [odd] = parity.claims.map(({ when }) => when);
    const definition = { ...parity, claims: [{ ...parity.claims[0], when: odd }] };
    const chances = [0.5, 0.2, 0.2].map((chance) => ({ kind: "chance", chance }) as const);
    const ranking = information(engineOf(definition as ArgumentDefinition), chances);
    expect(ranking?.beliefs.map(({ bits }) => bits)).toHaveLength(3);
    for (const { bits } of ranking?.beliefs ?? []) expect(bits).toBeGreaterThanOrEqual(0);
  });
});
