import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { cruxFinder, differing } from "../engine/cruxes.js";
import type { Stance } from "../engine/engine.js";
import { type Ranked, referenceClasses } from "../engine/reference-class.js";
import { termStatus, verdictRestsOn } from "../engine/resting.js";
import { type SettledVerdict, settledVerdicts } from "../engine/verdict.js";
import { stanceOf } from "../library/assess.js";
import { tooLargeProblem } from "../library/too-large.js";
import type { ComparisonReport, PairCruxes } from "../report/comparison.js";
import type { Assessment } from "../report/report.js";

/** Pairs of worldviews with different verdicts that are explained at most. */
export const PAIR_LIMIT = 500_000;

const PLACE = { file: "racecheck compare" };

type Contrast = Pick<ComparisonReport, "differences" | "cruxes" | "referenceClasses" | "problems">;

/** What there is to say of several worldviews together. */
export function contrast(assessments: readonly Assessment[], argument: Argument): Contrast {
  const problems: Diagnostic[] = [];
  const orProblem = <T>(work: () => T[]): T[] => {
    try {
      return work();
    } catch (error) {
      problems.push({ problem: tooLargeProblem(error), place: PLACE });
      return [];
    }
  };
  const pairs = pairCount(assessments);
  if (pairs > PAIR_LIMIT) {
    problems.push({
      problem: { code: "comparison/too-many-pairs", pairs, limit: PAIR_LIMIT },
      place: PLACE,
    });
  }
  return {
    differences: differing(argument.engine, ...stancesOf(assessments)),
    cruxes: pairs > PAIR_LIMIT ? [] : orProblem(() => pairCruxes(assessments, argument)),
    referenceClasses: orProblem(() =>
      referenceClasses(assessments.map((each) => rankedOf(each, argument))),
    ),
    problems,
  };
}

function stancesOf(assessments: readonly Assessment[]): Stance[] {
  return assessments.map(({ worldview }) => stanceOf(worldview));
}

/** How many pairs have different settled verdicts. */
function pairCount(assessments: readonly Assessment[]): number {
  let before = 0;
  let pairs = 0;
  for (const verdict of settledVerdicts) {
    const count = assessments.filter(({ evaluation }) => evaluation.verdict === verdict).length;
    pairs += before * count;
    before += count;
  }
  return pairs;
}

function pairCruxes(assessments: readonly Assessment[], { engine }: Argument): PairCruxes[] {
  const verdicts = assessments.map(({ evaluation }) => evaluation.verdict);
  const pairs = verdicts.flatMap((verdict, first) =>
    verdict === "open" ? [] : differentPairs(first, verdict, verdicts),
  );
  if (pairs.length === 0) return [];
  const find = cruxFinder(engine, stancesOf(assessments));
  return pairs.map((pair) => ({ ...pair, cruxes: find(...pair.between) }));
}

function differentPairs(
  first: number,
  verdict: SettledVerdict,
  verdicts: readonly (SettledVerdict | "open")[],
): Omit<PairCruxes, "cruxes">[] {
  return verdicts.flatMap((other, second) =>
    second <= first || other === "open" || other === verdict
      ? []
      : [{ between: [first, second], verdicts: [verdict, other] }],
  );
}

function rankedOf({ worldview, evaluation }: Assessment, { engine, ranksBest }: Argument): Ranked {
  const { verdict } = evaluation;
  const { referenceClass } = worldview;
  const best = referenceClass === undefined ? undefined : ranksBest;
  const stance = stanceOf(worldview);
  return {
    referenceClass,
    verdict,
    ranksItselfBest: best === undefined ? undefined : termStatus(engine, stance, best),
    needsToBeBest:
      best !== undefined && verdict !== "open" && verdictRestsOn(engine, stance, verdict, best),
  };
}
