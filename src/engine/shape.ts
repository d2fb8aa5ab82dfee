import { isSameComparison } from "./comparison.js";
import { type Condition, folding } from "./condition.js";
import type { LeafResult } from "./evaluate.js";
import { at, entry } from "./lookup.js";
import { conditionOf, type Model, type ModelClaim, type ModelTerm } from "./model.js";
import {
  atLeast,
  codeOf,
  FAILS,
  HOLDS,
  not,
  type Status,
  type StatusCode,
  statusOf,
} from "./status.js";

/**
 * How a condition is asked of a worldview, as a tree over tests. Negations stand at the tests alone, where
 * De Morgan's laws have moved them: `not (a and b)` is one of `not a`, `not b`.
 */
export type Shape =
  /** A test; `negated` if it is asked not to hold at this place. */
  | { readonly kind: "test"; readonly leaf: LeafResult }
  /** Each of them; what always holds is all of nothing. */
  | { readonly kind: "all"; readonly of: readonly Shape[] }
  | Choice
  /** What a term or claim comes down to, which stands further up already. */
  | { readonly kind: "again"; readonly name: Name; readonly shape: Shape };

/** So many of several, fewer than there are. */
export interface Choice {
  readonly kind: "choice";
  readonly count: number;
  readonly of: readonly Shape[];
  readonly status: Status;
  /** The term that is no more than this. */
  readonly term?: string;
  readonly negated?: true;
}

/** How a term or claim is named, and whether it is asked not to hold. */
export type Name = ({ readonly term: string } | { readonly claim: string }) & {
  readonly negated?: true;
};

/**
 * Which parts are drawn: all of them, or those that make the condition what it is. Of what holds these are
 * the parts that hold, of what fails those that keep it from holding, of what is unknown those that can
 * still turn it; what remains to be met is counted over these alone.
 */
export type Extent = "whole" | "deciding";

/** The names and the negations through which a test is reached. */
type Via = Pick<LeafResult, "term" | "claim" | "negated">;

/** A condition with its status, still to be drawn. */
interface Part {
  readonly code: StatusCode;
  readonly draw: (via: Via) => Shape;
}

/** A condition's status by Kleene's logic over the exact statuses of its tests, and how it is asked. */
export interface Drawn {
  readonly status: Status;
  readonly shape: Shape;
}

/**
 * Draws conditions of a claim. What terms and claims come down to is drawn once, so that the tree stays as
 * small as the argument is.
 *
 * @param leaves the tests of the claim with their statuses
 */
export function shaper(
  model: Model,
  leaves: readonly LeafResult[],
  extent: Extent,
): (of: Condition) => Drawn {
  const terms = new Map(model.terms.map((term) => [term.id, term]));
  const claims = new Map(model.claims.map((claim) => [claim.id, claim]));
  const parts = new Map<ModelTerm | ModelClaim, Part>();
  const drawn = new Map<string, Shape>();
  const partOf = (named: ModelTerm | ModelClaim): Part => {
    const part = parts.get(named) ?? fold(conditionOf(named));
    parts.set(named, part);
    return part;
  };
  const entered = (named: ModelTerm | ModelClaim, name: Name): Part => {
    const { code, draw } = partOf(named);
    const drawAt = (via: Via): Shape => {
      const { negated } = via;
      const called: Name = negated ? { ...name, negated } : name;
      const key = JSON.stringify(called);
      const before = drawn.get(key);
      if (before) return isSmall(before) ? before : { kind: "again", name: called, shape: before };
      const shape = draw({ ...via, ...name });
      const labelled = shape.kind === "choice" && "term" in name ? { ...shape, ...called } : shape;
      drawn.set(key, labelled);
      return labelled;
    };
    return { code, draw: drawAt };
  };
  const fold = folding<Part>({
    always: () => ({ code: HOLDS, draw: () => NOTHING }),
    test: ({ belief, comparison }) => {
      const isAsked = (leaf: LeafResult): boolean =>
        leaf.belief === belief && isSameComparison(leaf.comparison, comparison);
      const { negated: _, term: _t, claim: _c, ...leaf } = at(leaves, leaves.findIndex(isAsked));
      return {
        code: codeOf(leaf.status),
        draw: (via) => ({ kind: "test", leaf: { ...leaf, ...via } }),
      };
    },
    term: ({ term }) => entered(entry(terms, term), { term }),
    claim: ({ claim }) => entered(entry(claims, claim), { claim }),
    all: ({ of }) => several(of, of.length, extent),
    any: ({ of }) => several(of, 1, extent),
    at_least: ({ count, of }) => several(of, count, extent),
    not: ({ of: { code, draw } }) => ({
      code: not(code),
      draw: ({ negated, ...via }) => draw(negated ? via : { ...via, negated: true }),
    }),
  });
  return (condition) => {
    const { code, draw } = fold(condition);
    return { status: statusOf(code), shape: draw({}) };
  };
}

