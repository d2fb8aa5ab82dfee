/** The formats of each kind of report: a format is loaded when it is asked for. */

import type { ChangesReport } from "./changes.js";
import type { ComparisonReport } from "./comparison.js";
import type { Explanation } from "./explanation.js";
import type { EvaluationReport, Formatter } from "./report.js";

export type Formats<R> = Readonly<Record<string, () => Promise<Formatter<R>>>>;

export const evaluationFormats = {
  text: async () => (await import("./text/evaluate.js")).formatText,
  json: async () => (await import("./json.js")).formatJson,
  ndjson: async () => (await import("./ndjson.js")).formatNdjson,
} satisfies Formats<EvaluationReport>;

export const explanationFormats = {
  text: async () => (await import("./text/explain.js")).formatExplanation,
  json: async () => (await import("./json-explain.js")).formatExplanationJson,
  yaml: async () => (await import("./yaml-explain.js")).formatExplanationYaml,
} satisfies Formats<Explanation>;

export const comparisonFormats = {
  text: async () => (await import("./text/compare.js")).formatComparisonText,
  json: async () => (await import("./json-compare.js")).formatComparisonJson,
} satisfies Formats<ComparisonReport>;

export const changesFormats = {
  text: async () => (await import("./text/changes.js")).formatChangesText,
  json: async () => (await import("./json-changes.js")).formatChangesJson,
} satisfies Formats<ChangesReport>;
