/** The formats of each question's answers, and of runs that could not begin; loaded when asked for. */
import type { Answers, Question } from "../answers/answer.js";
import type { FailureFormatter, Formatter, ReportOptions } from "./formatter.js";
import type { Block } from "./page/tree.js";

export interface Format<A> {
  readonly print: () => Promise<Formatter<A>>;
  /** In a format without one there is nothing to read but standard error. */
  readonly failed?: () => Promise<FailureFormatter>;
}

/** What a page is made of: an answer as a tree, for every format for people. */
type Page<A> = (answer: A, options: ReportOptions) => readonly Block[];

/** The formats for people: one page, and a renderer of trees for each. */
function people<A>(page: () => Promise<Page<A>>) {
  return {
    text: {
      print: async (): Promise<Formatter<A>> => {
        const [make, { textOf }] = await Promise.all([page(), import("./page/text.js")]);
        return (answer, options) => textOf(make(answer, options), options);
      },
    },
  };
}

export type Formats<A> = Readonly<Record<string, Format<A>>>;

const failedJunit = async () => (await import("./junit.js")).failedJunit;
const failedSarif = async () => (await import("./sarif/failed.js")).failedSarif;
const failedGithub = async () => (await import("./github.js")).failedGithub;

export const formats = {
  evaluate: {
    ...people(async () => (await import("./pages/evaluate.js")).evaluatePage),
    json: {
      print: async () => (await import("./json.js")).formatJson,
      failed: async () => (await import("./json.js")).failedJson,
    },
    ndjson: { print: async () => (await import("./ndjson.js")).formatNdjson },
    markdown: { print: async () => (await import("./markdown/evaluate.js")).formatMarkdown },
    junit: { print: async () => (await import("./junit.js")).formatJunit, failed: failedJunit },
    sarif: {
      print: async () => (await import("./sarif/evaluate.js")).formatSarif,
      failed: failedSarif,
    },
    github: { print: async () => (await import("./github.js")).formatGithub, failed: failedGithub },
  },
  compare: {
    ...people(async () => (await import("./pages/compare.js")).comparePage),
    json: {
      print: async () => (await import("./json-compare.js")).formatComparisonJson,
      failed: async () => (await import("./json-compare.js")).failedComparisonJson,
    },
    markdown: {
      print: async () => (await import("./markdown/compare.js")).formatComparisonMarkdown,
    },
  },
  since: {
    ...people(async () => (await import("./pages/since.js")).sincePage),
    json: {
      print: async () => (await import("./json-changes.js")).formatChangesJson,
      failed: async () => (await import("./json-changes.js")).failedChangesJson,
    },
    markdown: { print: async () => (await import("./markdown/changes.js")).formatChangesMarkdown },
    github: {
      print: async () => (await import("./github-changes.js")).formatChangesGithub,
      failed: failedGithub,
    },
  },
  map: {
    text: { print: async () => (await import("./text/map.js")).formatMapText },
    svg: { print: async () => (await import("./svg/map.js")).formatMapSvg },
    json: {
      print: async () => (await import("./map/json.js")).formatMapJson,
      failed: async () => (await import("./map/json.js")).failedMapJson,
    },
  },
  test: {
    ...people(async () => (await import("./pages/test.js")).testPage),
    json: {
      print: async () => (await import("./json.js")).formatTestJson,
      failed: async () => (await import("./json.js")).failedTestJson,
    },
    ndjson: { print: async () => (await import("./ndjson.js")).formatTestNdjson },
    markdown: { print: async () => (await import("./markdown/test.js")).formatTestMarkdown },
    junit: { print: async () => (await import("./junit.js")).formatTestJunit, failed: failedJunit },
    sarif: {
      print: async () => (await import("./sarif/test.js")).formatTestSarif,
      failed: failedSarif,
    },
    github: {
      print: async () => (await import("./github.js")).formatTestGithub,
      failed: failedGithub,
    },
  },
  explain: {
    ...people(async () => (await import("./pages/explain.js")).explainPage),
    json: {
      print: async () => (await import("./json-explain.js")).formatExplanationJson,
      failed: async () => (await import("./json-explain.js")).failedExplanationJson,
    },
    yaml: { print: async () => (await import("./yaml-explain.js")).formatExplanationYaml },
  },
} satisfies { readonly [Q in Question]: Formats<Answers[Q]> };

/** The name of a format of a question's answers. */
export type FormatName<Q extends Question = Question> = {
  [Each in Q]: keyof (typeof formats)[Each] & string;
}[Q];

/** The formats of a question, by name. */
export function formatsOf<Q extends Question>(question: Q): Formats<Answers[Q]> {
  return formats[question] as unknown as Formats<Answers[Q]>;
}
