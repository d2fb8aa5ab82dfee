/**
 * The definition of an argument as part of a document: the schema of argument files, with a description
 * of every key.
 */
import * as z from "zod/mini";
import type { PhraseKind } from "../../argument/definition.js";
import { describe } from "../../argument/describe.js";
import { argumentSchema } from "../../argument/schema.js";
import { once } from "../../engine/once.js";

/** The schemas of a definition and of what it is made of. */
export const definitionForms = once(() => {
  // An own copy: the descriptions are given to its parts.
  const definition = argumentSchema();
  const { sides, parameters, beliefs, terms, claims, measures } = definition.shape;
  const forms = {
    definition,
    side: sides._zod.def.valueType,
    parameter: parameters._zod.def.innerType._zod.def.valueType,
    belief: beliefs._zod.def.valueType,
    term: terms._zod.def.innerType._zod.def.valueType,
    claim: claims._zod.def.element,
    measure: measures._zod.def.innerType._zod.def.element,
  };
  describeKeys(definition, {
    $schema: "the address of the JSON Schema of argument files, for editors",
    title: "what it is called",
    description: "what it is about, in a few sentences",
    parameters: "numbers that conditions name, and that --set gives other values",
    beliefs: "what a worldview may say, by name",
    terms: "conditions with a name, by name",
    claims: "what it claims, in its order",
    measures: "what can be done",
  });
  describeKeys(forms.side, {
    label: "what the worry is called",
    speaks_for: "the verdict for which its reasons weigh",
  });
  describeKeys(forms.parameter, {
    default: "its value unless --set gives another",
    meaning: "what it stands for",
  });
  describeKeys(forms.belief, {
    type: "what its values are",
    min: "its least value, 0 if left out",
    max: "its greatest value; if left out, 1 for a number and none for an integer",
    meaning: "what it stands for",
    question: "the belief as a question to the holder of the worldview",
    phrases: "what one would say if it were in some region, by the form of the region",
  });
  describeKeys(forms.belief.shape.phrases._zod.def.innerType, phrases);
  describeKeys(forms.term, { says: "a clause about the holder of the worldview" });
  describeKeys(forms.claim, {
    id: "its name",
    role: "what it is to the argument",
    side: "one of the sides, or both",
    says: "what it claims, as a sentence",
    concludes: "of a conclusion: the verdict for which it speaks, if not that of its side",
    source: "where it is made",
  });
  describeKeys(forms.claim.shape.source, {
    passage: "the label of the passage that makes it",
    modality: "how strongly the passage words it",
    confidence: "how sure of it the author is",
  });
  describeKeys(forms.measure, {
    note: "how it does so, where that is to be said",
    name: "what it is called",
    serves: "the sides whose worry it serves",
    harms: "the sides whose worry it makes worse",
  });
  return forms;
});

const phrases: Readonly<Record<PhraseKind, string>> = {
  true: "that it is true",
  false: "that it is false",
  equal: "that it is {value}",
  above: "that it is above {value}",
  at_least: "that it is {value} or more",
  below: "that it is below {value}",
  at_most: "that it is {value} or less",
  between: "that it is from {low} to {high}",
};

function describeKeys<Shape extends z.core.$ZodShape>(
  { shape }: { readonly shape: Shape },
  descriptions: { readonly [Key in keyof Shape]?: string },
): void {
  for (const [key, description] of Object.entries<string | undefined>(descriptions)) {
    if (description !== undefined) describe(shape[key] as unknown as z.ZodMiniType, description);
  }
}

/** A condition, described; its own schema stays as it is, since it is used in itself. */
export const whenSchema = () => {
  const { when } = definitionForms().claim.shape;
  return describe(
    z.lazy(() => when),
    "on what condition it holds",
  );
};
