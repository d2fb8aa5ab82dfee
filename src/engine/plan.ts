import { type Comparison, compareSpan } from "./comparison.js";
import { type Condition, folding } from "./condition.js";
import type { Span } from "./domain.js";
import { at } from "./lookup.js";
import { conditionOf, type Model, type ModelClaim, type ModelTerm } from "./model.js";
import { and, atLeast, FAILS, HOLDS, not, or, type StatusCode } from "./status.js";
import type { Direction } from "./verdict.js";

/** One step of a plan. Operands are earlier steps. */
export type Step =
  | { readonly op: "always" }
  | { readonly op: "test"; readonly belief: number; readonly comparison: Comparison }
  | { readonly op: "all" | "any"; readonly of: readonly number[] }
  | { readonly op: "at_least"; readonly count: number; readonly of: readonly number[] }
  | { readonly op: "not"; readonly of: number };

/** A model compiled into steps in an order in which each needs only earlier ones. */
export interface Plan {
  readonly model: Model;
  readonly steps: readonly Step[];
  readonly claims: ReadonlyMap<string, number>;
  readonly terms: ReadonlyMap<string, number>;
  /** Whether some conclusion for, and some conclusion against, is reached. */
  readonly told: Readonly<Record<Direction, number>>;
  /** For each reason: it holds and the other side's conclusion is reached, so it is a price. */
  readonly prices: ReadonlyMap<string, number>;
  /** Whether there is any price. */
  readonly pays: number;
  /** The step of a condition of the model. */
  stepOf(condition: Condition): number;
}

/** Compiles a model. Equal conditions share one step. */
export function compilePlan(model: Model): Plan {
  const steps: Step[] = [];
  const known = new Map<string, number>();
  const beliefs = new Map(model.beliefs.map(({ id }, index) => [id, index]));
  const terms = new Map(model.terms.map((term) => [term.id, term]));
  const claims = new Map(model.claims.map((claim) => [claim.id, claim]));
  const compiled = new Map<ModelTerm | ModelClaim, number>();

  const add = (step: Step): number => {
    const key = JSON.stringify(step);
    const index = known.get(key) ?? steps.push(step) - 1;
    known.set(key, index);
    return index;
  };
  const group = (op: "all" | "any", of: readonly number[]): number =>
    of.length === 1 ? at(of, 0) : add({ op, of });
  const atLeastOf = (count: number, of: readonly number[]): number => {
    if (count === 1) return group("any", of);
    return count === of.length ? group("all", of) : add({ op: "at_least", count, of });
  };
  const stepOfNamed = (named: ModelTerm | ModelClaim): number => {
    const index = compiled.get(named) ?? stepOf(conditionOf(named));
    compiled.set(named, index);
    return index;
  };
  const stepOf = folding<number>({
    always: () => add({ op: "always" }),
    test: ({ belief, comparison }) =>
      add({ op: "test", belief: find(beliefs, belief), comparison }),
    term: ({ term }) => stepOfNamed(find(terms, term)),
    claim: ({ claim }) => stepOfNamed(find(claims, claim)),
    all: ({ of }) => group("all", of),
    any: ({ of }) => group("any", of),
    at_least: ({ count, of }) => atLeastOf(count, of),
    not: ({ of }) => add({ op: "not", of }),
  });

  const conclusions = (direction: Direction): number[] =>
    model.claims
      .filter(({ role, speaksFor }) => role === "conclusion" && speaksFor === direction)
      .map(stepOfNamed);
  const told = {
    favoured: group("any", conclusions("favoured")),
    disfavoured: group("any", conclusions("disfavoured")),
  };
  const priceOf = (reason: ModelClaim): number => {
    const otherSide = reason.speaksFor === "favoured" ? "disfavoured" : "favoured";
    return group("all", [stepOfNamed(reason), told[otherSide]]);
  };
  const reasons = model.claims.filter(({ role, speaksFor }) => role === "reason" && speaksFor);
  const prices = new Map(reasons.map((claim) => [claim.id, priceOf(claim)]));

  return {
    model,
    claims: new Map(model.claims.map((claim) => [claim.id, stepOfNamed(claim)])),
    terms: new Map(model.terms.map((term) => [term.id, stepOfNamed(term)])),
    told,
    prices,
    pays: group("any", [...prices.values()]),
    steps,
    stepOf,
  };
}

/**
 * Runs a plan in Kleene logic on the spans of the beliefs, in the model's order: sound always
 * (`holds` and `fails` are true of every completion), exact when each span is one value.
 */
export function runPlan({ steps }: Plan, spans: readonly Span[]): StatusCode[] {
  const done: StatusCode[] = new Array(steps.length);
  for (let index = 0; index < steps.length; index++) {
    done[index] = runStep(steps[index] as Step, spans, done);
  }
  return done;
}

function runStep(step: Step, spans: readonly Span[], done: readonly StatusCode[]): StatusCode {
  switch (step.op) {
    case "always":
      return HOLDS;
    case "test":
      return compareSpan(step.comparison, spans[step.belief] as Span);
    case "not":
      return not(done[step.of] as StatusCode);
    case "all": {
      let code: StatusCode = HOLDS;
      for (const part of step.of) code = and(code, done[part] as StatusCode);
      return code;
    }
    case "at_least":
      return atLeast(
        step.of.map((part) => done[part] as StatusCode),
        step.count,
      );
    case "any": {
      let code: StatusCode = FAILS;
      for (const part of step.of) code = or(code, done[part] as StatusCode);
      return code;
    }
  }
}

function find<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`the model refers to ${id}, which it does not define`);
  return found;
}
