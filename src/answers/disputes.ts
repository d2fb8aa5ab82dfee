/** The question of `racecheck compare` under several arguments: over what do any two results disagree? */
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { cruxFinder, type Crux as FoundCrux } from "../engine/cruxes.js";
import { at } from "../engine/lookup.js";
import { type SettledVerdict, settledVerdicts, type Verdict } from "../engine/verdict.js";
import type { SeveralEntry } from "../worldview/read-several.js";
import { stanceOf } from "../worldview/worldview.js";
import { type Crux, withKinds } from "./crux.js";
import { severalInDateOrder } from "./holders.js";
import {
  evaluatedEntries,
  type RivalAssessment,
  type RivalResults,
  type RivalsAnswer,
  underEach,
} from "./rival-results.js";
import { type RivalsOptions, rivals } from "./rivals.js";
import { tooLargeProblem } from "./too-large.js";

export const disputeKinds = ["beliefs", "argument", "either", "both", "open"] as const;

/**
 * What two results disagree over. `beliefs`: one of the two worldviews gets one verdict under both
 * arguments, so that it is enough to take over the other's beliefs. `argument`: one of the two arguments
 * gives both worldviews one verdict. `either`: each of these is enough. `both`: neither is. `open`: that
 * waits for an open verdict.
 */
export type DisputeKind = (typeof disputeKinds)[number];

/** A worldview under an argument: the places of both. */
export interface Standing {
  /** Which of the worldviews that could be evaluated. */
  readonly worldview: number;
  readonly argument: number;
}

/** Two results with different settled verdicts. */
export interface Dispute {
  readonly between: readonly [first: Standing, second: Standing];
  readonly verdicts: readonly [first: SettledVerdict, second: SettledVerdict];
  readonly over: DisputeKind;
  /** Of two worldviews under one argument: the beliefs that explain it. */
  readonly cruxes?: readonly Crux[] | undefined;
}

/** Worldviews beside several arguments, and each with each. */
export interface DisputesAnswer extends Omit<RivalsAnswer, "question"> {
  readonly question: "disputes";
  readonly disputes: readonly Dispute[];
  /** What kept the comparison, not one worldview, from being complete. */
  readonly problems: readonly Diagnostic[];
}

/** Pairs of results with different verdicts that are explained at most. */
export const DISPUTE_LIMIT = 500_000;

const PLACE = { file: "racecheck compare" };

/** Puts worldviews beside several arguments and says of each two results why they differ. */
export function disputes(
  all: readonly Argument[],
  entries: readonly SeveralEntry[],
  options: RivalsOptions = {},
): DisputesAnswer {
  const answer = rivals(all, severalInDateOrder(entries), options);
  const worldviews = evaluatedEntries(answer);
  const table = worldviews.map((entry) => verdictsOf(entry, all));
  const problems: Diagnostic[] = [];
  const pairs = pairCount(table.flat());
  const isTooMuch = pairs > DISPUTE_LIMIT;
  if (isTooMuch) {
    const problem = {
      code: "comparison/too-many-pairs",
      pairs,
      limit: DISPUTE_LIMIT,
      of: "results",
    } as const;
    problems.push({ problem, place: PLACE });
  }
  const find = cruxesUnder(all, worldviews, problems);
  return {
    ...answer,
    question: "disputes",
    disputes: isTooMuch ? [] : disputesIn(table).map((each) => withCruxes(each, find)),
    problems,
  };
}

/** How many pairs have different settled verdicts. */
function pairCount(verdicts: readonly (Verdict | undefined)[]): number {
  const counts = settledVerdicts.map((each) => verdicts.filter((one) => one === each).length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (all ** 2 - counts.reduce((sum, count) => sum + count ** 2, 0)) / 2;
}

/** The verdict under each argument; undefined where it could not be found. */
function verdictsOf(
  entry: RivalResults,
  all: readonly Argument[],
): readonly (Verdict | undefined)[] {
  const found = underEach(entry, all);
  return all.map(
    (_, which) => found.find((each) => each.which === which)?.assessment.evaluation.verdict,
  );
}

/** Verdicts by worldview, then by argument. */
type Verdicts = readonly (readonly (Verdict | undefined)[])[];

function disputesIn(table: Verdicts): readonly Dispute[] {
  const settled = table.flatMap((verdicts, worldview) =>
    verdicts.flatMap((verdict, argument) =>
      verdict === undefined || verdict === "open" ? [] : [{ worldview, argument, verdict }],
    ),
  );
  return settled.flatMap((one, index) =>
    settled
      .slice(index + 1)
      .filter(({ verdict }) => verdict !== one.verdict)
      .map(
        (other): Dispute => ({
          between: [standing(one), standing(other)],
          verdicts: [one.verdict, other.verdict],
          over: kindOf(table, one, other),
        }),
      ),
  );
}

function standing({ worldview, argument }: Standing): Standing {
  return { worldview, argument };
}

function kindOf(table: Verdicts, one: Standing, other: Standing): DisputeKind {
  const verdict = (worldview: number, argument: number) => table[worldview]?.[argument];
  const [v, w] = [one.worldview, other.worldview];
  const [a, b] = [one.argument, other.argument];
  const isSame = (x: Verdict | undefined, y: Verdict | undefined): boolean =>
    x !== undefined && x !== "open" && x === y;
  const byBeliefs = isSame(verdict(v, a), verdict(v, b)) || isSame(verdict(w, a), verdict(w, b));
  const byArgument = isSame(verdict(v, a), verdict(w, a)) || isSame(verdict(v, b), verdict(w, b));
  if (byBeliefs) return byArgument ? "either" : "beliefs";
  if (byArgument) return "argument";
  const crossed = [verdict(v, b), verdict(w, a)];
  return crossed.some((each) => each === undefined || each === "open") ? "open" : "both";
}

type FindCruxes = (argument: number, first: number, second: number) => readonly Crux[] | undefined;

/** Finds cruxes under each argument, for which it is made ready when first asked; too large is a problem once. */
function cruxesUnder(
  all: readonly Argument[],
  worldviews: readonly RivalResults[],
  problems: Diagnostic[],
): FindCruxes {
  const known = new Map<number, FindCruxes>();
  const ready = (which: number): FindCruxes => {
    const argument = at(all, which);
    const found = worldviews.map((entry) =>
      underEach(entry, all).find((each: RivalAssessment) => each.which === which),
    );
    const held = found.flatMap((each, index) => (each ? [{ index, each }] : []));
    const find = cruxFinder(
      argument.engine,
      held.map(({ each }) => stanceOf(each.assessment.worldview)),
    );
    const placeOf = new Map(held.map(({ index }, place) => [index, place]));
    const named = new Map<readonly FoundCrux[], readonly Crux[]>();
    return (_, first, second) => {
      const cruxes = find(placeOf.get(first) as number, placeOf.get(second) as number);
      const kinds = named.get(cruxes) ?? withKinds(cruxes, argument);
      named.set(cruxes, kinds);
      return kinds;
    };
  };
  return (which, first, second) => {
    try {
      const find = known.get(which) ?? ready(which);
      known.set(which, find);
      return find(which, first, second);
    } catch (error) {
      problems.push({ problem: tooLargeProblem(error), place: PLACE });
      known.set(which, () => undefined);
      return undefined;
    }
  };
}

function withCruxes(dispute: Dispute, find: FindCruxes): Dispute {
  const [one, other] = dispute.between;
  if (one.argument !== other.argument) return dispute;
  return { ...dispute, cruxes: find(one.argument, one.worldview, other.worldview) };
}
