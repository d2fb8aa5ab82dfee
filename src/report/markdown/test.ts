import { errorsOf } from "../../answers/answer.js";
import type { Assessment } from "../../answers/assess.js";
import type { Check } from "../../answers/expectation.js";
import { summaryOf, type TestAnswer } from "../../answers/test.js";
import type { Argument } from "../../argument/argument.js";
import type { Formatter } from "../formatter.js";
import { placeOfCheck, placeOfWorldview } from "../places.js";
import { checkSentence, claimStatus, NO_EXPECTATION, summarySentence } from "../sentences.js";
import { conditionList } from "./conditions.js";
import { errorTable } from "./errors.js";
import { blocks, code, details, inline, table } from "./escape.js";

/** The summary, a table of the checks and, folded away, what decided those that failed. */
export const formatTestMarkdown: Formatter<TestAnswer> = (report, { detail }) => {
  const tested = report.entries.flatMap((entry) => (entry.ok ? [entry] : []));
  const rows = tested.flatMap(({ assessment, expectation: { checks } }) =>
    checks.length === 0
      ? [missingRow(assessment, report.failOnMissing)]
      : checks.map((check) => checkRow(check, assessment)),
  );
  const failures = tested.map(({ assessment, expectation: { checks } }) => {
    const failed = checks.filter(({ passed }) => !passed);
    return failureDetails(failed, assessment, report.argument);
  });
  return blocks([
    `**${summarySentence(summaryOf(report))}**`,
    rows.length === 0 ? "" : table(["", "Worldview", "What was expected", "Where"], rows),
    ...(detail === "brief" ? [] : failures),
    errorTable(errorsOf(report)),
  ]);
};

function checkRow(check: Check, { worldview }: Assessment): readonly string[] {
  const { file, line } = placeOfCheck(check, worldview);
  const mark = check.passed ? "✔" : "✘";
  return [mark, inline(worldview.name), inline(checkSentence(check)), code(`${file}:${line}`)];
}

function missingRow({ worldview }: Assessment, fails: boolean): readonly string[] {
  const { file, line } = placeOfWorldview(worldview);
  const mark = fails ? "✘" : "–";
  return [mark, inline(worldview.name), NO_EXPECTATION, code(`${file}:${line}`)];
}

function failureDetails(
  failed: readonly Check[],
  { worldview }: Assessment,
  argument: Argument,
): string {
  const parts = failed.flatMap((check) => [
    inline(checkSentence(check)),
    ...check.decidedBy.map((claim) =>
      [
        `${inline(claimStatus(claim))}:\n`,
        conditionList(claim.conditions, worldview, argument),
      ].join("\n"),
    ),
  ]);
  return details(worldview.name, parts.join("\n\n"));
}
