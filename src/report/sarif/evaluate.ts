import { errorsOf } from "../../answers/answer.js";
import type { AssessedEntry, Assessment } from "../../answers/assess.js";
import type { EvaluateAnswer } from "../../answers/evaluate.js";
import type { Argument } from "../../argument/argument.js";
import { decidingConditions } from "../../engine/deciding.js";
import type { ClaimResult } from "../../engine/evaluate.js";
import type { Status } from "../../engine/status.js";
import { conditionLine } from "../conditions.js";
import type { Formatter } from "../formatter.js";
import { argumentJson } from "../json.js";
import { placeOfWorldview } from "../places.js";
import { claimStatus, plainAnswer } from "../sentences.js";
import { checkFindings, decidingPlaces } from "./checks.js";
import { type Finding, sarifLog } from "./log.js";
import { rulesOf, VERDICT_RULE } from "./rules.js";

/**
 * The verdict and the status of every claim. A verdict is no fault: `fail` is left to what `--expect`
 * asked in vain and to invalid inputs.
 */
export const formatSarif: Formatter<EvaluateAnswer> = (report, { brief }) =>
  sarifLog({
    command: "evaluate",
    rules: rulesOf(report.argument),
    findings: report.entries.flatMap((entry) => entryFindings(entry, report.argument, brief)),
    diagnostics: errorsOf(report),
    properties: { argument: argumentJson(report.argument) },
  });

function entryFindings(entry: AssessedEntry, argument: Argument, brief: boolean): Finding[] {
  if (!entry.ok) return [];
  const { assessment, expectation } = entry;
  const claims = brief ? [] : assessment.evaluation.claims;
  return [
    ...(expectation
      ? checkFindings(expectation, assessment, argument)
      : [verdictFinding(assessment, argument)]),
    ...claims.map((result) => claimFinding(result, assessment, argument)),
  ];
}

function verdictFinding({ worldview, evaluation }: Assessment, argument: Argument): Finding {
  const { verdict, tradeOff } = evaluation;
  return {
    rule: VERDICT_RULE,
    kind: verdict === "open" ? "open" : "informational",
    lines: [`${worldview.name}: ${plainAnswer(evaluation, argument)}`],
    place: placeOfWorldview(worldview),
    worldview,
    identity: [worldview.name],
    properties: { worldview: worldview.name, verdict, trade_off: tradeOff },
  };
}

/** A claim whose condition is not met says nothing of the worldview: that is no failure. */
const kinds = {
  holds: "pass",
  fails: "notApplicable",
  unknown: "open",
} as const satisfies Record<Status, Finding["kind"]>;

function claimFinding(result: ClaimResult, { worldview }: Assessment, argument: Argument): Finding {
  const { id, status } = result;
  const conditions = decidingConditions(argument.engine.model, result);
  const [place, ...related] = decidingPlaces(
    conditions.map(({ belief }) => belief),
    worldview,
  );
  return {
    rule: id,
    kind: kinds[status],
    lines: [
      `${worldview.name}: ${claimStatus(result)}`,
      ...conditions.map((leaf) => conditionLine(leaf, worldview, argument)),
    ],
    place: place ?? placeOfWorldview(worldview),
    worldview,
    related,
    identity: [worldview.name],
    properties: { worldview: worldview.name, status },
  };
}
