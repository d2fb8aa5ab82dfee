import type { Argument } from "../../argument/argument.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import type { BeliefValue } from "../../engine/belief.js";
import { differing } from "../../engine/cruxes.js";
import type { Evaluation } from "../../engine/evaluate.js";
import { stanceOf } from "../../worldview/worldview.js";
import type { Baseline, BaselineResult } from "./baseline.js";
import { because, beliefsUnder, type Factor, type Mixture, mixtureOf } from "./because.js";
import type { BeliefShift, Change, ClaimShift, Now, Shift, Shifts } from "./change.js";
import { matchWorldviews, sameFile } from "./match.js";

/**
 * What has become of each worldview: those of now in their order, then those of the baseline that are
 * no more.
 *
 * @param errors what is wrong with the input of now
 * @throws AnalysisTooLarge
 */
export function changesSince(
  baseline: Baseline,
  argument: Argument,
  now: readonly Now[],
  errors: readonly Diagnostic[],
): readonly Change[] {
  const matches = matchWorldviews(
    baseline.results,
    now.map(({ worldview }) => worldview),
  );
  const matched = new Set(matches.values());
  const shift = shifter(baseline.argument, argument);
  const present = now.map((each, index): Change => {
    const before = matches.get(index);
    return before ? shift(before, each) : { kind: "new", now: each };
  });
  const absent = baseline.results
    .filter((result) => !matched.has(result))
    .map((before): Change => ({ kind: isAmong(errors, before) ? "failed" : "gone", before }));
  return [...present, ...absent];
}

/** The parameters that have another value than they had. */
export function changedParameters(before: Argument, after: Argument): readonly string[] {
  return Object.keys(after.parameters).filter(
    (id) => after.parameters[id] !== before.parameters[id],
  );
}

function isAmong(errors: readonly Diagnostic[], { file, document }: BaselineResult): boolean {
  return errors.some(
    ({ place }) =>
      sameFile(place.file) === sameFile(file) && (place.document ?? document) === document,
  );
}

function shifter(before: Argument, after: Argument) {
  const parameters = changedParameters(before, after).map(
    (id): Factor => ({ kind: "parameter", id }),
  );
  const made = new Map<string, Argument>();
  const { engine } = after;
  const having = (...roles: readonly string[]): string[] =>
    after.claims.filter(({ role }) => roles.includes(role)).map(({ id }) => id);

  return (result: BaselineResult, now: Now): Change => {
    const stance = stanceOf(now.worldview);
    const changed = differing(engine, result.stance, stance);
    const mixture = mixtureOf(
      { argument: before, stance: result.stance },
      { argument: after, stance },
      made,
    );
    const under = (claims: readonly string[]): readonly Factor[] => {
      const beliefs = beliefsUnder(engine, claims);
      const relevant = changed.filter((id) => beliefs.has(id));
      return [...relevant.map((id): Factor => ({ kind: "belief", id })), ...parameters];
    };
    const shift = <T>(
      from: T | undefined,
      claims: readonly string[],
      outcome: (evaluation: Evaluation) => T | undefined,
    ): Shift<T> => shiftOf(from, outcome, now, mixture, () => under(claims));
    const shifts: Shifts = {
      before: result,
      now,
      verdict: shift(result.verdict, having("conclusion"), ({ verdict }) => verdict),
      tradeOff: shift(
        result.tradeOff,
        having("conclusion", "reason"),
        ({ tradeOff }) => tradeOff.status,
      ),
      claims: claimIds(result, now).flatMap((id): ClaimShift[] => {
        const statusOf = ({ claims }: Evaluation) => claims.find((each) => each.id === id)?.status;
        const found = shift(result.claims.get(id), [id], statusOf);
        return found.because ? [{ id, ...found }] : [];
      }),
      beliefs: changed.map((belief) => beliefShift(belief, after, result, now)),
    };
    const isChanged = shifts.verdict.because || shifts.tradeOff.because || shifts.claims.length > 0;
    return { kind: isChanged ? "changed" : "unchanged", ...shifts };
  };
}

function shiftOf<T>(
  from: T | undefined,
  outcome: (evaluation: Evaluation) => T | undefined,
  { evaluation }: Now,
  mixture: Mixture,
  factors: () => readonly Factor[],
): Shift<T> {
  const to = outcome(evaluation);
  if (from === to) return { from, to };
  return { from, to, because: because(mixture, factors(), outcome, from) };
}

/** The claims of then and now. */
function claimIds({ claims }: BaselineResult, { evaluation }: Now): readonly string[] {
  return [...new Set([...evaluation.claims.map(({ id }) => id), ...claims.keys()])];
}

function beliefShift(
  belief: string,
  { beliefs }: Argument,
  before: BaselineResult,
  now: Now,
): BeliefShift {
  const index = beliefs.findIndex(({ id }) => id === belief);
  return {
    belief,
    from: before.stance[index] as BeliefValue,
    to: now.worldview.beliefs[index]?.value as BeliefValue,
  };
}
