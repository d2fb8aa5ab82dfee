/** The formulas of the risk: against races that are played, and against their own exact values. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_TEAMS, type Race } from "../../../src/answers/precipice/race.js";
import { type Regime, regimes, riskOf } from "../../../src/answers/precipice/risk.js";
import { runs } from "../../support/runs.js";
import { capabilitiesOf, drawsFrom, playedIn, winnerOf } from "./play.js";

const races: readonly Race[] = [
  { teams: 2, enmity: 1, capability: 0.5 },
  { teams: 2, enmity: 0.2, capability: 0.3 },
  { teams: 3, enmity: 0.5, capability: 1 },
  { teams: 4, enmity: 0.05, capability: 0.6 },
  { teams: 5, enmity: 0.7, capability: 2.5 },
  { teams: 5, enmity: 0.3, capability: 4 },
  { teams: 12, enmity: 0.9, capability: 15 },
];

const GAMES = 20_000;

describe.each(regimes)("the risk if teams know %s", (regime) => {
  it.each(races)("is what is left of the winners' safety in races of %o", (race) => {
    const draw = drawsFrom(20_131);
    let sum = 0;
    let squares = 0;
    for (let game = 0; game < GAMES; game++) {
      const risk = 1 - winnerOf(playedIn(regime, race, capabilitiesOf(race, draw))).safety;
      sum += risk;
      squares += risk * risk;
    }
    const mean = sum / GAMES;
    const deviation = Math.sqrt(Math.max(0, squares / GAMES - mean * mean) / GAMES);
    expect(Math.abs(riskOf(regime, race) - mean)).toBeLessThanOrEqual(4 * deviation + 1e-12);
  });
});

/** A fraction, exactly. */
type Fraction = readonly [over: bigint, under: bigint];

/** A double as the fraction that it is. */
function fraction(value: number): Fraction {
  let [over, twos] = [value, 0n];
  for (; !Number.isInteger(over); twos++) over *= 2;
  return [BigInt(over), 2n ** twos];
}
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const inverse = ([a, b]: Fraction): Fraction => [b, a];
const minus = (from: Fraction, [a, b]: Fraction): Fraction => plus(from, [-a, b]);
const power = ([a, b]: Fraction, n: number): Fraction => [a ** BigInt(n), b ** BigInt(n)];
const isLess = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;
const numberOf = ([a, b]: Fraction): number => Number((a * 10n ** 30n) / b) / 1e30;
const ONE: Fraction = [1n, 1n];

/** The formulas as docs/precipice.md states them, in fractions. */
function exactRisk(regime: Regime, { teams, enmity, capability }: Race): number {
  const n = fraction(teams);
  const e = fraction(enmity);
  const mu = fraction(capability);
  const more = plus(n, ONE);
  switch (regime) {
    case "none": {
      const safety = times(mu, inverse(times(n, e)));
      return isLess(safety, ONE) ? numberOf(minus(ONE, safety)) : 0;
    }
    case "private": {
      const a = plus(minus(times(n, e), e), ONE);
      return isLess(a, mu)
        ? numberOf(times(power(times(a, inverse(mu)), teams), inverse(more)))
        : numberOf(minus(ONE, times(times(n, mu), inverse(times(more, a)))));
    }
    case "public": {
      const part = times(mu, inverse(times(e, more)));
      if (isLess(mu, e)) return numberOf(minus(ONE, part));
      const missed = power(minus(ONE, times(e, inverse(mu))), teams + 1);
      return numberOf(minus(ONE, times(part, minus(ONE, missed))));
    }
  }
}

const enmities = fc.oneof(
  fc.double({ min: 1e-6, max: 1, noNaN: true }),
  fc.constantFrom(1e-9, 0.5, 1),
);
const capabilities = fc.oneof(
  fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
  fc.constantFrom(1e-9, 0.5, 1, 2, 1e6),
);
const anyRace: fc.Arbitrary<Race> = fc.record({
  teams: fc.integer({ min: 2, max: 30 }),
  enmity: enmities,
  capability: capabilities,
});
const anyRegime = fc.constantFrom(...regimes);

/** What rounding may take from a comparison of two risks. */
const ROUNDING = 1e-14;

