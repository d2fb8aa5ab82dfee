/** How a population would settle the matter by rules of aggregation, whatever its unknown beliefs are. */
import { type CensusEntry, weightOf } from "../../engine/census.js";
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

/**
 * What each rule comes to. Plurality: the verdict that weighs more than each other one. Majority: the one that
 * weighs more than half. Unanimity: the one that all share. Veto: disfavoured if anybody finds it so, else
 * what a plurality finds. Respondents with chances count as open here: a vote is one or another. The outcomes
 * are exact where all weigh the same; else weights are taken as if they could be divided between verdicts.
 */
export function ruleOutcomes(
  entries: readonly CensusEntry[],
  standings: readonly Standing[],
): readonly RuleOutcome[] {
  const electorate = electorateOf(entries, standings);
  return [
    { rule: "plurality", possible: plurality(electorate) },
    { rule: "majority", possible: majority(electorate) },
    { rule: "unanimity", possible: unanimity(electorate) },
    { rule: "veto", possible: veto(electorate) },
  ];
}

interface Vote {
  readonly weight: number;
  readonly possible: readonly SettledVerdict[];
}

/** Votes of which some are open. */
interface Electorate {
  readonly votes: readonly Vote[];
  readonly total: number;
  /** Weights are numbers of people, of whom none is divided. */
  readonly isCounted: boolean;
}

function electorateOf(entries: readonly CensusEntry[], standings: readonly Standing[]): Electorate {
  const isCounted = new Set(entries.flatMap(({ weights }) => [...weights.keys()])).size === 1;
  const votes = entries.map(({ count, weight }, index) => ({
    weight: isCounted ? count : weight,
    possible: at(standings, index).evaluation.possible,
  }));
  return { votes, total: weightOf(votes), isCounted };
}

/** What a verdict weighs, at least and at most. */
function boundsOf(verdict: SettledVerdict, { votes }: Electorate): Bounds {
  const possible = votes.filter((vote) => vote.possible.includes(verdict));
  const sure = possible.filter((vote) => vote.possible.length === 1);
  return { lower: weightOf(sure), upper: weightOf(possible) };
}

/** The same votes, of those who need not have a verdict without it. */
function without(verdict: SettledVerdict, electorate: Electorate): Electorate {
  const votes = electorate.votes.map(({ weight, possible }) => ({
    weight,
    possible: possible.filter((each) => each !== verdict),
  }));
  return { ...electorate, votes };
}

/**
 * Whether votes can be cast so that no verdict weighs more than `most`: if no set of verdicts must take more
 * than it may (Hall's theorem).
 *
 * @param isStrict each has to weigh less than that
 */
function canBeWithin(most: number, isStrict: boolean, { votes, isCounted }: Electorate): boolean {
  const cap = !isCounted ? most : isStrict ? Math.ceil(most) - 1 : Math.floor(most);
  return SETS.every((set) => {
    const must = weightOf(
      votes.filter(({ possible }) => possible.every((each) => set.includes(each))),
    );
    return isStrict && !isCounted ? must < set.length * cap : must <= set.length * cap;
  });
}

/** The verdicts that may have the most weight, and whether none may. */
function plurality(electorate: Electorate): readonly Outcome[] {
  const { votes, isCounted } = electorate;
  const isFirst = (verdict: SettledVerdict): boolean => {
    const mine = boundsOf(verdict, electorate).upper;
    const others = votes.filter(({ possible }) => !possible.includes(verdict));
    return mine > 0 && canBeWithin(mine, true, { ...electorate, votes: others });
  };
  // Two have the same weight k, and nobody more: each set of verdicts can take what it must.
  const least = Math.max(
    ...SETS.map((set) => {
      const must = votes.filter(({ possible }) => possible.every((each) => set.includes(each)));
      return weightOf(must) / set.length;
    }),
  );
  const isTied = PAIRS.some((pair) => {
    const most = Math.min(
      ...pair.map((each) => boundsOf(each, electorate).upper),
      weightOf(votes.filter(({ possible }) => pair.some((each) => possible.includes(each)))) / 2,
    );
    return isCounted
      ? Math.floor(most) >= Math.max(1, Math.ceil(least))
      : most > 0 && most >= least;
  });
  return [...settledVerdicts.filter(isFirst), ...(isTied ? (["undecided"] as const) : [])];
}

/** The verdicts that more than half may have, and whether none may. */
function majority(electorate: Electorate): readonly Outcome[] {
  const half = electorate.total / 2;
  const possible = settledVerdicts.filter((each) => boundsOf(each, electorate).upper > half);
  return [...possible, ...(canBeWithin(half, false, electorate) ? (["undecided"] as const) : [])];
}

/** The verdicts that all may have, and whether some may differ. */
function unanimity(electorate: Electorate): readonly Outcome[] {
  const { total } = electorate;
  const possible = settledVerdicts.filter((each) => boundsOf(each, electorate).upper === total);
  return [...possible, ...(canBeWithin(total, true, electorate) ? (["undecided"] as const) : [])];
}

/** Disfavoured if anybody may find it so; else a plurality of the others, if nobody need. */
function veto(electorate: Electorate): readonly Outcome[] {
  const { lower, upper } = boundsOf("disfavoured", electorate);
  return [
    ...(upper > 0 ? (["disfavoured"] as const) : []),
    ...(lower > 0 ? [] : plurality(without("disfavoured", electorate))),
  ];
}

/** All sets of verdicts but the empty one. */
const SETS: readonly (readonly SettledVerdict[])[] = Array.from(
  { length: 2 ** settledVerdicts.length - 1 },
  (_, set) => settledVerdicts.filter((_verdict, place) => ((set + 1) >> place) & 1),
);
const PAIRS = SETS.filter(({ length }) => length === 2);
