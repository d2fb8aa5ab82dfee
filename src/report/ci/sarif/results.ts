import { createHash } from "node:crypto";
import type { Finding, FindingStatus } from "../finding.js";
import { limited } from "./limits.js";
import { locationOf } from "./location.js";
import type { Rule } from "./rules.js";
import { message } from "./text.js";

/** Findings as the results of a run, no more than are taken. */
export function resultsOf(findings: readonly Finding[], rules: readonly Rule[]) {
  return limited(distinct(findings)).map((finding) => resultOf(finding, rules));
}

/** A finding, and how many before it are like it in all that lasts. */
type Distinct = Finding & { readonly occurrence: number };

/** As SARIF §3.27.9 has it. */
const kinds = {
  passed: "pass",
  failed: "fail",
  open: "open",
  inapplicable: "notApplicable",
  informative: "informational",
} as const satisfies Record<FindingStatus, string>;

function resultOf(finding: Distinct, rules: readonly Rule[]) {
  const { rule, status, place, subject, related, identity, occurrence, facts } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    kind: kinds[status],
    // Whatever is not a failure has no level (§3.27.10).
    level: status === "failed" ? "error" : "none",
    message: message(linesOf(finding)),
    locations: [locationOf(place, subject)],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, index) => ({ id: index + 1, ...locationOf(each) })),
    }),
    partialFingerprints: { "racecheck/v1": fingerprint([rule, ...identity, occurrence]) },
    ...(facts && { properties: facts }),
  };
}

function linesOf({ subject, says, reasons }: Finding): readonly string[] {
  const [first = "", ...others] = says;
  const why = reasons.flatMap(({ claim, conditions }) =>
    conditions.map((condition) => (claim ? `${claim.id}: ${condition}` : condition)),
  );
  return [subject === undefined ? first : `${subject}: ${first}`, ...others, ...why];
}

/** Findings that nothing but their order tells apart are counted, so that each has its fingerprint. */
function distinct(findings: readonly Finding[]): readonly Distinct[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = JSON.stringify([finding.place.source, finding.rule, ...finding.identity]);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return { ...finding, occurrence };
  });
}

function fingerprint(identity: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 32);
}
