/** What follows from single worldviews: the part that several questions share. */
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { type KnifeEdge, knifeEdges } from "../engine/edges.js";
import type { Engine, Stance } from "../engine/engine.js";
import type { Evaluation } from "../engine/evaluate.js";
import { type Flip, flips, settles } from "../engine/flips.js";
import { dependsOn } from "../engine/influence.js";
import { memoryOf } from "../engine/memory.js";
import {
  type InformationRanking,
  information,
  irrelevant,
  probability,
  type VerdictProbability,
} from "../engine/probability.js";
import type { Entry } from "../worldview/read.js";
import { type Scenario, stanceIn, stanceOf, type Worldview } from "../worldview/worldview.js";
import { type Dependence, underAnyDependence } from "./dependence.js";
import type { ExpectationResult } from "./expectation.js";
import { type TellingReading, tellingReading } from "./readings/telling.js";
import { type Reading, readingsOn } from "./readings.js";
import { tooLargeProblem } from "./too-large.js";

/** A worldview with what follows from it. */
export interface Assessment {
  readonly worldview: Worldview;
  readonly evaluation: Evaluation;
  /** Only where chances or quantiles are given. */
  readonly probability?: VerdictProbability | undefined;
  /**
   * The same whatever the dependence between beliefs; undefined where it was not asked for and is not cheap, or
   * cannot be proved.
   */
  readonly anyDependence?: VerdictProbability | undefined;
  /** What follows in each of its scenarios, in their order; undefined where it has none. */
  readonly scenarios?: readonly ScenarioAssessment[] | undefined;
  /** What the flips, or for an open verdict the settles, are; undefined if they were not asked for. */
  readonly outlook?: Outlook | undefined;
  /** How far each parameter can be moved, in the argument's order; undefined if that was not asked for. */
  readonly readings?: readonly Reading[] | undefined;
}

/** What follows if one scenario is the case. */
export interface ScenarioAssessment {
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  /** Only where chances or quantiles are given in it. */
  readonly probability?: VerdictProbability | undefined;
}

/** What would change a settled verdict, or settle an open one. */
export interface Outlook {
  readonly flips: readonly Flip[];
  readonly settles: readonly Flip[];
  readonly information?: InformationRanking | undefined;
  /** The open beliefs that cannot matter for the verdict. */
  readonly irrelevant: readonly string[];
  /** The numbers that stand exactly where the verdict turns. */
  readonly knifeEdges: readonly KnifeEdge[];
  /** The beliefs that can turn the verdict at all, on some worldview, in the argument's order. */
  readonly movers: readonly string[];
  /** The beliefs that were kept out of flips and settles. */
  readonly locked: readonly string[];
}

/** One place of the input, in order: a worldview that was evaluated, or what is wrong with it. */
export type AssessedEntry =
  | {
      readonly ok: true;
      readonly assessment: Assessment;
      /** What became of what was expected of it; undefined if nothing was asked. */
      readonly expectation?: ExpectationResult | undefined;
    }
  | FailedEntry;

/** A place of the input that could not be evaluated. */
export interface FailedEntry {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

export interface AssessOptions {
  /** Also what would change or settle the verdict; yes unless it is false. */
  readonly outlook?: boolean | undefined;
  /** Also how far the argument can be stretched; no unless it is true. */
  readonly readings?: boolean | undefined;
  /** Beliefs that are kept out of it. */
  readonly locked?: readonly string[] | undefined;
  /**
   * What to assume of how beliefs hang together: that they are independent; or nothing, whatever that costs. Both
   * where it is cheap if left out.
   */
  readonly dependence?: Dependence | undefined;
  /** Told, before each worldview, how many of how many are done. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Evaluates one worldview.
 *
 * @throws AnalysisTooLarge
 */
export function assess(
  argument: Argument,
  worldview: Worldview,
  { outlook = true, readings = false, locked = [], dependence }: AssessOptions = {},
): Assessment {
  const { engine } = argument;
  const stance = stanceOf(worldview);
  const independent = probability(engine, stance);
  return {
    worldview,
    evaluation: memoryOf(engine).evaluate(stance),
    probability: independent,
    // Whoever asks for no outlook wants to be quick.
    anyDependence:
      independent && (outlook || dependence)
        ? underAnyDependence(engine, stance, dependence)
        : undefined,
    scenarios: scenariosIn(engine, worldview),
    outlook: outlook ? outlookOf(engine, stance, locked) : undefined,
    readings: readings ? readingsOn(argument, stance) : undefined,
  };
}

function scenariosIn(
  engine: Engine,
  worldview: Worldview,
): readonly ScenarioAssessment[] | undefined {
  return worldview.scenarios?.map((scenario, index) => {
    const stance = stanceIn(worldview, index);
    const evaluation = memoryOf(engine).evaluate(stance);
    return { scenario, evaluation, probability: probability(engine, stance) };
  });
}

/** Evaluates what was read, in order; what is wrong with one entry, or takes too much, stops no other. */
export function assessAll(
  argument: Argument,
  entries: readonly Entry[],
  options: AssessOptions = {},
): readonly AssessedEntry[] {
  return entries.map((entry, index) => {
    options.progress?.(index, entries.length);
    return assessEntry(argument, entry, options);
  });
}

/** Evaluates one entry; what takes too much is an entry that says so. */
export function assessEntry(
  argument: Argument,
  entry: Entry,
  options: AssessOptions,
): AssessedEntry {
  if (!entry.ok) return entry;
  try {
    return { ok: true, assessment: assess(argument, entry.worldview, options) };
  } catch (error) {
    const { file, document, line } = entry.worldview;
    return {
      ok: false,
      diagnostics: [{ problem: tooLargeProblem(error), place: { file, document, line } }],
    };
  }
}

function outlookOf(engine: Engine, stance: Stance, locked: readonly string[]): Outlook {
  return {
    flips: flips(engine, stance, { locked }),
    settles: settles(engine, stance, { locked }),
    information: information(engine, stance),
    irrelevant: irrelevant(engine, stance),
    knifeEdges: knifeEdges(engine, stance),
    movers: dependsOn(engine),
    locked,
  };
}

/** The worldviews that could be evaluated. */
export function assessments({
  entries,
}: {
  readonly entries: readonly AssessedEntry[];
}): readonly Assessment[] {
  return entries.flatMap((entry) => (entry.ok ? [entry.assessment] : []));
}

/**
 * The reading that changes most of the verdicts; undefined if none does, if there are not several
 * worldviews, or if readings were not asked for.
 *
 * @throws AnalysisTooLarge
 */
export function tellingReadingOf(
  argument: Argument,
  all: readonly Assessment[],
): TellingReading | undefined {
  const subjects = all.flatMap(({ worldview, readings: profiles }) =>
    profiles ? [{ stance: stanceOf(worldview), profiles }] : [],
  );
  return subjects.length > 1 ? tellingReading(argument, subjects) : undefined;
}

/** What is wrong with the others. */
export function failuresOf(entries: readonly AssessedEntry[]): readonly Diagnostic[] {
  return entries.flatMap((entry) => (entry.ok ? [] : entry.diagnostics));
}
