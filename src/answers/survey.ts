/** The question of `racecheck survey`: what is known of a population, and how surely? */

import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { Census, type CensusEntry } from "../engine/census.js";
import type { Engine, Stance } from "../engine/engine.js";
import { at } from "../engine/lookup.js";
import type { Bounds } from "../engine/probability.js";
import { type SettledVerdict, settledVerdicts } from "../engine/verdict.js";
import type { Answered } from "../worldview/columns/table.js";
import { type Ask, asksOf } from "./survey/asks.js";
import { type Distribution, distributionsOf } from "./survey/beliefs.js";
import { type Camps, campsOf, type Turning, turningOf } from "./survey/divides.js";
import { type RuleOutcome, ruleOutcomes } from "./survey/rules.js";
import { intervalOf, type OfEntries, resampled, type Share, shareOf } from "./survey/share.js";
import { IMPOSSIBLE, type Standing, SURE, standingOf } from "./survey/standing.js";

/** What is known of a population. */
export interface SurveyAnswer {
  readonly question: "survey";
  readonly argument: Argument;
  readonly counts: Counts;
  readonly sampling: Sampling | undefined;
  readonly toplines: Toplines | undefined;
  /** The same by group: a crosstab for each column by which it was asked. */
  readonly crosstabs: readonly Crosstab[];
  readonly beliefs: readonly Distribution[];
  readonly turning: Turning;
  readonly camps: Camps | undefined;
  readonly asks: readonly Ask[];
  readonly rules: readonly RuleOutcome[];
  readonly census: readonly CensusEntry[];
  readonly errors: readonly Diagnostic[];
}

export interface Counts {
  /** Places of the input: respondents, and what could not be read. */
  readonly places: number;
  /** Those that could not be read. */
  readonly invalid: number;
  /** Those who were not asked what the base is about. */
  readonly outside: number;
  /** Those who are left: the base of all shares. */
  readonly base: number;
  /** What they weigh. */
  readonly weighted: number;
  /** Those whom the argument cannot tell apart are of one kind. */
  readonly kinds: number;
}

/** How intervals were found. */
export interface Sampling {
  readonly replicates: number;
  readonly seed: number;
  readonly confidence: number;
}

/** The shares of what follows. */
export interface Toplines {
  readonly verdicts: Readonly<Record<SettledVerdict, VerdictShare>>;
  /** Those whose verdict what is known leaves open. */
  readonly open: number;
  readonly bites: Share;
  readonly claims: readonly ClaimShare[];
}

export interface VerdictShare extends Share {
  /** The share among those whose verdict is settled: what is left if the others are passed over. */
  readonly naive: number | undefined;
}

export interface ClaimShare extends Share {
  readonly claim: string;
}

export interface Crosstab {
  readonly by: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly value: string;
  readonly count: number;
  readonly weighted: number;
  readonly toplines: Toplines | undefined;
}

export interface SurveyOptions {
  /** Samples drawn for the intervals; none are made if it is 0. */
  readonly bootstrap?: number | undefined;
  readonly seed?: number | undefined;
  /** Between 0 and 1; 0.95 unless given. */
  readonly confidence?: number | undefined;
}

/** How a respondent counts. */
export interface Member {
  readonly weight?: number | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly answers?: readonly Answered[] | undefined;
}

/** The members of a population, counted one by one. */
export class Population {
  readonly #engine: Engine;
  readonly all: Census;
  readonly #groups = new Map<string, Map<string, Census>>();
  invalid = 0;
  outside = 0;
  /** What those weigh who were not asked for each belief. */
  readonly notAsked: number[] = [];
  /** What those weigh of whom the argument takes something for granted. */
  readonly assumed: number[] = [];

  /** @param by the names of what they are grouped by */
  constructor({ engine }: Argument, by: readonly string[] = []) {
    this.#engine = engine;
    this.all = new Census(engine);
    for (const each of by) this.#groups.set(each, new Map());
  }

  /**
   * Counts a respondent.
   *
   * @param groups to which value of each column they belong, in the order of `by`
   * @param answers how they stand to the question of each belief, if that is known
   */
  add(stance: Stance, { weight = 1, groups = [], answers = [] }: Member = {}): void {
    this.all.add(stance, weight);
    answers.forEach((each, belief) => {
      if (each === "not asked") this.notAsked[belief] = (this.notAsked[belief] ?? 0) + weight;
      if (each === "assumed") this.assumed[belief] = (this.assumed[belief] ?? 0) + weight;
    });
    [...this.#groups.values()].forEach((values, index) => {
      const value = at(groups, index);
      const census = values.get(value) ?? new Census(this.#engine);
      values.set(value, census);
      census.add(stance, weight);
    });
  }

