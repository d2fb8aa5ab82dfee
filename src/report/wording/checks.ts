/** What was expected of a worldview, and what became of it. */
import type { Check, DecidingClaim } from "../../answers/expectation.js";
import type { TestSummary } from "../../answers/test.js";
import type { Status } from "../../engine/status.js";
import { code } from "../page/build.js";
import type { Text } from "../page/tree.js";

/** Said of a worldview that a test finds without `expect`. */
export const NO_EXPECTATION = "it has no expectation";

/** What was expected beside what was found: "claim 1b: expected to hold, but it is unknown". */
export function checkSentence({ what, claim, expected, actual, passed }: Check): Text {
  const subject: Text = {
    verdict: "verdict",
    trade_off: "trade-off",
    claim: ["claim ", code(claim ?? "")],
  }[what];
  if (passed) return [subject, `: ${actual}, as expected`];
  return [
    subject,
    `: expected ${wanted[expected] ?? expected}, but it ${turnedOut[actual] ?? `is ${actual}`}`,
  ];
}

/** Statuses as what was wanted; verdicts stand for themselves. */
const wanted: Readonly<Record<string, string>> = {
  holds: "to hold",
  fails: "to fail",
  unknown: "to be unknown",
  bites: "to bite",
  absent: "to be absent",
};

/** Statuses that are verbs themselves; the others take "is". */
const turnedOut: Readonly<Record<string, string>> = {
  holds: "holds",
  fails: "fails",
  bites: "bites",
};

/** A claim and its status: "key fails". */
export function claimStatus({ id, status }: Pick<DecidingClaim, "id" | "status">): Text {
  const verb = { holds: "holds", fails: "fails", unknown: "is unknown" } satisfies Record<
    Status,
    string
  >;
  return [code(id), ` ${verb[status]}`];
}

/** The outcome of a test in one line: "2 passed, 1 failed, 1 without expectation". */
export function summarySentence({ passed, failed, missing, errors }: TestSummary): string {
  const counts = [
    [passed, "passed"],
    [failed, "failed"],
    [missing, "without expectation"],
    [errors, errors === 1 ? "invalid input" : "invalid inputs"],
  ] as const;
  return counts
    .filter(([count], index) => index < 2 || count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ");
}