/** The tests of a shape, each as often as it is drawn. */
export function testsIn(shape: Shape): readonly LeafResult[] {
  switch (shape.kind) {
    case "test":
      return [shape.leaf];
    case "all":
    case "choice":
      return shape.of.flatMap(testsIn);
    case "again":
      return [];
  }
}

const NOTHING: Shape = { kind: "all", of: [] };

/** Whether it is told again as quickly as it is named. */
function isSmall(shape: Shape): boolean {
  return shape.kind === "test" || (shape.kind === "all" && shape.of.length === 0);
}

/** At least `count` of some parts; asked not to be so, enough of them have to fail. */
function several(parts: readonly Part[], count: number, extent: Extent): Part {
  const code = atLeast(
    parts.map((part) => part.code),
    count,
  );
  const draw = (via: Via): Shape => {
    const turned = parts.map((part) => (via.negated ? { ...part, code: not(part.code) } : part));
    const needed = via.negated ? parts.length - count + 1 : count;
    const kept = extent === "whole" ? { needed, of: turned } : decidingOf(turned, needed);
    const shapes = kept.of.map((part) => ({ ...part, shape: part.draw(via) }));
    // What always holds counts without a word, and what never does is no way to be met.
    const told = shapes.filter(({ shape }) => !(shape.kind === "all" && shape.of.length === 0));
    const given = shapes.filter((each) => each.code === HOLDS && !told.includes(each)).length;
    const left = kept.needed - given;
    if (left <= 0) return NOTHING;
    const of = told.map(({ shape }) => shape);
    if (left >= of.length) return flat(of);
    const status = statusOf(via.negated ? not(code) : code);
    return { kind: "choice", count: left, of, status };
  };
  return { code, draw };
}

/** Of some parts those that make it so whether enough of them hold, and how many of these it takes. */
function decidingOf(
  parts: readonly Part[],
  needed: number,
): { readonly needed: number; readonly of: readonly Part[] } {
  const having = (wanted: StatusCode): readonly Part[] =>
    parts.filter(({ code }) => code === wanted);
  const holding = having(HOLDS);
  const left = needed - holding.length;
  if (left <= 0) return { needed, of: holding };
  const others = parts.filter(({ code }) => code !== HOLDS);
  const status = atLeast(
    parts.map(({ code }) => code),
    needed,
  );
  const isEach = left === others.length;
  const of = others.filter(({ code }) =>
    status === FAILS ? !isEach || code === FAILS : code !== FAILS,
  );
  return { needed: left, of };
}

/** All of some shapes, without those that say the same twice. */
function flat(shapes: readonly Shape[]): Shape {
  const told: Shape[] = [];
  const tell = (shape: Shape): void => {
    if (shape.kind === "all") shape.of.forEach(tell);
    else if (shape.kind === "again") {
      const within = shape.shape.kind === "all" ? shape.shape.of : [shape.shape];
      if (!within.every((part) => told.some((each) => isSame(each, part)))) told.push(shape);
    } else if (!told.some((each) => isSame(each, shape))) told.push(shape);
  };
  shapes.forEach(tell);
  const [only, ...others] = told;
  return only && others.length === 0 ? only : { kind: "all", of: told };
}

function isSame(a: Shape, b: Shape): boolean {
  if (a.kind !== "test" || b.kind !== "test") return a === b;
  return (
    a.leaf.negated === b.leaf.negated &&
    a.leaf.belief === b.leaf.belief &&
    isSameComparison(a.leaf.comparison, b.leaf.comparison)
  );
}
