import type { Because, Change, Shift, Shifts } from "../answers/since/change.js";
import type { SinceAnswer } from "../answers/since.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Formatter } from "./formatter.js";
import { argumentJson, document, errorJson, SCHEMA_VERSION } from "./json.js";
import { shownChanges } from "./shown-changes.js";
import { beliefOf, plainValue } from "./values.js";

/** What changed since a baseline, as one JSON document. */
export const formatChangesJson: Formatter<SinceAnswer> = (report, options) =>
  document({
    schema_version: SCHEMA_VERSION,
    argument: argumentJson(report.argument),
    baseline: baselineJson(report),
    changes: shownChanges(report, options).map((each) => changeJson(each, report, options.brief)),
    errors: report.errors.map(errorJson),
  });

/** The document of a comparison with a baseline that could not begin. */
export function failedChangesJson(diagnostics: readonly Diagnostic[]): string {
  return document({
    schema_version: SCHEMA_VERSION,
    argument: null,
    baseline: null,
    changes: [],
    errors: diagnostics.map(errorJson),
  });
}

function baselineJson({ baseline }: SinceAnswer) {
  const { file, argument, results, errors } = baseline;
  return { file, parameters: argument.parameters, results: results.length, errors };
}

function changeJson(change: Change, report: SinceAnswer, brief: boolean) {
  switch (change.kind) {
    case "new": {
      const { worldview, evaluation } = change.now;
      const { verdict, tradeOff } = evaluation;
      return {
        change: change.kind,
        ...identity(worldview),
        verdict: { to: verdict },
        trade_off: { to: tradeOff.status },
      };
    }
    case "gone":
    case "failed": {
      const { before } = change;
      return {
        change: change.kind,
        ...identity(before),
        verdict: { from: before.verdict },
        trade_off: { from: before.tradeOff },
      };
    }
    case "changed":
    case "unchanged": {
      const head = { change: change.kind, ...identity(change.now.worldview) };
      const { verdict, tradeOff } = change;
      if (brief) return { ...head, verdict: ends(verdict), trade_off: ends(tradeOff) };
      return { ...head, ...shiftsJson(change, report) };
    }
  }
}

function shiftsJson(
  { before, now, verdict, tradeOff, claims, beliefs }: Shifts,
  report: SinceAnswer,
) {
  const was = identity(before);
  const isSame = JSON.stringify(was) === JSON.stringify(identity(now.worldview));
  return {
    ...(!isSame && { was }),
    verdict: shiftJson(verdict),
    trade_off: shiftJson(tradeOff),
    claims: claims.map((shift) => ({ id: shift.id, ...shiftJson(shift) })),
    beliefs: beliefs.map(({ belief, from, to }) => {
      const { domain } = beliefOf(report.argument, belief);
      return { belief, from: plainValue(from, domain), to: plainValue(to, domain) };
    }),
  };
}

function identity(of: { readonly file: string; readonly document: number; readonly name: string }) {
  return { file: of.file, document: of.document, name: of.name };
}

function ends<T>({ from, to }: Shift<T>) {
  return { from, to };
}

function shiftJson<T>(shift: Shift<T>) {
  return { ...ends(shift), ...(shift.because && becauseJson(shift.because)) };
}

function becauseJson(because: Because) {
  switch (because.kind) {
    case "cruxes":
      return { cruxes: because.cruxes };
    case "argument":
      return { unexplained: "the argument changed" };
    case "too-many":
      return { unexplained: "too many changes at once" };
  }
}
