/** What `test` prints for programs: results with what became of their expectations. */
import * as z from "zod/mini";
import { errorsOf } from "../../answers/answer.js";
import type { Check, DecidingClaim } from "../../answers/expectation.js";
import { summaryOf, type TestAnswer, type Tested, type TestSummary } from "../../answers/test.js";
import type { Argument } from "../../argument/argument.js";
import { describe } from "../../argument/describe.js";
import type { Worldview } from "../../worldview/worldview.js";
import type { FailureFormatter, Formatter } from "../formatter.js";
import { placeOfCheck } from "../places.js";
import { documentText, failedDocument, lines } from "./document.js";
import { failedLine } from "./evaluate.js";
import { part, type Written } from "./part.js";
import { column, count, errorPart, headPart, line, status } from "./parts.js";
import { briefResult, fullResult } from "./result.js";
import { conditionPart } from "./result-parts.js";

const briefCheck = part(
  () =>
    z.object({
      what: z.enum(["verdict", "trade_off", "claim"]),
      claim: z.optional(describe(z.string(), "which claim, if it is about one")),
      expected: z.string(),
      actual: z.string(),
      passed: z.boolean(),
    }),
  ({ what, claim, expected, actual, passed }: Check) => ({
    what,
    claim,
    expected,
    actual,
    passed,
  }),
);

const decidingPart = part(
  () =>
    z.object({
      claim: z.string(),
      status: status(),
      conditions: z.array(conditionPart.schema()),
    }),
  ({ id, status, conditions }: DecidingClaim, worldview: Worldview, argument: Argument) => ({
    claim: id,
    status,
    conditions: conditions.map((leaf) => conditionPart.of(leaf, worldview, argument)),
  }),
);

const fullCheck = part(
  () =>
    z.object({
      ...briefCheck.schema().shape,
      line: line(),
      column: column(),
      decided_by: describe(
        z.array(decidingPart.schema()),
        "the claims and conditions that made it so",
      ),
    }),
  (check: Check, worldview: Worldview, argument: Argument) => {
    const { line, column } = placeOfCheck(check, worldview);
    const decided_by = check.decidedBy.map((each) => decidingPart.of(each, worldview, argument));
    return { ...briefCheck.of(check), line, column, decided_by };
  },
);

const expectationSchema = <S extends z.ZodMiniType>(check: S) =>
  z.object({ status: z.enum(["passed", "failed", "missing"]), checks: z.array(check) });

const briefTested = part(
  () =>
    z.object({
      ...briefResult.schema().shape,
      expectation: expectationSchema(briefCheck.schema()),
    }),
  ({ assessment, expectation: { status, checks } }: Tested) => ({
    ...briefResult.of(assessment),
    expectation: { status, checks: checks.map(briefCheck.of) },
  }),
);

const fullTested = part(
  () =>
    z.object({ ...fullResult.schema().shape, expectation: expectationSchema(fullCheck.schema()) }),
  ({ assessment, expectation: { status, checks } }: Tested, argument: Argument) => ({
    ...fullResult.of(assessment, argument),
    expectation: {
      status,
      checks: checks.map((each) => fullCheck.of(each, assessment.worldview, argument)),
    },
  }),
);

type TestedResult = Written<ReturnType<(typeof fullTested | typeof briefTested)["schema"]>>;

function testedOf(tested: Tested, argument: Argument, brief: boolean): TestedResult {
  return brief ? briefTested.of(tested) : fullTested.of(tested, argument);
}

const summaryPart = part(
  () => z.object({ passed: count(), failed: count(), missing: count(), errors: count() }),
  (summary: TestSummary) => summary,
);

export const testDocument = part(
  () =>
    describe(
      z.object({
        ...headPart.schema().shape,
        results: z.array(z.union([fullTested.schema(), briefTested.schema()])),
        summary: describe(summaryPart.schema(), "how many worldviews, and how many invalid inputs"),
        errors: z.array(errorPart.schema()),
      }),
      "what `racecheck test --format json` prints; keys may be added within a schema version",
    ),
  (answer: TestAnswer, brief: boolean) => ({
    ...headPart.of(answer.argument),
    results: answer.entries
      .filter((entry) => entry.ok)
      .map((tested) => testedOf(tested, answer.argument, brief)),
    summary: summaryPart.of(summaryOf(answer)),
    errors: errorsOf(answer).map(errorPart.of),
  }),
);

/** One JSON document of a test. */
export const formatTestJson: Formatter<TestAnswer> = (answer, { detail }) =>
  documentText(testDocument.of(answer, detail === "brief"));

/** The document of a test that could not begin: its errors are counted too. */
export const failedTestJson: FailureFormatter = (diagnostics) => {
  const failed = failedDocument(testDocument, diagnostics);
  const summary = { ...failed.summary, errors: diagnostics.length };
  return documentText({ ...failed, summary });
};

/** One JSON object a line for each place of the input, in order. */
export const formatTestNdjson: Formatter<TestAnswer> = ({ argument, entries }, { detail }) =>
  lines(
    entries.map((entry) =>
      entry.ok ? testedOf(entry, argument, detail === "brief") : failedLine.of(entry.diagnostics),
    ),
  );
