/** What is common to all JSON documents. */
import type * as z from "zod/mini";
import type { Diagnostic } from "../../diagnostics/problem.js";
import { jsonText } from "../../document/write-json.js";
import type { FailureFormatter } from "../formatter.js";
import { emptyOf } from "./empty.js";
import type { Part } from "./part.js";
import { errorPart } from "./parts.js";

/** One JSON document, indented, as a text that ends with a line break. */
export function documentText(content: object): string {
  return `${jsonText(content, 2)}\n`;
}

/** JSON objects, each on a line of its own. */
export function lines(objects: readonly object[]): string {
  return objects.map((object) => `${jsonText(object)}\n`).join("");
}

type AnyDocument = z.ZodMiniType<object, { readonly errors?: readonly unknown[] | undefined }>;

/** The document of a run that could not begin: it says what is wrong, and nothing else. */
export function failedDocument<S extends AnyDocument>(
  { schema }: Pick<Part<S, never>, "schema">,
  diagnostics: readonly Diagnostic[],
) {
  return { ...emptyOf(schema()), errors: diagnostics.map(errorPart.of) };
}

/** Prints such documents. */
export function failing(document: Pick<Part<AnyDocument, never>, "schema">): FailureFormatter {
  return (diagnostics) => documentText(failedDocument(document, diagnostics));
}