  get crosstabs(): readonly {
    readonly by: string;
    readonly groups: ReadonlyMap<string, Census>;
  }[] {
    return [...this.#groups].map(([by, groups]) => ({ by, groups }));
  }
}

/** Draws that are made by themselves take no longer than some seconds. */
const DRAWS = 1e8;
const REPLICATES = 1000;
const SEED = 1;
const CONFIDENCE = 0.95;

/**
 * Says what is known of a population: every share as worst-case bounds, and how sure these are.
 *
 * @param errors what could not be read of it
 * @throws AnalysisTooLarge
 */
export function surveyOf(
  argument: Argument,
  population: Population,
  options: SurveyOptions = {},
  errors: readonly Diagnostic[] = [],
): SurveyAnswer {
  const { engine } = argument;
  const { all, invalid, outside } = population;
  const sampling = samplingOf(all.count, options);
  const { entries } = all;
  const standings = entries.map(({ stance }) => standingOf(engine, stance));
  const known = new Map(entries.map(({ stance }, index) => [stance, at(standings, index)]));
  const crosstabs = population.crosstabs.map(
    ({ by, groups }): Crosstab => ({
      by,
      groups: [...groups].map(([value, census]): Group => {
        const ofGroup = census.entries.map(
          ({ stance }) => known.get(stance) ?? standingOf(engine, stance),
        );
        const toplines = toplinesOf(argument, census.entries, ofGroup, sampling);
        return { value, count: census.count, weighted: census.weight, toplines };
      }),
    }),
  );
  return {
    question: "survey",
    argument,
    counts: {
      places: all.count + invalid + outside,
      invalid,
      outside,
      base: all.count,
      weighted: all.weight,
      kinds: entries.length,
    },
    sampling,
    toplines: toplinesOf(argument, entries, standings, sampling),
    crosstabs,
    beliefs: distributionsOf(engine, entries, population),
    turning: turningOf(engine, entries, standings),
    camps: campsOf(engine, entries, standings),
    asks: asksOf(engine, entries),
    rules: ruleOutcomes(entries, standings),
    census: entries,
    errors,
  };
}

function samplingOf(
  count: number,
  { bootstrap, seed = SEED, confidence = CONFIDENCE }: SurveyOptions,
): Sampling | undefined {
  const replicates = bootstrap ?? (count * REPLICATES <= DRAWS ? REPLICATES : 0);
  return replicates === 0 || count === 0 ? undefined : { replicates, seed, confidence };
}

function toplinesOf(
  { claims }: Argument,
  entries: readonly CensusEntry[],
  standings: readonly Standing[],
  sampling: Sampling | undefined,
): Toplines | undefined {
  const samples = sampling ? samplesOf(entries, sampling) : [];
  const share = (of: (standing: Standing) => Bounds): Share | undefined => {
    const bounds: OfEntries = standings.map(of);
    const found = shareOf(entries, bounds);
    const interval = found && sampling && intervalOf(found, bounds, samples, sampling.confidence);
    return found && { ...found, interval };
  };
  const bites = share((standing) => standing.bites);
  if (!bites) return undefined;
  const isOpen = ({ evaluation }: Standing): boolean => evaluation.verdict === "open";
  const settled = entries.filter((_, index) => !isOpen(at(standings, index)));
  const ofSettled = standings.filter((each) => !isOpen(each));
  const verdicts = settledVerdicts.map((verdict) => {
    const naive = shareOf(
      settled,
      ofSettled.map((standing) => standing.verdicts[verdict]),
    );
    return [verdict, { ...share((each) => each.verdicts[verdict]), naive: naive?.lower }];
  });
  const open = shareOf(
    entries,
    standings.map((each) => (isOpen(each) ? SURE : IMPOSSIBLE)),
  );
  return {
    verdicts: Object.fromEntries(verdicts) as Toplines["verdicts"],
    open: open?.lower ?? 0,
    bites,
    claims: claims.map(({ id }, index) => ({
      claim: id,
      ...(share((standing) => at(standing.claims, index)) as Share),
    })),
  };
}

function samplesOf(entries: readonly CensusEntry[], { replicates, seed }: Sampling) {
  const generator = xoroshiro128plus(seed);
  return resampled(entries, replicates, () => uniformFloat64(generator));
}
