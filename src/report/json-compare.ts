import { errorsOf } from "../answers/answer.js";
import { assessments } from "../answers/assess.js";
import type { CompareAnswer } from "../answers/compare.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import type { ReferenceClass } from "../engine/reference-class.js";
import { heldBelief } from "./conditions.js";
import type { Formatter } from "./formatter.js";
import { argumentJson, document, errorJson, resultJson, SCHEMA_VERSION } from "./json.js";
import { beliefOf, plainValue } from "./values.js";

/** A comparison as one JSON document. Indexes are into its `results`. */
export const formatComparisonJson: Formatter<CompareAnswer> = (report, { brief }) =>
  document({
    schema_version: SCHEMA_VERSION,
    argument: argumentJson(report.argument),
    results: assessments(report).map((each) => resultJson(each, report.argument, brief)),
    differences: report.differences.map((belief) => differenceJson(belief, report)),
    cruxes: report.cruxes,
    reference_classes: report.referenceClasses.map(referenceClassJson),
    errors: errorsOf(report).map(errorJson),
  });

/** The document of a comparison that could not begin. */
export function failedComparisonJson(diagnostics: readonly Diagnostic[]): string {
  return document({
    schema_version: SCHEMA_VERSION,
    argument: null,
    results: [],
    differences: [],
    cruxes: [],
    reference_classes: [],
    errors: diagnostics.map(errorJson),
  });
}

/** A belief with the value that each worldview gives it, in the order of the results. */
function differenceJson(belief: string, report: CompareAnswer) {
  const { domain } = beliefOf(report.argument, belief);
  const values = assessments(report).map(({ worldview }) => {
    const held = heldBelief(worldview, belief);
    return plainValue(held.value, domain);
  });
  return { belief, values };
}

function referenceClassJson(each: ReferenceClass) {
  const { name, members, best, bestOpen, racing, racingAsBest, coherent } = each;
  return {
    name,
    members,
    best,
    best_open: bestOpen,
    racing,
    racing_as_best: racingAsBest,
    coherent,
  };
}
