/** The question of `racecheck compare`: on what do worldviews differ, and why do their verdicts? */
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import {
  cruxes as cruxesOf,
  cruxFinder,
  differing,
  type Crux as FoundCrux,
  saying,
} from "../engine/cruxes.js";
import { at } from "../engine/lookup.js";
import { type Ranked, type ReferenceClass, referenceClasses } from "../engine/reference-class.js";
import { beliefsOfTerm, termStatus, verdictRestsOn } from "../engine/resting.js";
import { type SettledVerdict, settledVerdicts } from "../engine/verdict.js";
import type { Entry } from "../worldview/read.js";
import { stanceOf, type Worldview } from "../worldview/worldview.js";
import {
  type AssessedEntry,
  type Assessment,
  type AssessOptions,
  assessAll,
  assessments,
  tellingReadingOf,
} from "./assess.js";
import { type Crux, withKinds } from "./crux.js";
import { type Discriminations, discriminations } from "./discrimination.js";
import { holderKey, inDateOrder } from "./holders.js";
import type { TellingReading } from "./readings/telling.js";
import { tooLargeProblem } from "./too-large.js";

/** Worldviews side by side. Indexes are into the assessments of the entries. */
export interface CompareAnswer {
  readonly question: "compare";
  readonly argument: Argument;
  /** As given, but for the dated worldviews of one holder: they are in the order of their dates. */
  readonly entries: readonly AssessedEntry[];
  /** The beliefs on which not all worldviews agree, in the argument's order. */
  readonly differences: readonly string[];
  /** One for each pair with different settled verdicts, in order. */
  readonly cruxes: readonly PairCruxes[];
  /** What knowing a belief would do to the difference of two, where they say how probable things are. */
  readonly discriminations: Discriminations;
  readonly referenceClasses: readonly ReferenceClass[];
  /** The beliefs by which different holders of one class each rank themselves best: at most one is right. */
  readonly contradicted: readonly string[];
  /** The reading that changes most verdicts; undefined if there is none, or if it was not asked for. */
  readonly telling?: TellingReading | undefined;
  /** What kept the comparison, not one worldview, from being complete. */
  readonly problems: readonly Diagnostic[];
}

/** Why two worldviews get different verdicts. */
export interface PairCruxes {
  readonly between: readonly [first: number, second: number];
  readonly verdicts: readonly [first: SettledVerdict, second: SettledVerdict];
  readonly cruxes: readonly Crux[];
  /** The two agree about the world: they differ in positions alone. */
  readonly sameJudgements: boolean;
  /** The two are one holder at two times, or in two moods. */
  readonly sameHolder: boolean;
}

/** Pairs of worldviews with different verdicts that are explained at most. */
export const PAIR_LIMIT = 500_000;

const PLACE = { file: "racecheck compare" };

/** Evaluates worldviews and says what there is to say of them together. */
export function compare(
  argument: Argument,
  entries: readonly Entry[],
  options: AssessOptions = {},
): CompareAnswer {
  const assessed = assessAll(argument, inDateOrder(entries), options);
  const all = assessments({ entries: assessed });
  const telling = tellingReadingOf(argument, all);
  return { question: "compare", argument, entries: assessed, telling, ...contrast(all, argument) };
}

/**
 * The smallest sets of beliefs that explain why two worldviews get different verdicts; none unless both
 * are settled and differ.
 *
 * @throws AnalysisTooLarge
 */
export function cruxes(argument: Argument, first: Worldview, second: Worldview): readonly Crux[] {
  return withKinds(cruxesOf(argument.engine, stanceOf(first), stanceOf(second)), argument);
}

type Contrast = Pick<
  CompareAnswer,
  "differences" | "cruxes" | "discriminations" | "referenceClasses" | "contradicted" | "problems"
>;

