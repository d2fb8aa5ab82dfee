/** The formats of each kind of report: a format is loaded when it is asked for. */
import type { MapReport } from "./map/report.js";
import type { EvaluationReport, Formatter } from "./report.js";

export type Formats<R> = Readonly<Record<string, () => Promise<Formatter<R>>>>;

export const evaluationFormats = {
  text: async () => (await import("./text/evaluate.js")).formatText,
  json: async () => (await import("./json.js")).formatJson,
  ndjson: async () => (await import("./ndjson.js")).formatNdjson,
} satisfies Formats<EvaluationReport>;

export const mapFormats = {
  text: async () => (await import("./text/map.js")).formatMapText,
  svg: async () => (await import("./svg/map.js")).formatMapSvg,
  json: async () => (await import("./map/json.js")).formatMapJson,
} satisfies Formats<MapReport>;
