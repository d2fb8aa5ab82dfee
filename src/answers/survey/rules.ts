/** How a population would settle the matter by rules of aggregation, whatever its unknown beliefs are. */
import type { CensusEntry } from "../../engine/census.js";
import { at } from "../../engine/lookup.js";
import type { Bounds } from "../../engine/probability.js";
import { type SettledVerdict, settledVerdicts } from "../../engine/verdict.js";
import type { Standing } from "./standing.js";

export const rules = ["plurality", "majority", "unanimity", "veto"] as const;
export type Rule = (typeof rules)[number];

/** What a rule comes to; `undecided` where it names no verdict. */
export type Outcome = SettledVerdict | "undecided";

/** The outcomes that are possible: one if the rule is settled. */
export interface RuleOutcome {
  readonly rule: Rule;
  readonly possible: readonly Outcome[];
}

/** Of each verdict how much weight it has at least and at most. */
type Weights = Readonly<Record<SettledVerdict, Bounds>>;

/**
 * What each rule comes to. Plurality: the verdict that weighs more than each other one. Majority: the one that
 * weighs more than half. Unanimity: the one that all share. Veto: disfavoured if anybody finds it so, else
 * what a plurality finds. Respondents with chances count as open here: a vote is one or another.
 */
export function ruleOutcomes(
  entries: readonly CensusEntry[],
  standings: readonly Standing[],
): readonly RuleOutcome[] {
  const votes = entries.map(({ weight }, index) => ({
    weight,
    possible: at(standings, index).evaluation.possible,
  }));
  const total = votes.reduce((sum, { weight }) => sum + weight, 0);
  const weights = Object.fromEntries(
    settledVerdicts.map((each) => [each, weightOf(each, votes)]),
  ) as Weights;
  const plurality = pluralities(votes, weights);
  const isVetoed = { lower: weights.disfavoured.lower > 0, upper: weights.disfavoured.upper > 0 };
  const unvetoed = plurality.filter((each) => each !== "disfavoured");
  return [
    { rule: "plurality", possible: plurality },
    { rule: "majority", possible: beyond(weights, (weight) => weight > total / 2) },
    { rule: "unanimity", possible: beyond(weights, (weight) => weight === total) },
    {
      rule: "veto",
      possible: isVetoed.lower
        ? ["disfavoured"]
        : [...(isVetoed.upper ? (["disfavoured"] as const) : []), ...unvetoed],
    },
  ];
}

interface Votes {
  readonly weight: number;
  readonly possible: readonly SettledVerdict[];
}

function weightOf(verdict: SettledVerdict, votes: readonly Votes[]): Bounds {
  const sum = (of: readonly Votes[]): number => of.reduce((all, { weight }) => all + weight, 0);
  const possible = votes.filter((vote) => vote.possible.includes(verdict));
  return {
    lower: sum(possible.filter((vote) => vote.possible.length === 1)),
    upper: sum(possible),
  };
}

/** The verdicts whose weight is enough, and whether it may be that none's is. */
function beyond(weights: Weights, isEnough: (weight: number) => boolean): readonly Outcome[] {
  const possible = settledVerdicts.filter((each) => isEnough(weights[each].upper));
  const isSettled = possible.some((each) => isEnough(weights[each].lower));
  return isSettled ? possible : [...possible, "undecided"];
}

/**
 * The verdicts that may have the most weight. One may if, with all that can be its own, the rest can be spread
 * over the others so that each has less: by Hall's theorem if no set of others must take too much. Weights are
 * taken as if they could be divided.
 */
function pluralities(votes: readonly Votes[], weights: Weights): readonly Outcome[] {
  const first = (each: SettledVerdict): boolean => {
    const most = weights[each].upper;
    const others = settledVerdicts.filter((other) => other !== each);
    const rest = votes.filter(({ possible }) => !possible.includes(each));
    return (
      most > 0 &&
      subsetsOf(others).every((some) => {
        const must = rest.filter(({ possible }) => possible.every((other) => some.includes(other)));
        return must.reduce((sum, { weight }) => sum + weight, 0) < some.length * most;
      })
    );
  };
  const possible = settledVerdicts.filter(first);
  const isSure = possible.some((each) =>
    settledVerdicts.every((other) => other === each || weights[each].lower > weights[other].upper),
  );
  return isSure ? possible : [...possible, "undecided"];
}

/** All sets of some things but the empty one. */
function subsetsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** all.length - 1 }, (_, set) =>
    all.filter((_, place) => ((set + 1) >> place) & 1),
  );
}