function contrast(all: readonly Assessment[], argument: Argument): Contrast {
  const problems: Diagnostic[] = [];
  const orProblem = <T>(work: () => readonly T[]): readonly T[] => {
    try {
      return work();
    } catch (error) {
      problems.push({ problem: tooLargeProblem(error), place: PLACE });
      return [];
    }
  };
  const pairs = pairCount(all);
  if (pairs > PAIR_LIMIT) {
    problems.push({
      problem: { code: "comparison/too-many-pairs", pairs, limit: PAIR_LIMIT },
      place: PLACE,
    });
  }
  const classes = orProblem(() => referenceClasses(all.map((each) => rankedOf(each, argument))));
  return {
    differences: differing(argument.engine, ...all.map(({ worldview }) => stanceOf(worldview))),
    cruxes: pairs > PAIR_LIMIT ? [] : orProblem(() => pairCruxes(all, argument)),
    discriminations: discriminations(
      argument,
      all.map(({ worldview }) => worldview),
    ),
    referenceClasses: classes,
    contradicted: orProblem(() => contradictedBy(classes, argument)),
    problems,
  };
}

/** How many pairs have different settled verdicts. */
function pairCount(all: readonly Assessment[]): number {
  let before = 0;
  let pairs = 0;
  for (const verdict of settledVerdicts) {
    const count = all.filter(({ evaluation }) => evaluation.verdict === verdict).length;
    pairs += before * count;
    before += count;
  }
  return pairs;
}

function pairCruxes(all: readonly Assessment[], argument: Argument): PairCruxes[] {
  const verdicts = all.map(({ evaluation }) => evaluation.verdict);
  const pairs = verdicts.flatMap((verdict, first) =>
    verdict === "open" ? [] : differentPairs(first, verdict, verdicts),
  );
  if (pairs.length === 0) return [];
  const find = cruxFinder(
    argument.engine,
    all.map(({ worldview }) => stanceOf(worldview)),
  );
  const named = kindNamer(argument);
  const holders = all.map(({ worldview }) => holderKey(worldview));
  const judgements = all.map(({ worldview }) => judgementsOf(worldview, argument));
  return pairs.map((pair) => {
    const [first, second] = pair.between;
    return {
      ...pair,
      cruxes: named(find(first, second)),
      sameJudgements: at(judgements, first) === at(judgements, second),
      sameHolder: at(holders, first) === at(holders, second),
    };
  });
}

/** Names kinds of cruxes; those of many pairs are found once, and so are named once. */
function kindNamer(argument: Argument): (cruxes: readonly FoundCrux[]) => readonly Crux[] {
  const known = new Map<readonly FoundCrux[], readonly Crux[]>();
  return (cruxes) => {
    const named = known.get(cruxes) ?? withKinds(cruxes, argument);
    known.set(cruxes, named);
    return named;
  };
}

/** What a worldview says of all that people can disagree about, as a key. */
function judgementsOf(worldview: Worldview, { beliefs }: Argument): string {
  const stance = stanceOf(worldview);
  return beliefs
    .flatMap(({ about, domain }, index) =>
      about === "position" ? [] : [saying(at(stance, index), domain)],
    )
    .join();
}

function differentPairs(
  first: number,
  verdict: SettledVerdict,
  verdicts: readonly (SettledVerdict | "open")[],
): Pick<PairCruxes, "between" | "verdicts">[] {
  return verdicts.flatMap((other, second) =>
    second <= first || other === "open" || other === verdict
      ? []
      : [{ between: [first, second], verdicts: [verdict, other] }],
  );
}

function contradictedBy(
  classes: readonly ReferenceClass[],
  { engine, ranksBest }: Argument,
): readonly string[] {
  if (ranksBest === undefined || classes.every(({ coherent }) => coherent)) return [];
  return beliefsOfTerm(engine, ranksBest);
}

/** In an argument that does not say what it is to rank oneself best, nobody does. */
function rankedOf({ worldview, evaluation }: Assessment, { engine, ranksBest }: Argument): Ranked {
  const { verdict } = evaluation;
  const { referenceClass } = worldview;
  const best = referenceClass === undefined ? undefined : ranksBest;
  const stance = stanceOf(worldview);
  return {
    holder: holderKey(worldview),
    referenceClass,
    verdict,
    ranksItselfBest: best === undefined ? undefined : termStatus(engine, stance, best),
    needsToBeBest:
      best !== undefined && verdict !== "open" && verdictRestsOn(engine, stance, verdict, best),
  };
}
