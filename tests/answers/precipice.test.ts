/** The question of `racecheck precipice`: bounds, which input moves them, steps, secrecy, the curve. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Race, type Range, rangedInputs } from "../../src/answers/precipice/race.js";
import { regimes, riskOf } from "../../src/answers/precipice/risk.js";
import { type PrecipiceInputs, precipice } from "../../src/answers/precipice.js";
import { runs } from "../support/runs.js";

/** What rounding may take from a comparison of two risks. */
const ROUNDING = 1e-13;

const between = (values: fc.Arbitrary<number>): fc.Arbitrary<Range> =>
  fc.tuple(values, values).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));

const anyInputs = fc.record({
  teams: between(fc.integer({ min: 2, max: 12 })),
  enmity: between(fc.double({ min: 0.001, max: 1, noNaN: true })),
  capability: between(fc.double({ min: 0.01, max: 20, noNaN: true })),
});

/** Inputs, and a race that they allow. */
const anyWithin = anyInputs.chain((inputs) =>
  fc.record({
    inputs: fc.constant(inputs),
    race: fc.record({
      teams: fc.integer(inputs.teams),
      enmity: fc.double({ ...inputs.enmity, noNaN: true }),
      capability: fc.double({ ...inputs.capability, noNaN: true }),
    }),
  }),
);