describe("a risk", () => {
  it("is right to 12 decimal places, and to 9 digits where it is small", () => {
    fc.assert(
      fc.property(anyRegime, anyRace, (regime, race) => {
        const exact = exactRisk(regime, race);
        const error = Math.abs(riskOf(regime, race) - exact);
        expect(error).toBeLessThan(1e-12);
        if (exact > 1e-20) expect(error / exact).toBeLessThan(1e-6);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("is as right for as many teams as there may be", () => {
    const many = fc.record({
      teams: fc.constantFrom(100, 999, MOST_TEAMS),
      enmity: enmities,
      capability: fc.double({ min: 0.01, max: 2000, noNaN: true }),
    });
    fc.assert(
      fc.property(anyRegime, many, (regime, race) => {
        expect(Math.abs(riskOf(regime, race) - exactRisk(regime, race))).toBeLessThan(1e-12);
      }),
      { numRuns: runs(300) },
    );
  });

  it("is from 0 to 1, and none only where nobody knows anything", () => {
    fc.assert(
      fc.property(anyRegime, anyRace, (regime, race) => {
        const risk = riskOf(regime, race);
        expect(risk).toBeGreaterThanOrEqual(0);
        expect(risk).toBeLessThanOrEqual(1);
        if (regime !== "none") expect(risk).toBeGreaterThan(0);
      }),
      { numRuns: runs(2000) },
    );
    for (const regime of ["private", "public"] as const) {
      expect(riskOf(regime, { teams: 1000, enmity: 1e-9, capability: 1e300 })).toBeGreaterThan(0);
    }
  });

  it("rises with enmity, and falls with capability", () => {
    fc.assert(
      fc.property(
        anyRegime,
        anyRace,
        enmities,
        capabilities,
        (regime, race, enmity, capability) => {
          const risk = riskOf(regime, race);
          const moreEnmity = { ...race, enmity: Math.max(enmity, race.enmity) };
          expect(riskOf(regime, moreEnmity)).toBeGreaterThanOrEqual(risk - ROUNDING);
          const moreCapability = { ...race, capability: Math.max(capability, race.capability) };
          expect(riskOf(regime, moreCapability)).toBeLessThanOrEqual(risk + ROUNDING);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it("rises with the number of teams, but for teams that know their own capability alone", () => {
    fc.assert(
      fc.property(anyRace, (race) => {
        const more = { ...race, teams: race.teams + 1 };
        for (const regime of ["none", "public"] as const)
          expect(riskOf(regime, more)).toBeGreaterThanOrEqual(riskOf(regime, race) - ROUNDING);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("falls with a further team if teams know their own, as long as e(n² + n + 1) < 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), enmities, (teams, enmity) => {
        const race = { teams, enmity, capability: 0.5 };
        const change = riskOf("private", { ...race, teams: teams + 1 }) - riskOf("private", race);
        const turn = 1 - enmity * (teams * teams + teams + 1);
        if (Math.abs(turn) > 1e-9) expect(Math.sign(change)).toBe(-Math.sign(turn));
      }),
      { numRuns: runs(2000) },
    );
    const few = { enmity: 0.05, capability: 0.5 };
    expect(riskOf("private", { ...few, teams: 3 })).toBeLessThan(
      riskOf("private", { ...few, teams: 2 }),
    );
    expect(riskOf("private", { ...few, teams: 9 })).toBeGreaterThan(
      riskOf("private", { ...few, teams: 8 }),
    );
  });

  it("is least where nobody knows anything", () => {
    fc.assert(
      fc.property(anyRace, (race) => {
        const none = riskOf("none", race);
        expect(riskOf("private", race)).toBeGreaterThanOrEqual(none - ROUNDING);
        expect(riskOf("public", race)).toBeGreaterThanOrEqual(none - ROUNDING);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("is greater for private knowledge while capability weighs little, and for public once it weighs much", () => {
    fc.assert(
      fc.property(anyRace, (race) => {
        const more = (capability: number): number => {
          const at = { ...race, capability };
          return riskOf("public", at) - riskOf("private", at);
        };
        expect(more(race.enmity * Math.min(1, race.capability))).toBeLessThanOrEqual(ROUNDING);
        if (more(race.capability) > ROUNDING)
          expect(more(race.capability * 1.5)).toBeGreaterThan(-ROUNDING);
      }),
      { numRuns: runs(2000) },
    );
    const race = { teams: 3, enmity: 0.5 };
    expect(riskOf("public", { ...race, capability: 0.5 })).toBeLessThan(
      riskOf("private", { ...race, capability: 0.5 }),
    );
    expect(riskOf("public", { ...race, capability: 5 })).toBeGreaterThan(
      riskOf("private", { ...race, capability: 5 }),
    );
  });

  it("does not jump where its formulas join", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1000 }), enmities, (teams, enmity) => {
        const joins = { none: teams * enmity, private: 1 + (teams - 1) * enmity, public: enmity };
        for (const regime of regimes) {
          const at = (factor: number): number =>
            riskOf(regime, { teams, enmity, capability: joins[regime] * factor });
          expect(Math.abs(at(1 + 1e-12) - at(1 - 1e-12))).toBeLessThan(1e-8);
        }
        const series = 2 * teams * enmity;
        const near = (factor: number): number =>
          riskOf("public", { teams, enmity, capability: series * factor });
        expect(Math.abs(near(1 + 1e-12) - near(1 - 1e-12))).toBeLessThan(1e-11);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("does not vanish with enmity where teams know their own capability", () => {
    const race = { teams: 3, enmity: 1e-12, capability: 0.5 };
    expect(riskOf("private", race)).toBeCloseTo(1 - (3 / 4) * 0.5, 9);
    expect(riskOf("none", race)).toBe(0);
    expect(riskOf("public", race)).toBeLessThan(1e-11);
  });
});
