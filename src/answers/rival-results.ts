/** Answers under several arguments, and what can be read off them without any engine. */
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Divided } from "../engine/divides.js";
import { at } from "../engine/lookup.js";
import type { SettledVerdict } from "../engine/verdict.js";
import type { Worldview } from "../worldview/worldview.js";
import type { AssessedEntry, Assessment, FailedEntry } from "./assess.js";

/** Worldviews beside several arguments. */
export interface RivalsAnswer {
  readonly question: "rivals";
  readonly arguments: readonly Argument[];
  readonly entries: readonly RivalEntry[];
}

/** One place of the input: a worldview under each argument, or what is wrong with it. */
export type RivalEntry = RivalResults | FailedEntry;

export interface RivalResults {
  readonly ok: true;
  /** What follows under each argument, in their order. */
  readonly results: readonly AssessedEntry[];
  /** One for each pair of arguments whose verdicts are settled and differ; undefined if not asked for. */
  readonly divides?: readonly Divide[] | undefined;
  /** What kept some of them from being found. */
  readonly problems: readonly Diagnostic[];
}

/** What makes two arguments disagree on a worldview. Indexes are into the arguments. */
export interface Divide {
  readonly between: readonly [first: number, second: number];
  readonly verdicts: readonly [first: SettledVerdict, second: SettledVerdict];
  /** Undefined if that takes too much; the problems of the entry say so. */
  readonly divided?: Divided | undefined;
}

/** A worldview under one of the arguments. */
export interface RivalAssessment {
  /** Which argument. */
  readonly which: number;
  readonly argument: Argument;
  readonly assessment: Assessment;
}

/** Every worldview that could be evaluated under every argument by which it could, in order. */
export function rivalAssessments({
  arguments: all,
  entries,
}: Pick<RivalsAnswer, "arguments" | "entries">): readonly RivalAssessment[] {
  return entries.flatMap((entry) => (entry.ok ? underEach(entry, all) : []));
}

/** The worldviews that could be evaluated under some argument; others count them as these stand. */
export function evaluatedEntries({
  entries,
}: Pick<RivalsAnswer, "entries">): readonly RivalResults[] {
  return entries.filter((entry) => entry.ok).filter(({ results }) => results.some(({ ok }) => ok));
}

/** One worldview under every argument by which it could be evaluated. */
export function underEach(
  { results }: Pick<RivalResults, "results">,
  all: readonly Argument[],
): readonly RivalAssessment[] {
  return results.flatMap((result, which) =>
    result.ok ? [{ which, argument: at(all, which), assessment: result.assessment }] : [],
  );
}

/** What is wrong with the input, or kept a part of the answer from being found. */
export function rivalFailures({ entries }: Pick<RivalsAnswer, "entries">): readonly Diagnostic[] {
  return entries.flatMap((entry) => {
    if (!entry.ok) return entry.diagnostics;
    const failed = entry.results.flatMap((each) => (each.ok ? [] : each.diagnostics));
    return [...failed, ...entry.problems];
  });
}

/** The beliefs that an argument alone would have to be told, and that are unknown to it among others. */
export function leftUnknown(
  { beliefs }: Pick<Worldview, "beliefs">,
  argument: Argument,
): readonly string[] {
  return beliefs
    .filter(({ origin }, index) => {
      return origin === "missing" && at(argument.beliefs, index).if_left_out === "error";
    })
    .map(({ id }) => id);
}
