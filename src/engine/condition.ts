import type { Comparison } from "./comparison.js";

/**
 * A condition over beliefs, terms and claims, with every parameter already replaced by its value. A new
 * kind is one more member: nothing compiles until `withParts` and every fold know it.
 */
export type Condition =
  | { readonly kind: "always" }
  | { readonly kind: "test"; readonly belief: string; readonly comparison: Comparison }
  | { readonly kind: "term"; readonly term: string }
  | { readonly kind: "claim"; readonly claim: string }
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  /** At least `count` of the parts hold; from 1 to the number of parts. */
  | { readonly kind: "at_least"; readonly count: number; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };

type Kind = Condition["kind"];

/** The form of one kind with something in place of each condition in it. */
export type WithParts<Form, Whole, Part> = {
  readonly [Key in keyof Form]: [Whole] extends [Form[Key]]
    ? Part
    : [readonly Whole[]] extends [Form[Key]]
      ? readonly Part[]
      : Form[Key];
};

type Made<K extends Kind, Part> = WithParts<Extract<Condition, { kind: K }>, Condition, Part>;

/** What to make of each kind of condition once something is made of its parts. */
export type Fold<Result> = { readonly [K in Kind]: (condition: Made<K, Result>) => Result };

/** Makes something of conditions from their parts up. The terms and claims they name are not entered. */
export function folding<Result>(fold: Fold<Result>): (condition: Condition) => Result {
  const make = (condition: Condition): Result => {
    // A condition goes to the handler of its own kind; in a union the compiler cannot see that it does.
    const handle = fold[condition.kind] as (condition: AnyMade<Result>) => Result;
    return handle(withParts(condition, make));
  };
  return make;
}

/** The conditions of which one is made, in the order written. */
export function partsOf(condition: Condition): readonly Condition[] {
  const parts: Condition[] = [];
  withParts(condition, (part) => parts.push(part));
  return parts;
}

type AnyMade<Part> = { readonly [K in Kind]: Made<K, Part> }[Kind];

/** The one place that knows where a condition keeps its parts. */
function withParts<Part>(condition: Condition, make: (part: Condition) => Part): AnyMade<Part> {
  switch (condition.kind) {
    case "always":
    case "test":
    case "term":
    case "claim":
      return condition;
    case "all":
    case "any":
    case "at_least":
      return { ...condition, of: condition.of.map((part) => make(part)) };
    case "not":
      return { ...condition, of: make(condition.of) };
  }
}
