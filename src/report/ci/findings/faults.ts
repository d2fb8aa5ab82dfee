import type { Diagnostic } from "../../../diagnostics/problem.js";
import { word } from "../../../diagnostics/wording.js";
import type { Case, Finding } from "../finding.js";
import type { Locate } from "../spot.js";

/** A place of the input that could not be evaluated, with all that is wrong with it. */
export function faultCase(diagnostics: readonly Diagnostic[], at: Locate): Case {
  const [{ place }] = diagnostics as [Diagnostic, ...Diagnostic[]];
  return {
    place: at(place),
    name: `worldview ${place.document ?? 1}`,
    outcome: "error",
    findings: diagnostics.map((each) => faultFinding(each, at)),
  };
}

function faultFinding({ problem, place }: Diagnostic, at: Locate): Finding {
  const { message, hint } = word(problem);
  return {
    rule: problem.code,
    status: "failed",
    level: "error",
    place: at(place),
    related: [],
    topic: problem.code,
    title: problem.code,
    says: hint === undefined ? [message] : [message, hint],
    reasons: [],
    identity: [problem],
  };
}
