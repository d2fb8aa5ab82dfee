/** What divides two arguments, against brute force that shares no code with it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtinArguments } from "../../src/argument/builtin.js";
import type { ArgumentDefinition } from "../../src/argument/definition.js";
import type { Cell } from "../../src/engine/cell.js";
import { type Divided, divider } from "../../src/engine/divides.js";
import { argumentOf, favours } from "../support/arguments.js";
import { Oracle, type Sample, type Stances, type Verdict } from "../support/oracle.js";
import { runs } from "../support/runs.js";
import { anyArgument, anyStances, engineOf, stanceOf } from "../support/worlds.js";

/** Claims that the verdicts of a random argument may rest on; its reasons never do. */
const DECIDING = ["yes", "also", "no", "neither", "base", "exception"];

/** A grid as fine as whatever a random argument tells apart. */
const GRID: Stances = {
  x: {
    kind: "quantiles",
    quantiles: [0.25, 0.5, 0.75].map((value) => ({ share: value, value })),
  },
  n: { kind: "value", value: 4 },
  p: { kind: "unknown" },
  q: { kind: "unknown" },
  r: { kind: "unknown" },
};

/** Two arguments that share all beliefs but one each, and what a worldview says of all of them. */
const anyPair = fc.tuple(anyArgument, anyArgument).chain(([first, other]) => {
  const second = JSON.parse(JSON.stringify(other).replaceAll('"q"', '"r"')) as ArgumentDefinition;
  const both = { ...first, beliefs: { ...first.beliefs, ...second.beliefs } };
  return fc.tuple(
    fc.constant(first),
    fc.constant(second),
    anyStances(both, { unknown: 1, chances: 0 }),
  );
});

class Rivals {
  readonly oracles: readonly [Oracle, Oracle];

  constructor(
    readonly definitions: readonly [ArgumentDefinition, ArgumentDefinition],
    readonly stances: Stances,
  ) {
    this.oracles = [new Oracle(definitions[0]), new Oracle(definitions[1])];
  }

  divided(locked: readonly string[] = []): Divided {
    const [first, second] = this.definitions.map((each) => engineOf(each)) as [
      ReturnType<typeof engineOf>,
      ReturnType<typeof engineOf>,
    ];
    const find = divider(first, second);
    return find(stanceOf(first, this.stances), stanceOf(second, this.stances), { locked });
  }

  verdicts(stances: Stances = this.stances): readonly (Verdict | undefined)[] {
    return this.oracles.map((oracle) => settled(oracle, stances));
  }

  ofBelief(belief: string): Oracle {
    return this.oracles.find(({ definition }) => belief in definition.beliefs) as Oracle;
  }

  samples(belief: string): readonly Sample[] {
    return this.ofBelief(belief).samples(belief, this.stances, GRID);
  }
}

function settled(oracle: Oracle, stances: Stances): Verdict | undefined {
  const [only, ...others] = oracle.possible(stances);
  return others.length === 0 ? only : undefined;
}

function agreed([one, other]: readonly (Verdict | undefined)[]): Verdict | undefined {
  return one === other ? one : undefined;
}

interface Found {
  readonly to: Verdict;
  readonly of: readonly string[];
  readonly edge: boolean;
  readonly distance: number;
}

const keyOf = ({ to, of, edge }: Omit<Found, "distance">) =>
  `${of.join()} → ${to}${edge ? " *" : ""}`;

/** The smallest of some sets, knife edges aside, which hide none and are hidden by any. */
function smallest(all: readonly Found[]): readonly Found[] {
  const within = (part: Found, whole: Found) => part.of.every((each) => whole.of.includes(each));
  const isLess = (part: Found, whole: Found) =>
    part.of.length < whole.of.length && within(part, whole);
  return all.filter((one) =>
    all.every((other) => {
      if (!one.edge) return other.edge || !isLess(other, one);
      return (
        !isLess(other, one) &&
        !(!other.edge && other.of.length === one.of.length && within(other, one))
      );
    }),
  );
}

function expectedFlips(rivals: Rivals, locked: readonly string[]): readonly Found[] {
  const { oracles, stances } = rivals;
  const beliefs = [...new Set(oracles.flatMap(({ inVerdict }) => inVerdict))];
  const found = new Map<string, Found>();
  const visit = (index: number, chosen: Readonly<Record<string, Sample>>): void => {
    const belief = beliefs[index];
    if (belief !== undefined) {
      visit(index + 1, chosen);
      if (locked.includes(belief)) return;
      const oracle = rivals.ofBelief(belief);
      const here = oracle.isOpen(belief, stances) ? [] : oracle.allowed(belief, stances, GRID);
      for (const sample of rivals.samples(belief)) {
        if (here.some(({ value }) => value === sample.value)) continue;
        visit(index + 1, { ...chosen, [belief]: sample });
      }
      return;
    }
    const fixed = Object.entries(chosen).map(
      ([id, { value }]) => [id, { kind: "value", value } as const] as const,
    );
    const to = agreed(rivals.verdicts({ ...stances, ...Object.fromEntries(fixed) }));
    if (to === undefined) return;
    const of = Object.keys(chosen).sort();
    const edge = of.some(
      (id) =>
        rivals.ofBelief(id).definition.beliefs[id]?.type === "number" &&
        chosen[id]?.low === chosen[id]?.high,
    );
    const distance = of
      .map((id) => rivals.ofBelief(id).distance(id, stances, chosen[id] as Sample))
      .reduce((a, b) => a + b, 0);
    const key = keyOf({ to, of, edge });
    if (distance < (found.get(key)?.distance ?? Infinity))
      found.set(key, { to, of, edge, distance });
  };
  visit(0, {});
  const all = [...found.values()];
  // For one verdict a set that works off single values is none that needs them.
  return smallest(
    all.filter(
      (one) =>
        !one.edge || !all.some((other) => !other.edge && String(other.of) === String(one.of)),
    ),
  );
}

