import type { Assessment } from "../../answers/assess.js";
import type { Check, DecidingClaim, ExpectationResult } from "../../answers/expectation.js";
import { summaryOf, type TestAnswer } from "../../answers/test.js";
import type { Argument } from "../../argument/argument.js";
import type { Worldview } from "../../worldview/worldview.js";
import type { Formatter, ReportOptions } from "../formatter.js";
import type { Paint } from "../page/paint.js";
import { visible } from "../page/paper.js";
import { flipSentence } from "../phrases.js";
import { reference } from "../places.js";
import { checkSentence, claimStatus, NO_EXPECTATION, summarySentence } from "../sentences.js";
import { conditionRow, indented } from "./why.js";

type Status = ExpectationResult["status"];
type Tested = { readonly assessment: Assessment; readonly expectation: ExpectationResult };

/** Each worldview with what became of its expectation, as a test runner lists its tests. */
export const formatTestText: Formatter<TestAnswer> = (report, options) => {
  const tested = report.entries.flatMap((entry) => (entry.ok ? [entry] : []));
  const lines = options.brief ? briefLines(tested, options) : wholeLines(tested, report, options);
  const summary = summaryOf(report);
  const isGood = summary.errors === 0 && summary.failed === 0;
  const brush = isGood ? options.paint.good : options.paint.bad;
  return `${[...lines, "", brush(summarySentence(summary))].join("\n").trimStart()}\n`;
};

function briefLines(tested: readonly Tested[], { paint, page }: ReportOptions): string[] {
  return page.columns(
    tested.map(({ assessment: { worldview }, expectation: { status, checks } }) => [
      `${statusMark(status, paint)} ${words[status]}`,
      visible(worldview.name),
      paint.faint(visible(reference(worldview))),
      failedOf(checks).map(checkSentence).join("; "),
    ]),
  );
}

const words = { passed: "passed", failed: "failed", missing: "no expectation" } as const;

function wholeLines(
  tested: readonly Tested[],
  { argument, failOnMissing }: TestAnswer,
  options: ReportOptions,
): string[] {
  return tested.flatMap(({ assessment, expectation: { status, checks } }) => {
    const { worldview } = assessment;
    const fails = status === "failed" || (status === "missing" && failOnMissing);
    const missing = status === "missing" && failOnMissing ? [`    ${NO_EXPECTATION}`] : [];
    const details = failedOf(checks).flatMap((check) =>
      checkLines(check, assessment, argument, options),
    );
    return [heading(worldview, status, fails, options), ...missing, ...details];
  });
}

function heading(
  worldview: Worldview,
  status: Status,
  fails: boolean,
  { paint, page }: ReportOptions,
): string {
  const name = visible(worldview.name);
  const mark = fails ? paint.bad("✘") : statusMark(status, paint);
  return page.ends(
    `${mark} ${fails ? paint.strong(name) : name}`,
    paint.faint(visible(reference(worldview))),
  );
}

function checkLines(
  check: Check,
  assessment: Assessment,
  argument: Argument,
  options: ReportOptions,
): string[] {
  const { page } = options;
  return [
    page.wrap(checkSentence(check), "    "),
    ...check.decidedBy.flatMap((claim) =>
      claimLines(claim, assessment.worldview, argument, options),
    ),
    ...remedies(check, assessment, argument).map((line) => page.wrap(line, "      → ")),
  ];
}

function claimLines(
  claim: DecidingClaim,
  worldview: Worldview,
  argument: Argument,
  { paint, page }: ReportOptions,
): string[] {
  const rows = claim.conditions.map((leaf) => conditionRow(leaf, worldview, argument, paint));
  const colon = rows.length > 0 ? ":" : "";
  return [
    page.wrap(`${claimStatus(claim)}${colon}`, "      "),
    ...(rows.length > 0 ? [indented(rows, page, "        ")] : []),
  ];
}

/** The flips that would give the verdict that was expected. */
function remedies(
  { what, expected }: Check,
  { outlook }: Assessment,
  argument: Argument,
): readonly string[] {
  if (what !== "verdict" || !outlook) return [];
  return [...outlook.flips, ...outlook.settles]
    .filter(({ to }) => to === expected)
    .map((flip) => flipSentence(flip, argument));
}

function failedOf(checks: readonly Check[]): readonly Check[] {
  return checks.filter(({ passed }) => !passed);
}

function statusMark(status: Status, paint: Paint): string {
  const marks = {
    passed: paint.good("✔"),
    failed: paint.bad("✘"),
    missing: paint.faint("–"),
  } satisfies Record<Status, string>;
  return marks[status];
}
