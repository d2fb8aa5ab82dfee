import type { Assessment } from "../../answers/assess.js";
import type { Check, ExpectationResult } from "../../answers/expectation.js";
import type { Argument } from "../../argument/argument.js";
import type { Worldview } from "../../worldview/worldview.js";
import { conditionLine } from "../conditions.js";
import { placeOfBelief, placeOfCheck } from "../places.js";
import { checkSentence } from "../sentences.js";
import type { Finding } from "./log.js";
import { TRADE_OFF_RULE, VERDICT_RULE } from "./rules.js";

/** What was expected of a worldview, as results that pass or fail. */
export function checkFindings(
  { checks }: ExpectationResult,
  assessment: Assessment,
  argument: Argument,
): readonly Finding[] {
  return checks.map((check) => checkFinding(check, assessment, argument));
}

function checkFinding(check: Check, { worldview }: Assessment, argument: Argument): Finding {
  const reasons = check.decidedBy.flatMap(({ id, conditions }) =>
    conditions.map((leaf) => `${id}: ${conditionLine(leaf, worldview, argument)}`),
  );
  const { what, claim, expected, actual } = check;
  const rules = { verdict: VERDICT_RULE, trade_off: TRADE_OFF_RULE, claim: claim as string };
  return {
    rule: rules[what],
    kind: check.passed ? "pass" : "fail",
    lines: [`${worldview.name}: ${checkSentence(check)}`, ...reasons],
    place: placeOfCheck(check, worldview),
    worldview,
    related: decidingPlaces(
      check.decidedBy.flatMap(({ conditions }) => conditions.map(({ belief }) => belief)),
      worldview,
    ),
    identity: [worldview.name],
    properties: { worldview: worldview.name, expected, actual },
  };
}

/** The places of beliefs that are stated, each once. */
export function decidingPlaces(beliefs: readonly string[], worldview: Worldview) {
  return [...new Set(beliefs)].flatMap((belief) => placeOfBelief(worldview, belief) ?? []);
}
