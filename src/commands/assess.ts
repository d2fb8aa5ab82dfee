import type { Argument } from "../argument/argument.js";
import type { Problem } from "../diagnostics/problem.js";
import { AnalysisTooLarge } from "../engine/diagram.js";
import type { Engine, Stance } from "../engine/engine.js";
import { evaluate } from "../engine/evaluate.js";
import { flips, settles } from "../engine/flips.js";
import { information, irrelevant, probability } from "../engine/probability.js";
import type { Assessment, Outlook, ReportEntry } from "../report/report.js";
import { type Entry, type Overrides, worldviewReader } from "../worldview/read.js";
import type { Worldview } from "../worldview/worldview.js";
import type { Input } from "./inputs.js";
import type { Progress } from "./progress.js";

export interface AssessOptions {
  /** Also what would change or settle the verdict. */
  readonly outlook: boolean;
  /** Beliefs that are kept out of it. */
  readonly locked: readonly string[];
  /** Who is told how far the work is. */
  readonly progress?: Progress;
}

/** Evaluates the worldviews of some inputs; what is wrong with one never stops the others. */
export function assessInputs(
  inputs: readonly Input[],
  argument: Argument,
  overrides: Overrides,
  options: AssessOptions,
): readonly ReportEntry[] {
  const { progress } = options;
  const read = worldviewReader(argument, overrides);
  try {
    const entries = inputs.flatMap((input, index): readonly Entry[] => {
      progress?.at("read", index, inputs.length);
      return input.ok ? read(input.source) : [{ ok: false, diagnostics: [input.diagnostic] }];
    });
    return entries.map((entry, index) => {
      progress?.at("evaluated", index, entries.length);
      return entry.ok ? tryAssess(entry.worldview, argument, options) : entry;
    });
  } finally {
    progress?.end();
  }
}

function tryAssess(worldview: Worldview, argument: Argument, options: AssessOptions): ReportEntry {
  try {
    return { ok: true, assessment: assess(worldview, argument, options) };
  } catch (error) {
    if (!(error instanceof AnalysisTooLarge)) throw error;
    const { file, document, line } = worldview;
    const problem: Problem = { code: "analysis/too-large", what: error.what, limit: error.limit };
    return { ok: false, diagnostics: [{ problem, place: { file, document, line } }] };
  }
}

/** Evaluates one worldview. Throws AnalysisTooLarge. */
export function assess(
  worldview: Worldview,
  { engine }: Argument,
  { outlook, locked }: AssessOptions,
): Assessment {
  const stance = stanceOf(worldview);
  return {
    worldview,
    evaluation: evaluate(engine, stance),
    probability: probability(engine, stance),
    outlook: outlook ? outlookOf(engine, stance, locked) : undefined,
  };
}

/** What a worldview says of each belief, as the engine takes it. */
export function stanceOf({ beliefs }: Worldview): Stance {
  return beliefs.map(({ value }) => value);
}

function outlookOf(engine: Engine, stance: Stance, locked: readonly string[]): Outlook {
  return {
    flips: flips(engine, stance, { locked }),
    settles: settles(engine, stance, { locked }),
    information: information(engine, stance),
    irrelevant: irrelevant(engine, stance),
  };
}
