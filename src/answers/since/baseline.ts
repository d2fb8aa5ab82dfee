/** Earlier results, as far as later ones are compared with them. */
import type { Argument } from "../../argument/argument.js";
import type { Stance } from "../../engine/engine.js";
import type { TradeOff } from "../../engine/evaluate.js";
import type { Status } from "../../engine/status.js";
import type { Verdict } from "../../engine/verdict.js";
import { stanceOf } from "../../worldview/worldview.js";
import type { EvaluateAnswer } from "../evaluate.js";

export interface Baseline {
  /** The file that holds the results, or the revision at which the worldviews were evaluated. */
  readonly file: string;
  /** The argument with the parameters of that run. */
  readonly argument: Argument;
  readonly results: readonly BaselineResult[];
  /** How many errors that run had. */
  readonly errors: number;
}

/** What followed from a worldview then. */
export interface BaselineResult {
  readonly file: string;
  readonly document: number;
  readonly name: string;
  readonly verdict: Verdict;
  readonly tradeOff: TradeOff["status"];
  readonly claims: ReadonlyMap<string, Status>;
  /** What it said of each belief, in the argument's order. */
  readonly stance: Stance;
}

/** A stance whose scenarios are none of those of now, which may be others under the same names. */
function ofThen(stance: Stance): Stance {
  return stance.map((value) =>
    value.kind === "scenarios"
      ? { ...value, scenarios: { ...value.scenarios, id: `then ${value.scenarios.id}` } }
      : value,
  );
}

/**
 * An answer as the baseline of later ones.
 *
 * @param name what it is called in a report
 */
export function baselineOf(name: string, { argument, entries }: EvaluateAnswer): Baseline {
  const results = entries.flatMap((entry): BaselineResult[] => {
    if (!entry.ok) return [];
    const { worldview, evaluation } = entry.assessment;
    return [
      {
        file: worldview.file,
        document: worldview.document,
        name: worldview.name,
        verdict: evaluation.verdict,
        tradeOff: evaluation.tradeOff.status,
        claims: new Map(evaluation.claims.map(({ id, status }) => [id, status])),
        stance: ofThen(stanceOf(worldview)),
      },
    ];
  });
  return { file: name, argument, results, errors: entries.length - results.length };
}
