import type { TestAnswer, Tested } from "../../../answers/test.js";
import type { Worldview } from "../../../worldview/worldview.js";
import type { ReportOptions } from "../../formatter.js";
import { placeOfWorldview } from "../../places.js";
import { NO_EXPECTATION } from "../../wording/checks.js";
import { type Case, type Finding, type Findings, type Outcome, VERDICT_RULE } from "../finding.js";
import type { Locate } from "../spot.js";
import { checkFinding } from "./checks.js";
import { faultCase } from "./faults.js";
import { aboutOf, answerOf, caseOf } from "./worldview.js";

/**
 * What failed of each worldview's expectation, and which have none. What passed is no finding, unless
 * it is asked for: the case has passed, and that says it.
 */
export function testFindings(
  answer: TestAnswer,
  { withPasses }: Pick<ReportOptions, "withPasses">,
  at: Locate,
): Findings {
  const { argument, entries } = answer;
  const cases = entries.map((entry) =>
    entry.ok ? testedCase(entry, answer, withPasses, at) : faultCase(entry.diagnostics, at),
  );
  return { asked: "test", argument, cases };
}

function testedCase(tested: Tested, answer: TestAnswer, withPasses: boolean, at: Locate): Case {
  const { assessment } = tested;
  const all = findingsOf(tested, answer, at);
  return {
    ...caseOf(assessment.worldview, at),
    outcome: outcomeOf(tested, answer),
    findings: withPasses ? all : all.filter(({ status }) => status !== "passed"),
    answer: answerOf(assessment, answer.argument, "none"),
  };
}

function outcomeOf({ expectation }: Tested, { failOnMissing }: TestAnswer): Outcome {
  switch (expectation.status) {
    case "passed":
      return "passed";
    case "failed":
      return "failure";
    case "missing":
      return failOnMissing ? "failure" : "skipped";
  }
}

function findingsOf(
  { assessment, expectation: { status, checks } }: Tested,
  { argument, failOnMissing }: TestAnswer,
  at: Locate,
): readonly Finding[] {
  if (status === "missing") return [missingFinding(assessment.worldview, failOnMissing, at)];
  return checks.map((check) => checkFinding(check, assessment, argument, "notice", at));
}

function missingFinding(worldview: Worldview, fails: boolean, at: Locate): Finding {
  return {
    ...aboutOf(worldview),
    rule: VERDICT_RULE,
    status: fails ? "failed" : "inapplicable",
    level: fails ? "error" : "notice",
    place: at(placeOfWorldview(worldview)),
    related: [],
    topic: "missing",
    says: [NO_EXPECTATION],
    reasons: [],
  };
}
