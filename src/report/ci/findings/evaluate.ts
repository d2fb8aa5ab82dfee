import type { AssessedEntry, Assessment } from "../../../answers/assess.js";
import type { EvaluateAnswer } from "../../../answers/evaluate.js";
import type { Argument } from "../../../argument/argument.js";
import { decidingConditions, decidingShape } from "../../../engine/deciding.js";
import type { ClaimResult } from "../../../engine/evaluate.js";
import type { Status } from "../../../engine/status.js";
import type { ReportOptions } from "../../formatter.js";
import { plainText } from "../../page/inline.js";
import { placeOfWorldview } from "../../places.js";
import { claimStatus } from "../../wording/checks.js";
import { conditionLines } from "../../wording/shapes.js";
import { answerText } from "../../wording/verdict.js";
import { type Case, type Finding, type Findings, VERDICT_RULE } from "../finding.js";
import type { Locate } from "../spot.js";
import { checkFinding } from "./checks.js";
import { faultCase } from "./faults.js";
import { aboutOf, answerOf, caseOf, decidingSpots } from "./worldview.js";

/**
 * The verdict and the status of every claim. A verdict is no fault: only what `--expect` asked in vain
 * fails, and only that silences the answer.
 */
export function evaluateFindings(
  { argument, entries }: EvaluateAnswer,
  { detail }: Pick<ReportOptions, "detail">,
  at: Locate,
): Findings {
  const cases = entries.map((entry) =>
    entry.ok
      ? evaluatedCase(entry, argument, detail === "brief", at)
      : faultCase(entry.diagnostics, at),
  );
  return { asked: "evaluate", argument, cases };
}

/** A worldview that was evaluated. */
export function evaluatedCase(
  { assessment, expectation }: Extract<AssessedEntry, { ok: true }>,
  argument: Argument,
  brief: boolean,
  at: Locate,
): Case {
  const failed = expectation?.status === "failed";
  const verdict = expectation
    ? expectation.checks.map((check) => checkFinding(check, assessment, argument, "none", at))
    : [verdictFinding(assessment, argument, at)];
  const claims = brief ? [] : assessment.evaluation.claims;
  return {
    ...caseOf(assessment.worldview, at),
    outcome: failed ? "failure" : "passed",
    findings: verdict,
    record: claims.map((result) => () => claimFinding(result, assessment, argument, at)),
    answer: answerOf(assessment, argument, failed ? "none" : "notice"),
  };
}

function verdictFinding(
  { worldview, evaluation }: Assessment,
  argument: Argument,
  at: Locate,
): Finding {
  const { verdict, tradeOff } = evaluation;
  return {
    ...aboutOf(worldview),
    rule: VERDICT_RULE,
    status: verdict === "open" ? "open" : "informative",
    // The answer of the case is what is said aloud.
    level: "none",
    place: at(placeOfWorldview(worldview)),
    related: [],
    topic: "verdict",
    says: [plainText(answerText(evaluation, argument))],
    reasons: [],
    facts: { worldview: worldview.name, verdict, trade_off: tradeOff },
  };
}

const statuses = {
  holds: "passed",
  fails: "inapplicable",
  unknown: "open",
} as const satisfies Record<Status, Finding["status"]>;

function claimFinding(
  result: ClaimResult,
  { worldview }: Assessment,
  argument: Argument,
  at: Locate,
): Finding {
  const { id, status } = result;
  const { model } = argument.engine;
  const shape = decidingShape(model, result);
  const conditions = decidingConditions(model, result, shape);
  const [place, ...related] = decidingSpots(conditions, worldview, at);
  return {
    ...aboutOf(worldview),
    rule: id,
    status: statuses[status],
    level: "none",
    place: place ?? at(placeOfWorldview(worldview)),
    related,
    topic: "claim",
    says: [plainText(claimStatus(result))],
    reasons: [{ conditions: conditionLines(shape, worldview, argument) }],
    facts: { worldview: worldview.name, status },
  };
}
