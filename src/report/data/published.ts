/** The schemas that racecheck publishes of files it reads or prints, whatever the argument. */
import type { ZodMiniType } from "zod/mini";
import type { Question } from "../../answers/answer.js";

export interface PublishedSchema {
  /** What `racecheck schema` calls it. */
  readonly name: string;
  /** What it describes, as editors show it. */
  readonly title: string;
  /** Loaded, and made, when it is asked for. */
  readonly schema: () => Promise<ZodMiniType>;
}

const argument: PublishedSchema = {
  name: "argument",
  title: "A racecheck argument",
  schema: async () => (await import("../../argument/schema.js")).argumentFileSchema(),
};

/** The document of each question's answers. */
export const documentSchemas = {
  evaluate: {
    name: "result",
    title: "Results of racecheck evaluate",
    schema: async () => (await import("./evaluate.js")).evaluateDocument.schema(),
  },
  test: {
    name: "test",
    title: "Results of racecheck test",
    schema: async () => (await import("./test.js")).testDocument.schema(),
  },
  compare: {
    name: "comparison",
    title: "Results of racecheck compare",
    schema: async () => (await import("./compare.js")).compareDocument.schema(),
  },
  since: {
    name: "changes",
    title: "Results of racecheck compare --baseline",
    schema: async () => (await import("./since.js")).sinceDocument.schema(),
  },
  map: {
    name: "map",
    title: "Results of racecheck map",
    schema: async () => (await import("./map.js")).mapDocument.schema(),
  },
  explain: {
    name: "explanation",
    title: "Results of racecheck explain",
    schema: async () => (await import("./explain.js")).explainDocument.schema(),
  },
  audit: {
    name: "audit",
    title: "Results of racecheck audit",
    schema: async () => (await import("./audit.js")).auditDocument.schema(),
  },
  rivals: {
    name: "rivals",
    title: "Results of racecheck evaluate under several arguments",
    schema: async () => (await import("./rivals.js")).rivalsDocument.schema(),
  },
  disputes: {
    name: "disputes",
    title: "Results of racecheck compare under several arguments",
    schema: async () => (await import("./disputes.js")).disputesDocument.schema(),
  },
  survey: {
    name: "survey",
    title: "Results of racecheck survey",
    schema: async () => (await import("./survey.js")).surveyDocument.schema(),
  },
  precipice: {
    name: "precipice",
    title: "Results of racecheck precipice",
    schema: async () => (await import("./precipice.js")).precipiceDocument.schema(),
  },
} satisfies { readonly [Q in Question]: PublishedSchema };

export const publishedSchemas: readonly PublishedSchema[] = [
  argument,
  ...Object.values(documentSchemas),
];