function expectedRemovals({ definitions, stances }: Rivals): readonly Found[] {
  const ways = definitions.map((definition) =>
    Array.from({ length: 2 ** DECIDING.length }, (_, bits) => {
      const without = DECIDING.filter((_, index) => bits & (1 << index));
      const claims = definition.claims.map((claim) =>
        without.includes(claim.id) ? { ...claim, when: { not: "always" as const } } : claim,
      );
      return { without, to: settled(new Oracle({ ...definition, claims }), stances) };
    }),
  );
  const [first = [], second = []] = ways;
  const all = first.flatMap((one) =>
    second.flatMap((other): Found[] => {
      const to = agreed([one.to, other.to]);
      const of = [
        ...one.without.map((id) => `first ${id}`),
        ...other.without.map((id) => `second ${id}`),
      ].sort();
      return to === undefined ? [] : [{ to, of, edge: false, distance: of.length }];
    }),
  );
  return smallest(all);
}

/** Both arguments give the verdict on all of the regions, whatever is left open. */
function expectAll(rivals: Rivals, to: Verdict, regions: Readonly<Record<string, Cell>>): void {
  const points = Object.entries(regions).reduce<readonly Stances[]>(
    (all, [belief, region]) =>
      rivals
        .samples(belief)
        .filter(({ value }) => holdsValue(region, value))
        .flatMap(({ value }) =>
          all.map((each) => ({ ...each, [belief]: { kind: "value", value } as const })),
        ),
    [rivals.stances],
  );
  expect(points).not.toEqual([]);
  for (const point of points) expect(agreed(rivals.verdicts(point))).toBe(to);
}

function holdsValue({ min, max, minIncluded, maxIncluded, values }: Cell, value: number): boolean {
  if (values) return values.includes(value);
  return (minIncluded ? value >= min : value > min) && (maxIncluded ? value <= max : value < max);
}

describe("what divides two arguments", () => {
  it("is all smallest sets of claims and of beliefs that make them agree", () => {
    let disagreements = 0;
    fc.assert(
      fc.property(anyPair, fc.subarray(["x", "n", "p", "q"]), ([first, second, stances], some) => {
        const rivals = new Rivals([first, second], stances);
        const [one, other] = rivals.verdicts();
        const locked = some.length === 1 ? some : [];
        const divided = rivals.divided(locked);
        if (!divided.ok) throw new Error("the same beliefs are not the same");
        if (one === undefined || other === undefined || one === other) {
          expect(divided).toEqual({ ok: true, removals: [], flips: [] });
          return;
        }
        disagreements += 1;
        const removals = divided.removals.map(({ to, claims }) =>
          keyOf({ to, of: claims.map(({ of, claim }) => `${of} ${claim}`).sort(), edge: false }),
        );
        expect([...removals].sort()).toEqual(expectedRemovals(rivals).map(keyOf).sort());
        const flips = divided.flips.map(({ to, changes, knifeEdge, distance }) => ({
          to,
          of: changes.map(({ belief }) => belief).sort(),
          edge: knifeEdge,
          distance,
        }));
        const expected = expectedFlips(rivals, locked);
        expect(flips.map(keyOf).sort()).toEqual(expected.map(keyOf).sort());
        for (const flip of flips) {
          const nearest = expected.find((each) => keyOf(each) === keyOf(flip));
          expect(flip.distance).toBeCloseTo(nearest?.distance as number, 9);
        }
        for (const { to, changes } of divided.flips) {
          expectAll(rivals, to, Object.fromEntries(changes.map((each) => [each.belief, each.to])));
        }
      }),
      { numRuns: runs(120) },
    );
    expect(disagreements).toBeGreaterThan(0);
  });

  it("is found between the arguments that come along, too", () => {
    const all = Object.values(builtinArguments);
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom(...all),
        anyStances(
          {
            ...(all[0] as ArgumentDefinition),
            beliefs: Object.assign({}, ...all.map(({ beliefs }) => beliefs)),
          },
          { unknown: 1, chances: 1 },
        ),
        (first, second, stances) => {
          const rivals = new Rivals([first, second], stances);
          const divided = rivals.divided();
          // Each set is evaluated again, by each argument for itself, where it is found.
          expect(divided.ok).toBe(true);
          const [one, other] = rivals.verdicts();
          const isDivided = one !== undefined && other !== undefined && one !== other;
          expect(divided.ok && divided.removals.length > 0).toBe(isDivided);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe("a belief that is not the same to both", () => {
  const asking = (max: number) =>
    engineOf(
      argumentOf({
        beliefs: { x: { type: "number", min: 0, max } },
        claims: [favours("yes", { belief: "x", is: "> 0.5" })],
      }),
    );
  const said = (value: number) => [{ kind: "value", value } as const];

  it("is named where they ask for other values", () => {
    expect(divider(asking(1), asking(2))(said(1), said(1))).toEqual({
      ok: false,
      obstacle: { belief: "x", differs: "domain" },
    });
  });

  it("is named where the worldview says other things of it to each", () => {
    expect(divider(asking(1), asking(1))(said(1), said(0))).toEqual({
      ok: false,
      obstacle: { belief: "x", differs: "value" },
    });
  });
});
