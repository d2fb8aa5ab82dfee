/** What `explain` prints for programs: the definition of the argument, or one thing of it. */
import { stringify } from "yaml";
import * as z from "zod/mini";
import type { ExplainAnswer, Subject } from "../../answers/explain.js";
import { wordIds } from "../../answers/words.js";
import type { ArgumentDefinition } from "../../argument/definition.js";
import { describe } from "../../argument/describe.js";
import type { Differences } from "../../argument/differences.js";
import { referenceKinds } from "../../argument/relations.js";
import { once } from "../../engine/once.js";
import type { Formatter } from "../formatter.js";
import { definitionForms, whenSchema } from "./definition.js";
import { documentText, failing } from "./document.js";
import { part, type Written } from "./part.js";
import { errorPart, headPart } from "./parts.js";

type SubjectOf<Kind extends Subject["kind"]> = Extract<Subject, { readonly kind: Kind }>;

const id = () => describe(z.string(), "its name");
const kind = <Kind extends Subject["kind"]>(of: Kind) => describe(z.literal(of), "what it is");

/** What it has to do with the rest of the argument. */
const relations = () => {
  const references = () =>
    z.array(z.object({ kind: describe(z.enum(referenceKinds), "what that is"), id: id() }));
  return {
    rests_on: describe(references(), "what its condition mentions"),
    carries: describe(references(), "the terms and claims whose condition mentions it"),
  };
};

const claimSubject = part(
  () =>
    z.object({
      kind: kind("claim"),
      ...definitionForms().claim.shape,
      when: whenSchema(),
      ...relations(),
    }),
  ({
    kind,
    item: { condition: _, exceptions: __, ...claim },
    restsOn,
    carries,
  }: SubjectOf<"claim">) => ({
    kind,
    ...claim,
    rests_on: restsOn,
    carries,
  }),
);

const termSubject = part(
  () =>
    z.object({
      kind: kind("term"),
      ...definitionForms().term.shape,
      when: whenSchema(),
      id: id(),
      ...relations(),
    }),
  ({ kind, item: { condition: _, ...term }, restsOn, carries }: SubjectOf<"term">) => ({
    kind,
    ...term,
    rests_on: restsOn,
    carries,
  }),
);

const beliefSubject = part(
  () =>
    z.object({
      kind: kind("belief"),
      ...definitionForms().belief.shape,
      id: id(),
      ...relations(),
    }),
  ({ kind, item: { domain: _, ...belief }, restsOn, carries }: SubjectOf<"belief">) => ({
    kind,
    ...belief,
    rests_on: restsOn,
    carries,
  }),
);

const parameterSubject = part(
  () =>
    z.object({
      kind: kind("parameter"),
      id: id(),
      value: describe(z.number(), "its value in this run"),
      ...definitionForms().parameter.shape,
      ...relations(),
    }),
  ({ kind, item, restsOn, carries }: SubjectOf<"parameter">) => ({
    kind,
    ...item,
    rests_on: restsOn,
    carries,
  }),
);

const wordSubject = part(
  () =>
    z.object({
      kind: kind("word"),
      id: describe(z.enum(wordIds), "a word of racecheck's own"),
      ...relations(),
    }),
  ({ kind, item: { id }, restsOn, carries }: SubjectOf<"word">) => ({
    kind,
    id,
    rests_on: restsOn,
    carries,
  }),
);

const subjectSchema = once(() =>
  z.union([
    claimSubject.schema(),
    termSubject.schema(),
    beliefSubject.schema(),
    parameterSubject.schema(),
    wordSubject.schema(),
  ]),
);

function subjectOf(subject: Subject): Written<ReturnType<typeof subjectSchema>> {
  switch (subject.kind) {
    case "claim":
      return claimSubject.of(subject);
    case "term":
      return termSubject.of(subject);
    case "belief":
      return beliefSubject.of(subject);
    case "parameter":
      return parameterSubject.of(subject);
    case "word":
      return wordSubject.of(subject);
  }
}

const definitionPart = part(
  () => definitionForms().definition,
  // A file may name its schema, which is no part of the argument.
  (definition: ArgumentDefinition & { readonly $schema?: string | undefined }) => definition,
);

const differencesPart = part(
  () => {
    const references = (description: string) =>
      describe(
        z.array(z.object({ kind: describe(z.enum(referenceKinds), "what that is"), id: id() })),
        description,
      );
    return z.object({
      from: describe(z.string(), "the argument that is extended"),
      changed: references("what is otherwise there"),
      added: references("what is not there"),
      removed: references("what is there alone"),
    });
  },
  ({ from, changed, added, removed }: Differences) => ({ from, changed, added, removed }),
);

export const explainDocument = part(
  () =>
    describe(
      z.object({
        ...headPart.schema().shape,
        subject: z.optional(
          describe(
            z.nullable(subjectSchema()),
            "what was asked about, with what it rests on; null if there is no such thing",
          ),
        ),
        differs: z.optional(
          describe(differencesPart.schema(), "how it differs from the argument that it extends"),
        ),
        definition: z.optional(
          describe(
            z.nullable(definitionPart.schema()),
            "the whole argument as its file has it, if nothing of it was asked about",
          ),
        ),
        errors: z.optional(
          describe(z.array(errorPart.schema()), "why there is neither; else left out"),
        ),
      }),
      "what `racecheck explain --format json` prints; keys may be added within a schema version",
    ),
  ({ argument, subject, differences }: ExplainAnswer) => ({
    ...headPart.of(argument),
    differs: differences && differencesPart.of(differences),
    subject: subject && subjectOf(subject),
    definition: subject ? undefined : definitionPart.of(argument.definition),
    errors: undefined,
  }),
);

/** The definition of the argument, or one thing of it with its relations, as one JSON document. */
export const formatExplanationJson: Formatter<ExplainAnswer> = (answer) =>
  documentText(explainDocument.of(answer));

/** The document of an explanation that there is not. */
export const failedExplanationJson = failing(explainDocument);

/** The argument's definition as an argument file: a start for one of your own. */
export const formatExplanationYaml: Formatter<ExplainAnswer> = ({ argument }) => {
  // The file is whole: it extends nothing.
  const { extends: _, ...definition } = argument.definition;
  return stringify(definition, { lineWidth: 100 });
};
