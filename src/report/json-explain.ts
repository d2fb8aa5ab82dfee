import type { ExplainAnswer, Subject } from "../answers/explain.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import type { Formatter } from "./formatter.js";
import { argumentJson, document, errorJson, SCHEMA_VERSION } from "./json.js";

/** The definition of the argument, or one thing of it with its relations, as one JSON document. */
export const formatExplanationJson: Formatter<ExplainAnswer> = ({ argument, subject }) =>
  document({
    schema_version: SCHEMA_VERSION,
    argument: argumentJson(argument),
    ...(subject ? { subject: subjectJson(subject) } : { definition: argument.definition }),
  });

/** The document of an explanation that there is not. */
export function failedExplanationJson(diagnostics: readonly Diagnostic[]): string {
  return document({
    schema_version: SCHEMA_VERSION,
    argument: null,
    subject: null,
    definition: null,
    errors: diagnostics.map(errorJson),
  });
}

function subjectJson({ kind, item, restsOn, carries }: Subject) {
  const { condition: _, domain: __, ...written } = { condition: 0, domain: 0, ...item };
  return { kind, ...written, rests_on: restsOn, carries };
}
