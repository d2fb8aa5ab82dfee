import { errorsOf } from "../../answers/answer.js";
import type { Assessment } from "../../answers/assess.js";
import type { TestAnswer } from "../../answers/test.js";
import type { Formatter } from "../formatter.js";
import { argumentJson } from "../json.js";
import { placeOfWorldview } from "../places.js";
import { NO_EXPECTATION } from "../sentences.js";
import { checkFindings } from "./checks.js";
import { type Finding, sarifLog } from "./log.js";
import { rulesOf, VERDICT_RULE } from "./rules.js";

/** What each worldview's expectation asks, as results that pass or fail. */
export const formatTestSarif: Formatter<TestAnswer> = (report) =>
  sarifLog({
    command: "test",
    rules: rulesOf(report.argument),
    findings: report.entries.flatMap((entry) => {
      if (!entry.ok) return [];
      const { assessment, expectation } = entry;
      return expectation.status === "missing"
        ? [missingFinding(assessment, report.failOnMissing)]
        : checkFindings(expectation, assessment, report.argument);
    }),
    diagnostics: errorsOf(report),
    properties: { argument: argumentJson(report.argument) },
  });

function missingFinding({ worldview }: Assessment, fails: boolean): Finding {
  return {
    rule: VERDICT_RULE,
    kind: fails ? "fail" : "notApplicable",
    lines: [`${worldview.name}: ${NO_EXPECTATION}`],
    place: placeOfWorldview(worldview),
    worldview,
    identity: [worldview.name],
  };
}
