import * as z from "zod/mini";
import { steers } from "../diagnostics/controls.js";
import { roles } from "../engine/model.js";
import type { ConditionKind } from "./condition-form.js";
import { abouts, beliefTypes, phraseKinds, resolvables } from "./definition.js";
import { describe } from "./describe.js";

// Without this zod would try to compile its validators with `new Function`.
z.config({ jitless: true });

// Reports print these texts, and whoever shares an argument shall not steer the terminals of others.
const text = () =>
  z.string().check(
    z.minLength(1),
    z.refine((written) => !steers(written)),
  );
const id = () => z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/));
// No number, no truth value and no word that says something else where a value may stand.
const choiceValue = () => z.string().check(z.regex(CHOICE_VALUE));
const CHOICE_VALUE =
  /^(?!(?:true|false|unknown|error|always|[Ii]nfinity|NaN)$)[A-Za-z][A-Za-z0-9_.-]*$/;
const address = () =>
  z.string().check(
    z.regex(/^https?:\/\/\S+$/),
    z.refine((written) => !steers(written)),
  );
const direction = () => z.enum(["favoured", "disfavoured"]);

/** The schema of an argument: it validates them, and the published JSON Schema is made from it. */
export function argumentSchema(condition = conditionSchema()) {
  return z.strictObject({
    $schema: z.optional(z.string()),
    id: describe(id(), "a short name for output"),
    title: text(),
    extends: z.optional(
      describe(id(), "the built-in argument of which it is another reading: the rest is as there"),
    ),
    subject: describe(text(), "what the verdict is about: racing"),
    source: describe(text(), "where the argument is made"),
    cited_as: z.optional(describe(text(), "how the source is called in a sentence: the post")),
    cost_note: z.optional(
      describe(id(), "the claim that says what favouring it costs, whoever favours it"),
    ),
    description: z.optional(text()),
    sides: describe(
      z.record(id(), side()),
      "the opposing worries, and for which verdict their reasons weigh",
    ),
    parameters: z.optional(z.record(id(), parameter())),
    beliefs: z.record(id(), beliefDefinition()),
    terms: z.optional(z.record(id(), term(condition))),
    ranks_best: z.optional(
      describe(id(), "the term that says who ranks itself best in its reference class"),
    ),
    claims: z.array(claim(condition)),
    measures: z.optional(z.array(measure())),
  });
}

/** The schema of a file that extends another argument: it says what it changes, each part by its id. */
function extensionSchema(condition: z.ZodMiniType) {
  const { $schema, id: name, ...rest } = argumentSchema(condition).shape;
  const parts = <Part extends z.ZodMiniType>(part: Part) => z.optional(z.record(id(), part));
  return z.strictObject({
    ...z.partial(z.strictObject(rest)).shape,
    $schema,
    id: name,
    extends: describe(id(), "the built-in argument of which it is another reading"),
    remove: z.optional(
      describe(z.array(text()), "the ids of what is left out: claims, terms, beliefs, measures …"),
    ),
    sides: parts(z.partial(side())),
    parameters: parts(z.partial(parameter())),
    beliefs: parts(changes(beliefDefinition())),
    terms: parts(z.partial(term(condition))),
    claims: z.optional(z.array(z.extend(changes(claim(condition)), { id: id() }))),
    measures: z.optional(z.array(z.extend(changes(measure()), { name: text() }))),
  });
}

/** The schema of an argument file, whole or an extension. */
export function argumentFileSchema() {
  const condition = conditionSchema();
  return z.union([argumentSchema(condition), extensionSchema(condition)]);
}

/** Some keys of a part; null takes one away. */
function changes<Shape extends z.core.$ZodShape>(part: z.ZodMiniObject<Shape, z.core.$strict>) {
  const shape = Object.entries(part.shape).map(([key, schema]) => [
    key,
    z.optional(z.nullable(schema as z.ZodMiniType)),
  ]);
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodMiniType>);
}

function side() {
  return z.strictObject({ label: text(), speaks_for: direction() });
}

function parameter() {
  return z.strictObject({ default: z.number(), meaning: text() });
}

function term(condition: z.ZodMiniType) {
  return z.strictObject({ says: text(), when: condition });
}

function claim(condition: z.ZodMiniType) {
  return z.strictObject({
    id: id(),
    role: z.enum(roles),
    side: id(),
    when: condition,
    unless: z.optional(
      describe(
        z.array(condition).check(z.minLength(1)),
        "exceptions: where one of them holds, the claim does not",
      ),
    ),
    says: text(),
    short: z.optional(describe(text(), "the same in a few words, as a clause")),
    concludes: z.optional(direction()),
    source: z.strictObject({
      passage: text(),
      modality: text(),
      confidence: z.enum(["confident", "tentative"]),
    }),
    quote: z.optional(describe(text(), "the words of the passage, a sentence at most")),
    url: z.optional(describe(address(), "where the passage can be read")),
  });
}

function measure() {
  return z.strictObject({
    name: text(),
    serves: z.array(id()),
    harms: z.optional(z.array(id())),
    note: z.optional(text()),
  });
}

function beliefDefinition() {
  const phrases = Object.fromEntries(phraseKinds.map((kind) => [kind, z.optional(text())]));
  return z.strictObject({
    type: z.enum(beliefTypes),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    values: z.optional(
      describe(
        z.array(choiceValue()).check(z.minLength(2)),
        "of a choice: what it can be, in no order",
      ),
    ),
    levels: z.optional(describe(z.record(id(), z.number()), "words for some values")),
    if_left_out: describe(
      z.union([z.number(), z.boolean(), text()]),
      "what is taken if a worldview does not mention it: a value, unknown or error",
    ),
    about: z.optional(
      describe(
        z.enum(abouts),
        "whether people can disagree about it, or it is where its holder stands; judgement unless given",
      ),
    ),
    meaning: text(),
    question: z.optional(text()),
    evidence: z.optional(describe(text(), "what would move it")),
    resolvable: z.optional(describe(z.enum(resolvables), "when that can be known")),
    phrases: z.optional(
      describe(
        z.catchall(z.object(phrases), text()),
        "what one would say if it were in some region, by the form of the region; of a choice, by value",
      ),
    ),
  });
}

function conditionSchema(): z.ZodMiniType {
  const condition: z.ZodMiniType = z.lazy(() => z.union(Object.values(formsOf(condition))));
  z.globalRegistry.add(condition, { id: "condition" });
  return condition;
}

/** The schema of each form of condition; `always` is written like a term. */
function formsOf(
  condition: z.ZodMiniType,
): Record<Exclude<ConditionKind, "always">, z.ZodMiniType> {
  return {
    term: describe(id(), "the name of a term, or always"),
    claim: z.strictObject({ claim: id() }),
    test: z.strictObject({ belief: id(), is: testSchema() }),
    all: z.strictObject({ all: z.array(condition).check(z.minLength(1)) }),
    any: z.strictObject({ any: z.array(condition).check(z.minLength(1)) }),
    at_least: z.strictObject({
      at_least: z.int().check(z.gte(1)),
      of: z.array(condition).check(z.minLength(1)),
    }),
    not: z.strictObject({ not: condition }),
  };
}

/** A value, an order, both ends of a region, or some values. */
function testSchema() {
  const operand = z.union([z.boolean(), z.number(), text()]);
  const end = z.optional(z.union([z.number(), text()]));
  const range = z.strictObject({ from: end, above: end, to: end, below: end });
  return z.union([z.boolean(), z.number(), text(), range, z.array(operand).check(z.minLength(1))]);
}
