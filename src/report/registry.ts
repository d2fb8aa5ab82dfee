/** The formats of each kind of report: a format is loaded when it is asked for. */
import type { Diagnostic } from "../diagnostics/problem.js";
import type { ChangesReport } from "./changes.js";
import type { ComparisonReport } from "./comparison.js";
import type { Explanation } from "./explanation.js";
import type { MapReport } from "./map/report.js";
import type { EvaluationReport, Formatter, TestReport } from "./report.js";

export type Formats<R> = Readonly<Record<string, () => Promise<Formatter<R>>>>;

export const evaluationFormats = {
  text: async () => (await import("./text/evaluate.js")).formatText,
  json: async () => (await import("./json.js")).formatJson,
  ndjson: async () => (await import("./ndjson.js")).formatNdjson,
  markdown: async () => (await import("./markdown/evaluate.js")).formatMarkdown,
  junit: async () => (await import("./junit.js")).formatJunit,
  sarif: async () => (await import("./sarif/evaluate.js")).formatSarif,
  github: async () => (await import("./github.js")).formatGithub,
} satisfies Formats<EvaluationReport>;

export const explanationFormats = {
  text: async () => (await import("./text/explain.js")).formatExplanation,
  json: async () => (await import("./json-explain.js")).formatExplanationJson,
  yaml: async () => (await import("./yaml-explain.js")).formatExplanationYaml,
} satisfies Formats<Explanation>;

export const comparisonFormats = {
  text: async () => (await import("./text/compare.js")).formatComparisonText,
  json: async () => (await import("./json-compare.js")).formatComparisonJson,
  markdown: async () => (await import("./markdown/compare.js")).formatComparisonMarkdown,
} satisfies Formats<ComparisonReport>;

export const changesFormats = {
  text: async () => (await import("./text/changes.js")).formatChangesText,
  json: async () => (await import("./json-changes.js")).formatChangesJson,
  markdown: async () => (await import("./markdown/changes.js")).formatChangesMarkdown,
  github: async () => (await import("./github-changes.js")).formatChangesGithub,
} satisfies Formats<ChangesReport>;

export const testFormats = {
  text: async () => (await import("./text/test.js")).formatTestText,
  json: async () => (await import("./json.js")).formatTestJson,
  ndjson: async () => (await import("./ndjson.js")).formatTestNdjson,
  markdown: async () => (await import("./markdown/test.js")).formatTestMarkdown,
  junit: async () => (await import("./junit.js")).formatTestJunit,
  sarif: async () => (await import("./sarif/test.js")).formatTestSarif,
  github: async () => (await import("./github.js")).formatTestGithub,
} satisfies Formats<TestReport>;

/** What a format says of a run that could not begin: its options or its argument are at fault. */
export type FailureFormatter = (diagnostics: readonly Diagnostic[]) => string;

/** The formats that say so; in the others there is nothing to read but standard error. */
export type FailureFormats = Readonly<Record<string, () => Promise<FailureFormatter>>>;

export const evaluationFailures: FailureFormats = {
  json: async () => (await import("./json.js")).failedJson,
  junit: async () => (await import("./junit.js")).failedJunit,
  sarif: async () => (await import("./sarif/failed.js")).failedSarif,
  github: async () => (await import("./github.js")).failedGithub,
};

export const testFailures: FailureFormats = {
  ...evaluationFailures,
  json: async () => (await import("./json.js")).failedTestJson,
};

export const comparisonFailures: FailureFormats = {
  json: async () => (await import("./json-compare.js")).failedComparisonJson,
};

export const changesFailures: FailureFormats = {
  json: async () => (await import("./json-changes.js")).failedChangesJson,
  github: async () => (await import("./github.js")).failedGithub,
};

export const explanationFailures: FailureFormats = {
  json: async () => (await import("./json-explain.js")).failedExplanationJson,
};

export const mapFormats = {
  text: async () => (await import("./text/map.js")).formatMapText,
  svg: async () => (await import("./svg/map.js")).formatMapSvg,
  json: async () => (await import("./map/json.js")).formatMapJson,
} satisfies Formats<MapReport>;

export const mapFailures: FailureFormats = {
  json: async () => (await import("./map/json.js")).failedMapJson,
};
