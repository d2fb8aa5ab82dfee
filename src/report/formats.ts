/** The formats of each question's answers, and of runs that could not begin; loaded when asked for. */
import type { Answer, Answers, Question } from "../answers/answer.js";
import type { FailureFormatter, Formatter, Remark, ReportOptions } from "./formatter.js";
import type { Block } from "./page/tree.js";

export interface Format<A> {
  readonly print: () => Promise<Formatter<A>>;
  /** In a format that may leave something out; said on standard error too. */
  readonly remark?: () => Promise<Remark<A>>;
  /** In a format without one there is nothing to read but standard error. */
  readonly failed?: () => Promise<FailureFormatter>;
}

/** What a page is made of: an answer as a tree, for every format for people. */
type Page<A> = (answer: A, options: ReportOptions) => readonly Block[];

/** The formats for people: one page, and a renderer of trees for each. What is wrong ends a document. */
function people<A extends Answer>(page: () => Promise<Page<A>>) {
  const wrong = async () => (await import("./pages/diagnostics.js")).diagnosticsPage;
  const wrongWith = async () => {
    const [faults, { errorsOf }] = await Promise.all([wrong(), import("../answers/answer.js")]);
    return (answer: A): readonly Block[] => faults(errorsOf(answer));
  };
  const asMarkdown = async () => (await import("./page/markdown.js")).markdownOf;
  const asHtml = async () => (await import("./page/html.js")).htmlOf;
  return {
    text: {
      print: async (): Promise<Formatter<A>> => {
        const [make, { textOf }] = await Promise.all([page(), import("./page/text.js")]);
        return (answer, options) => textOf(make(answer, options), options);
      },
    },
    markdown: {
      print: async (): Promise<Formatter<A>> => {
        const [make, faults, render] = await Promise.all([page(), wrongWith(), asMarkdown()]);
        return (answer, options) =>
          render([...make(answer, options), ...faults(answer)], options.page);
      },
      failed: async (): Promise<FailureFormatter> => {
        const [faults, render] = await Promise.all([wrong(), asMarkdown()]);
        return (diagnostics) => render(faults(diagnostics));
      },
    },
    html: {
      print: async (): Promise<Formatter<A>> => {
        const [make, faults, render] = await Promise.all([page(), wrongWith(), asHtml()]);
        return (answer, options) => {
          const blocks = [...make(answer, options), ...faults(answer)];
          return render(blocks, { title: TITLE, measure: options.page.measure });
        };
      },
      failed: async (): Promise<FailureFormatter> => {
        const [faults, render] = await Promise.all([wrong(), asHtml()]);
        return (diagnostics) => render(faults(diagnostics), { title: TITLE });
      },
    },
  };
}

/** What a page is called whose report has no title of its own. */
const TITLE = "racecheck";

export type Formats<A> = Readonly<Record<string, Format<A>>>;

/** What encodes findings does so whatever the question. */
const junit = {
  print: async () => (await import("./ci/junit.js")).formatJunit,
  failed: async () => (await import("./ci/junit.js")).failedJunit,
};
const sarif = {
  print: async () => (await import("./ci/sarif.js")).formatSarif,
  remark: async () => (await import("./ci/sarif.js")).sarifRemark,
  failed: async () => (await import("./ci/sarif.js")).failedSarif,
};
const github = {
  print: async () => (await import("./ci/github.js")).formatGithub,
  failed: async () => (await import("./ci/github.js")).failedGithub,
};

export const formats = {
  evaluate: {
    ...people(async () => (await import("./pages/evaluate.js")).evaluatePage),
    json: {
      print: async () => (await import("./data/evaluate.js")).formatJson,
      failed: async () => (await import("./data/evaluate.js")).failedJson,
    },
    ndjson: { print: async () => (await import("./data/evaluate.js")).formatNdjson },
    svg: { print: async () => (await import("./svg/argument.js")).formatEvaluationSvg },
    junit,
    sarif,
    github,
  },
  compare: {
    ...people(async () => (await import("./pages/compare.js")).comparePage),
    json: {
      print: async () => (await import("./data/compare.js")).formatComparisonJson,
      failed: async () => (await import("./data/compare.js")).failedComparisonJson,
    },
  },
  since: {
    ...people(async () => (await import("./pages/since.js")).sincePage),
    json: {
      print: async () => (await import("./data/since.js")).formatChangesJson,
      failed: async () => (await import("./data/since.js")).failedChangesJson,
    },
    github,
  },
  map: {
    ...people(async () => (await import("./pages/map.js")).mapPage),
    svg: { print: async () => (await import("./svg/map.js")).formatMapSvg },
    json: {
      print: async () => (await import("./data/map.js")).formatMapJson,
      failed: async () => (await import("./data/map.js")).failedMapJson,
    },
  },
  test: {
    ...people(async () => (await import("./pages/test.js")).testPage),
    json: {
      print: async () => (await import("./data/test.js")).formatTestJson,
      failed: async () => (await import("./data/test.js")).failedTestJson,
    },
    ndjson: { print: async () => (await import("./data/test.js")).formatTestNdjson },
    junit,
    sarif,
    github,
  },
  explain: {
    ...people(async () => (await import("./pages/explain.js")).explainPage),
    json: {
      print: async () => (await import("./data/explain.js")).formatExplanationJson,
      failed: async () => (await import("./data/explain.js")).failedExplanationJson,
    },
    yaml: { print: async () => (await import("./data/explain.js")).formatExplanationYaml },
    svg: { print: async () => (await import("./svg/argument.js")).formatArgumentSvg },
    mermaid: { print: async () => (await import("./graph/mermaid.js")).formatMermaid },
    dot: { print: async () => (await import("./graph/dot.js")).formatDot },
  },
  audit: {
    ...people(async () => (await import("./pages/audit.js")).auditPage),
    json: {
      print: async () => (await import("./data/audit.js")).formatAuditJson,
      failed: async () => (await import("./data/audit.js")).failedAuditJson,
    },
    sarif,
    github,
  },
  rivals: {
    ...people(async () => (await import("./pages/rivals.js")).rivalsPage),
    json: {
      print: async () => (await import("./data/rivals.js")).formatRivalsJson,
      failed: async () => (await import("./data/rivals.js")).failedRivalsJson,
    },
    ndjson: { print: async () => (await import("./data/rivals.js")).formatRivalsNdjson },
    junit,
    sarif,
    github,
  },
  disputes: {
    ...people(async () => (await import("./pages/disputes.js")).disputesPage),
    json: {
      print: async () => (await import("./data/disputes.js")).formatDisputesJson,
      failed: async () => (await import("./data/disputes.js")).failedDisputesJson,
    },
  },
  survey: {
    ...people(async () => (await import("./pages/survey.js")).surveyPage),
    json: {
      print: async () => (await import("./data/survey.js")).formatSurveyJson,
      failed: async () => (await import("./data/survey.js")).failedSurveyJson,
    },
    csv: { print: async () => (await import("./table/survey.js")).formatSurveyCsv },
    census: { print: async () => (await import("./table/census.js")).formatCensus },
    svg: { print: async () => (await import("./svg/survey.js")).formatSurveySvg },
  },
  precipice: {
    ...people(async () => (await import("./pages/precipice.js")).precipicePage),
    json: {
      print: async () => (await import("./data/precipice.js")).formatPrecipiceJson,
      failed: async () => (await import("./data/precipice.js")).failedPrecipiceJson,
    },
    csv: { print: async () => (await import("./table/precipice.js")).formatPrecipiceCsv },
    svg: { print: async () => (await import("./svg/precipice.js")).formatPrecipiceSvg },
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