describe("the bounds", () => {
  it("contain the risk of every race that the ranges allow", () => {
    fc.assert(
      fc.property(anyWithin, ({ inputs, race }) => {
        const { risks } = precipice(inputs);
        for (const regime of regimes) {
          const risk = riskOf(regime, race);
          expect(risk).toBeGreaterThanOrEqual(risks[regime].lower - ROUNDING);
          expect(risk).toBeLessThanOrEqual(risks[regime].upper + ROUNDING);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it("are the risks of races that the ranges allow", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { risks } = precipice(inputs);
        for (const regime of regimes) {
          const { lower, upper, leastAt, mostAt } = risks[regime];
          expect([riskOf(regime, leastAt), riskOf(regime, mostAt)]).toEqual([lower, upper]);
          for (const race of [leastAt, mostAt]) {
            for (const input of ["teams", "enmity", "capability"] as const) {
              expect(race[input]).toBeGreaterThanOrEqual(inputs[input].min);
              expect(race[input]).toBeLessThanOrEqual(inputs[input].max);
            }
          }
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it("are reached between the ends of the teams where the risk turns there", () => {
    const { risks } = precipice({ teams: { min: 2, max: 9 }, enmity: 0.05, capability: 0.5 });
    // 1 > e(n² + n + 1) up to n = 3, so that a fifth team is the first that adds to the risk.
    expect(risks.private.leastAt.teams).toBe(4);
    expect(risks.private.mostAt.teams).toBe(2);
  });

  it("are one where values are stated", () => {
    const { risks } = precipice({ teams: 3, enmity: 0.5, capability: 1 });
    expect(risks.none.lower).toBeCloseTo(1 - 1 / 1.5, 14);
    for (const regime of regimes) expect(risks[regime].upper).toBe(risks[regime].lower);
    expect(risks.private.lower).toBeCloseTo(0.625, 14);
    expect(risks.public.lower).toBeCloseTo(1 - 0.5 * (1 - 0.5 ** 4), 14);
  });
});

describe("which input moves the risk", () => {
  it("adds up to the difference between the bounds, of ranges alone, the greatest first", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { risks, moves, movesAre } = precipice(inputs);
        const ranged = rangedInputs(inputs);
        fc.pre(ranged.length > 0);
        expect(movesAre).toBe("parts");
        for (const regime of regimes) {
          const parts = moves[regime];
          expect(parts.map(({ input }) => input).toSorted()).toEqual(ranged.toSorted());
          const sum = parts.reduce((total, { by }) => total + by, 0);
          expect(sum).toBeCloseTo(risks[regime].upper - risks[regime].lower, 12);
          const sizes = parts.map(({ by }) => Math.abs(by));
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it("is by hand the mean of the two ways from the least risk to the greatest", () => {
    const [enmity, capability] = [
      { min: 0.4, max: 0.8 },
      { min: 1, max: 1.2 },
    ];
    const none = (e: number, mu: number): number => 1 - mu / (4 * e);
    const { moves } = precipice({ teams: 4, enmity, capability });
    const ofEnmity = (none(0.8, 1.2) - none(0.4, 1.2) + none(0.8, 1) - none(0.4, 1)) / 2;
    expect(moves.none[0]).toEqual({ input: "enmity", by: expect.closeTo(ofEnmity, 12) });
  });

  it("is what each step does where values are stated", () => {
    const { moves, movesAre } = precipice({ teams: 3, enmity: 0.5, capability: 1 });
    expect(movesAre).toBe("steps");
    expect(moves.none).toEqual([
      { input: "teams", by: expect.closeTo(1 / 1.5 - 1 / 2, 12) },
      { input: "enmity", by: expect.closeTo(1 / 1.5 - 1 / 1.35, 12) },
      { input: "capability", by: expect.closeTo(-0.1 / 1.5, 12) },
    ]);
  });
});

describe("the steps", () => {
  it("are one team more, a tenth less enmity, a tenth more capability, of both ends of a range", () => {
    const inputs = { teams: { min: 2, max: 3 }, enmity: 0.5, capability: { min: 1, max: 2 } };
    const { changes } = precipice(inputs);
    expect(changes.map(({ input }) => input)).toEqual(["teams", "enmity", "capability"]);
    expect(changes[0]?.inputs.teams).toEqual({ min: 3, max: 4 });
    expect(changes[1]?.inputs.enmity).toEqual({ min: 0.45, max: 0.45 });
    expect(changes[2]?.inputs.capability).toEqual({ min: 1.1, max: 2.2 });
    for (const change of changes) expect(change.risks).toEqual(precipice(change.inputs).risks);
  });
});

describe("the other equilibria where all know all", () => {
  it("have at most the risk of the greatest enmity, which is no less than that of the safest", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { publicAtWorst, risks } = precipice(inputs);
        expect(publicAtWorst).toBe(
          riskOf("public", {
            teams: inputs.teams.max,
            enmity: 1,
            capability: inputs.capability.min,
          }),
        );
        expect(publicAtWorst).toBeGreaterThanOrEqual(risks.public.upper - ROUNDING);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("secrecy", () => {
  it("is told with races in which it does what is said", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        for (const { to, by, fallsAt, risesAt } of precipice(inputs).secrecy) {
          const change = (race: Race): number => riskOf(to, race) - riskOf("public", race);
          expect(by.lower).toBeLessThanOrEqual(by.upper);
          expect(fallsAt !== undefined).toBe(by.lower < 0);
          expect(risesAt !== undefined).toBe(by.upper > 0);
          if (fallsAt) expect(change(fallsAt)).toBe(by.lower);
          if (risesAt) expect(change(risesAt)).toBe(by.upper);
          if (to === "none") expect(risesAt).toBeUndefined();
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("of all but one's own can do either", () => {
    const both = precipice({ teams: 3, enmity: 0.5, capability: { min: 0.5, max: 5 } }).secrecy[0];
    expect([both?.fallsAt?.capability, both?.risesAt?.capability]).toEqual([5, 0.5]);
    const same = precipice({ teams: 3, enmity: 1, capability: 0.5 }).secrecy[0];
    expect(same).toEqual({ to: "private", by: { lower: 0, upper: 0 } });
  });
});

describe("the curve", () => {
  it("is over the first range of enmity, capability and teams, or else over enmity", () => {
    const over = (inputs: Partial<PrecipiceInputs>) =>
      precipice({ teams: 3, enmity: 0.5, capability: 1, ...inputs }).curve.over;
    const range = { min: 2, max: 4 };
    expect(over({})).toBe("enmity");
    expect(over({ teams: range })).toBe("teams");
    expect(over({ teams: range, capability: range })).toBe("capability");
    expect(over({ enmity: { min: 0.1, max: 1 }, capability: range })).toBe("enmity");
  });

  it.each([
    ["teams", 2, 10],
    ["enmity", 0.005, 1],
    ["capability", 0.01, 2],
  ] as const)("runs over all that there is to see of %s around a value", (over, first, last) => {
    const { curve } = precipice({ teams: 3, enmity: 0.5, capability: 1 }, { over });
    const values = curve.points.map(({ at }) => at);
    expect([values[0], values.at(-1)]).toEqual([first, last]);
    expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b));
    expect(curve.stated).toBe({ teams: 3, enmity: 0.5, capability: 1 }[over]);
    for (const { at, inputs, risks } of curve.points) {
      expect(inputs[over]).toEqual({ min: at, max: at });
      expect(risks).toEqual(precipice(inputs).risks);
    }
  });

  it("runs over a range from end to end, and has the point at which risk begins", () => {
    const inputs = { teams: 3, enmity: { min: 0.1, max: 0.9 }, capability: 1 };
    const { curve } = precipice(inputs);
    const values = curve.points.map(({ at }) => at);
    expect([values[0], values.at(-1), curve.stated]).toEqual([0.1, 0.9, undefined]);
    expect(values).toContain(1 / 3);
  });
});

describe("what is no race", () => {
  it.each<[string, Partial<PrecipiceInputs>, string]>([
    ["one team", { teams: 1 }, "teams cannot be 1"],
    ["half a team", { teams: 2.5 }, "teams cannot be 2.5"],
    ["more teams than are tried", { teams: { min: 2, max: 1001 } }, "teams cannot be 1001"],
    ["no enmity", { enmity: 0 }, "enmity cannot be 0: no-enmity"],
    ["more enmity than there is", { enmity: { min: 0.5, max: 1.01 } }, "enmity cannot be 1.01"],
    ["no capability", { capability: 0 }, "capability cannot be 0"],
    ["no number", { capability: Number.NaN }, "capability cannot be NaN"],
    ["more capability than can be meant", { capability: 1.01e100 }, "capability cannot be"],
    ["ends the wrong way round", { enmity: { min: 0.5, max: 0.4 } }, "enmity: 0.5 > 0.4"],
  ])("is refused: %s", (_, wrong, says) => {
    const inputs = { teams: 3, enmity: 0.5, capability: 1, ...wrong };
    expect(() => precipice(inputs)).toThrow(RangeError);
    expect(() => precipice(inputs)).toThrow(says);
  });
});
