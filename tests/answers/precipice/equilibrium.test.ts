/** Nobody gains by another safety than the equilibrium's: every deviation on a grid is tried. */
import { describe, expect, it } from "vitest";
import type { Race } from "../../../src/answers/precipice/race.js";
import { noneSafety, privateSafety, publicSafety } from "../../../src/answers/precipice/risk.js";
import { capabilitiesOf, drawsFrom, payoffOf, playedIn, type Team } from "./play.js";

const races: readonly Race[] = [
  { teams: 2, enmity: 1, capability: 0.5 },
  { teams: 2, enmity: 0.2, capability: 0.3 },
  { teams: 3, enmity: 0.5, capability: 1 },
  { teams: 3, enmity: 0.1, capability: 2 },
  { teams: 4, enmity: 0.05, capability: 0.6 },
  { teams: 5, enmity: 0.7, capability: 2.5 },
  { teams: 6, enmity: 0.9, capability: 8 },
];

/** Safeties from 0 to 1. */
const GRID = Array.from({ length: 201 }, (_, step) => step / 200);

/** The mean of a function over [from, to], by the midpoints of many parts. */
function mean(from: number, to: number, of: (at: number) => number, parts = 2000): number {
  let sum = 0;
  for (let part = 0; part < parts; part++) sum += of(from + ((part + 0.5) / parts) * (to - from));
  return sum / parts;
}

const share = (value: number, of: number): number => Math.min(1, Math.max(0, value / of));

describe("if nobody knows any capability", () => {
  /** The payoff of a safety, if all others choose another one. */
  function payoff(safety: number, others: number, { teams, enmity, capability }: Race): number {
    const win = mean(
      0,
      capability,
      (own) => share(own - safety + others, capability) ** (teams - 1),
    );
    return win * safety + (1 - win) * (1 - enmity) * others;
  }

  it.each(races)("no other safety pays more in %o", (race) => {
    const chosen = noneSafety(race);
    const got = payoff(chosen, chosen, race);
    for (const safety of GRID) expect(payoff(safety, chosen, race)).toBeLessThan(got + 1e-6);
  });

  it.each(races)("a little more or less than that would be no equilibrium in %o", (race) => {
    const chosen = noneSafety(race);
    const best = (others: number): number =>
      Math.max(...GRID.map((safety) => payoff(safety, others, race)));
    const less = chosen * 0.7;
    expect(best(less)).toBeGreaterThan(payoff(less, less, race) + 1e-6);
    if (chosen < 0.9) {
      const more = chosen + 0.1;
      expect(best(more)).toBeGreaterThan(payoff(more, more, race) + 1e-6);
    }
  });
});

describe("if each knows its own capability", () => {
  /** The payoff of a safety for a team of some capability, if the others keep to some strategy. */
  function payoff(own: number, safety: number, race: Race, strategy: (of: number) => number) {
    const { teams, enmity, capability } = race;
    const bid = own - safety;
    const beaten = highest(capability, (other) => other - strategy(other) <= bid);
    const lost = mean(
      beaten,
      capability,
      (other) => strategy(other) * (teams - 1) * (other / capability) ** (teams - 2),
      400,
    );
    const win = (beaten / capability) ** (teams - 1);
    return win * safety + (1 - enmity) * lost * ((capability - beaten) / capability);
  }

  /** The greatest value from 0 to `most` for which something that ceases once still holds. */
  function highest(most: number, holds: (at: number) => boolean): number {
    if (holds(most)) return most;
    let [low, high] = [0, most];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (holds(middle)) low = middle;
      else high = middle;
    }
    return low;
  }

  const ofAll = (capability: number): readonly number[] =>
    [0.02, 0.2, 0.4, 0.6, 0.8, 0.95, 1].map((part) => part * capability);

  it.each(races)("no other safety pays more, whatever one's own, in %o", (race) => {
    const strategy = (own: number): number => privateSafety(own, race);
    for (const own of ofAll(race.capability)) {
      const got = payoff(own, strategy(own), race, strategy);
      for (const safety of GRID)
        expect(payoff(own, safety, race, strategy)).toBeLessThan(got + 1e-5);
    }
  });

  it.each(races.flatMap((race) => [0.8, 1.1].map((factor) => [factor, race] as const)))(
    "%d times the care by all would be no equilibrium in %o",
    (factor, race) => {
      const strategy = (own: number): number => Math.min(1, factor * privateSafety(own, race));
      const gains = ofAll(race.capability).map((own) => {
        const got = payoff(own, strategy(own), race, strategy);
        return Math.max(...GRID.map((safety) => payoff(own, safety, race, strategy) - got));
      });
      expect(Math.max(...gains)).toBeGreaterThan(1e-4);
    },
  );
});

