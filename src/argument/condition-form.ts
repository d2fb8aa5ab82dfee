/** What a condition as written is made of: known here, and nowhere else. */
import type { WithParts } from "../engine/condition.js";
import type { ConditionDefinition, ConditionForms } from "./definition.js";

export type ConditionKind = keyof ConditionForms;

/** A condition of which another is made, and the path to it from there. */
export interface ConditionPart {
  readonly when: ConditionDefinition;
  readonly path: readonly PropertyKey[];
}

type Made<K extends ConditionKind, Part> = WithParts<ConditionForms[K], ConditionDefinition, Part>;

/** What to make of each kind of condition once something is made of its parts. */
export type FormFold<Result> = {
  readonly [K in ConditionKind]: (form: Made<K, Result>) => Result;
};

/** What to make of each kind of condition by itself. */
export type FormCases<Result> = {
  readonly [K in ConditionKind]: (form: ConditionForms[K]) => Result;
};

/** Makes something of conditions from their parts up. The terms and claims they name are not entered. */
export function foldingForms<Result>(
  fold: FormFold<Result>,
): (when: ConditionDefinition) => Result {
  const make = (when: ConditionDefinition): Result => {
    const recognised = recognise(when);
    // A condition goes to the handler of its own kind; in a union the compiler cannot see that it does.
    const handle = fold[recognised.kind] as (form: AnyMade<Result>) => Result;
    return handle(withParts(recognised, make));
  };
  return make;
}

/** Makes something of a condition by itself, whatever its parts are. */
export function byKind<Result>(when: ConditionDefinition, cases: FormCases<Result>): Result {
  const { kind, form } = recognise(when);
  return (cases[kind] as (form: ConditionDefinition) => Result)(form);
}

/** The conditions of which one is made, in the order written. */
export function partsOf(when: ConditionDefinition): readonly ConditionPart[] {
  const parts: ConditionPart[] = [];
  withParts(recognise(when), (part, path) => parts.push({ when: part, path }));
  return parts;
}

/** A condition and all those inside it, outer ones first, with their paths if its own is `path`. */
export function conditionsWithin({ when, path }: ConditionPart): readonly ConditionPart[] {
  const inner = partsOf(when).flatMap((part) =>
    conditionsWithin({ when: part.when, path: [...path, ...part.path] }),
  );
  return [{ when, path }, ...inner];
}

type AnyMade<Part> = { readonly [K in ConditionKind]: Made<K, Part> }[ConditionKind];

type Recognised = {
  readonly [K in ConditionKind]: { readonly kind: K; readonly form: ConditionForms[K] };
}[ConditionKind];

/** The one place that tells the kinds of conditions apart. */
function recognise(form: ConditionDefinition): Recognised {
  if (typeof form === "string") {
    return form === "always" ? { kind: "always", form } : { kind: "term", form };
  }
  if ("claim" in form) return { kind: "claim", form };
  if ("belief" in form) return { kind: "test", form };
  if ("all" in form) return { kind: "all", form };
  if ("any" in form) return { kind: "any", form };
  if ("at_least" in form) return { kind: "at_least", form };
  if ("not" in form) return { kind: "not", form };
  return form satisfies never;
}

/** The one place that knows where a condition keeps its parts. */
function withParts<Part>(
  { kind, form }: Recognised,
  make: (part: ConditionDefinition, path: readonly PropertyKey[]) => Part,
): AnyMade<Part> {
  switch (kind) {
    case "always":
    case "term":
    case "claim":
    case "test":
      return form;
    case "all":
      return { all: form.all.map((part, index) => make(part, ["all", index])) };
    case "any":
      return { any: form.any.map((part, index) => make(part, ["any", index])) };
    case "at_least":
      return { ...form, of: form.of.map((part, index) => make(part, ["of", index])) };
    case "not":
      return { not: make(form.not, ["not"]) };
  }
}
