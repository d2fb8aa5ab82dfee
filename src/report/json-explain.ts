import type { Diagnostic } from "../diagnostics/problem.js";
import type { Explanation, Subject } from "./explanation.js";
import { argumentJson, document, errorJson, SCHEMA_VERSION } from "./json.js";
import type { Formatter } from "./report.js";

/** The definition of the argument, or one thing of it with its relations, as one JSON document. */
export const formatExplanationJson: Formatter<Explanation> = ({ argument, subject }) =>
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