describe("if all capabilities are known", () => {
  const draw = drawsFrom(7);
  const all = races.flatMap((race) =>
    Array.from({ length: 20 }, () => ({ race, capabilities: capabilitiesOf(race, draw) })),
  );

  /** The most that a team gains by another safety. */
  function gainOf(team: Team, teams: readonly Team[], enmity: number): number {
    const got = payoffOf(team, teams, enmity);
    // The best deviation is to be ahead by nothing at all, so that is tried of each of the others.
    const ahead = teams
      .map(({ capability, safety }) => team.capability - (capability - safety) - 1e-9)
      .filter((safety) => safety >= 0 && safety <= 1);
    const gains = [...GRID, ...ahead].map((safety) => {
      const deviant = { ...team, safety };
      const others = teams.map((each) => (each === team ? deviant : each));
      return payoffOf(deviant, others, enmity) - got;
    });
    return Math.max(...gains);
  }

  it("no other safety pays any team more", () => {
    for (const { race, capabilities } of all) {
      const teams = playedIn("public", race, capabilities);
      for (const team of teams) expect(gainOf(team, teams, race.enmity)).toBeLessThan(1e-8);
    }
  });

  it("the runner-up overtakes a leader that takes more care", () => {
    let seen = 0;
    for (const { race, capabilities } of all) {
      const teams = playedIn("public", race, capabilities);
      const leader = teams.reduce((a, b) => (a.capability > b.capability ? a : b));
      if (leader.safety > 0.9) continue;
      const careful = teams.map((each) =>
        each === leader ? { ...each, safety: each.safety + 0.05 } : { ...each, safety: 1 },
      );
      const gains = careful.map((team) => gainOf(team, careful, race.enmity));
      expect(Math.max(...gains)).toBeGreaterThan(1e-4);
      seen++;
    }
    expect(seen).toBeGreaterThan(20);
  });

  it("less care by the leader can be an equilibrium too, down to its lead and no further", () => {
    const race = { teams: 2, enmity: 0.4, capability: 1 };
    const at = (safety: number): readonly Team[] => [
      { capability: 0.8, safety },
      { capability: 0.6, safety: Math.max(0, safety - 0.2) },
    ];
    const gain = (teams: readonly Team[]): number =>
      Math.max(...teams.map((team) => gainOf(team, teams, race.enmity)));
    for (const safety of [0.2, 0.3, 0.4, 0.5]) expect(gain(at(safety))).toBeLessThan(1e-8);
    expect(gain(at(0.19))).toBeGreaterThan(1e-3);
    expect(gain(at(0.51))).toBeGreaterThan(1e-3);
  });

  it("but the runner-up has a safety there that is never worse and sometimes better", () => {
    const enmity = 0.4;
    const runner = (mine: number, leader: number): number => {
      const teams = [
        { capability: 0.8, safety: leader },
        { capability: 0.6, safety: mine },
      ] as const;
      return payoffOf(teams[1], teams, enmity);
    };
    const lead = 0.2;
    const undominated = ((1 - enmity) * lead) / enmity;
    for (const dominated of [0, 0.1, 0.2, 0.28]) {
      const gains = GRID.map((leader) => runner(undominated, leader) - runner(dominated, leader));
      expect(Math.min(...gains)).toBeGreaterThan(-1e-9);
      expect(Math.max(...gains)).toBeGreaterThan(1e-3);
    }
    expect(publicSafety(lead, { teams: 2, enmity, capability: 1 })).toBeCloseTo(undominated + lead);
  });
});
