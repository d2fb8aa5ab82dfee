/** The question of `racecheck evaluate` under several arguments: what does each say, and what divides them? */
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { type Divided, divider } from "../engine/divides.js";
import { at } from "../engine/lookup.js";
import type { Verdict } from "../engine/verdict.js";
import type { SeveralEntry } from "../worldview/read-several.js";
import { stanceOf, type Worldview } from "../worldview/worldview.js";
import { type AssessedEntry, type Assessment, type AssessOptions, assessEntry } from "./assess.js";
import { expecting } from "./evaluate.js";
import type { Divide, RivalResults, RivalsAnswer } from "./rival-results.js";
import { tooLargeProblem } from "./too-large.js";

export interface RivalsOptions extends AssessOptions {
  /** The verdict that each should have. */
  readonly expect?: Verdict | undefined;
}

/** Puts worldviews beside several arguments; one that is invalid is an entry that says so. */
export function rivals(
  all: readonly Argument[],
  entries: readonly SeveralEntry[],
  { expect, progress, ...options }: RivalsOptions = {},
): RivalsAnswer {
  const dividing = dividers(all);
  return {
    question: "rivals",
    arguments: all,
    entries: entries.map((entry, index) => {
      progress?.(index, entries.length);
      if (!entry.ok) return entry;
      const results = entry.worldviews.map((worldview, which): AssessedEntry => {
        const argument = at(all, which);
        return expecting(expect, assessEntry(argument, { ok: true, worldview }, options), argument);
      });
      if (options.outlook === false) return { ok: true, results, problems: [] };
      return { ok: true, results, ...divides(results, dividing, options) };
    }),
  };
}

/** Finds what divides two of the arguments. Throws AnalysisTooLarge. */
type Dividing = (
  first: number,
  second: number,
  worldviews: readonly [Worldview, Worldview],
  options: AssessOptions,
) => Divided;

/** A pair of arguments is put together when it is first asked for, and once. */
function dividers(all: readonly Argument[]): Dividing {
  const known = new Map<string, ReturnType<typeof divider>>();
  return (first, second, [mine, theirs], { locked }) => {
    const key = `${first} ${second}`;
    const find = known.get(key) ?? divider(at(all, first).engine, at(all, second).engine);
    known.set(key, find);
    return find(stanceOf(mine), stanceOf(theirs), { locked: locked ?? [] });
  };
}

function divides(
  results: readonly AssessedEntry[],
  dividing: Dividing,
  options: AssessOptions,
): Required<Pick<RivalResults, "divides" | "problems">> {
  const problems: Diagnostic[] = [];
  const found = pairsOf(results).map(({ between, assessments }): Divide => {
    const [one, other] = assessments;
    const verdicts = [one.evaluation.verdict, other.evaluation.verdict] as Divide["verdicts"];
    try {
      const divided = dividing(...between, [one.worldview, other.worldview], options);
      return { between, verdicts, divided };
    } catch (error) {
      const { file, document, line } = one.worldview;
      problems.push({ problem: tooLargeProblem(error), place: { file, document, line } });
      return { between, verdicts };
    }
  });
  return { divides: found, problems };
}

interface Pair {
  readonly between: Divide["between"];
  readonly assessments: readonly [Assessment, Assessment];
}

/** The pairs of results with different settled verdicts. */
function pairsOf(results: readonly AssessedEntry[]): readonly Pair[] {
  const settled = results.flatMap((result, index) =>
    result.ok && result.assessment.evaluation.verdict !== "open"
      ? [{ index, assessment: result.assessment }]
      : [],
  );
  return settled.flatMap((one, place) =>
    settled
      .slice(place + 1)
      .filter(
        ({ assessment }) => assessment.evaluation.verdict !== one.assessment.evaluation.verdict,
      )
      .map(
        (other): Pair => ({
          between: [one.index, other.index],
          assessments: [one.assessment, other.assessment],
        }),
      ),
  );
}
