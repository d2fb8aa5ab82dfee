import type { Argument } from "../argument/argument.js";
import type { Engine, Stance } from "../engine/engine.js";
import { evaluate } from "../engine/evaluate.js";
import { flips, settles } from "../engine/flips.js";
import { information, irrelevant, probability } from "../engine/probability.js";
import type { Assessment, Outlook, ReportEntry } from "../report/report.js";
import type { Entry } from "../worldview/read.js";
import type { Worldview } from "../worldview/worldview.js";
import { tooLargeProblem } from "./too-large.js";

export interface AssessOptions {
  /** Also what would change or settle the verdict. */
  readonly outlook: boolean;
  /** Beliefs that are kept out of it. */
  readonly locked: readonly string[];
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

/** Evaluates what was read; a worldview that takes too much is an entry with a problem. */
export function assessEntry(entry: Entry, argument: Argument, options: AssessOptions): ReportEntry {
  if (!entry.ok) return entry;
  try {
    return { ok: true, assessment: assess(entry.worldview, argument, options) };
  } catch (error) {
    const { file, document, line } = entry.worldview;
    return {
      ok: false,
      diagnostics: [{ problem: tooLargeProblem(error), place: { file, document, line } }],
    };
  }
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
    locked,
  };
}
