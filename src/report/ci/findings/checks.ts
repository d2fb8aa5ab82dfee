import type { Assessment } from "../../../answers/assess.js";
import type { Check, DecidingClaim } from "../../../answers/expectation.js";
import type { Argument } from "../../../argument/argument.js";
import type { Worldview } from "../../../worldview/worldview.js";
import { plainText } from "../../page/inline.js";
import { placeOfCheck } from "../../places.js";
import { checkSentence, claimStatus } from "../../wording/checks.js";
import { conditionLines } from "../../wording/shapes.js";
import { type Finding, type Level, type Reason, TRADE_OFF_RULE, VERDICT_RULE } from "../finding.js";
import type { Locate } from "../spot.js";
import { aboutOf, decidingSpots } from "./worldview.js";

/** What was expected of a worldview, beside what was found; a pass is as loud as `passes`. */
export function checkFinding(
  check: Check,
  { worldview }: Assessment,
  argument: Argument,
  passes: Level,
  at: Locate,
): Finding {
  const { what, expected, actual, passed, decidedBy } = check;
  return {
    ...aboutOf(worldview),
    rule: ruleOf(check),
    status: passed ? "passed" : "failed",
    level: passed ? passes : "error",
    place: at(placeOfCheck(check, worldview)),
    related: decidingSpots(
      decidedBy.flatMap(({ conditions }) => conditions),
      worldview,
      at,
    ),
    topic: what,
    says: [plainText(checkSentence(check))],
    reasons: decidedBy.map((claim) => reasonOf(claim, worldview, argument)),
    facts: { worldview: worldview.name, expected, actual },
  };
}

function ruleOf({ what, claim = "" }: Check): string {
  return { verdict: VERDICT_RULE, trade_off: TRADE_OFF_RULE, claim }[what];
}

function reasonOf(
  { id, status, shape }: DecidingClaim,
  worldview: Worldview,
  argument: Argument,
): Reason {
  return {
    claim: { id, says: plainText(claimStatus({ id, status })) },
    conditions: conditionLines(shape, worldview, argument),
  };
}
