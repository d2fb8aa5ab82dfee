import type { Place } from "../diagnostics/problem.js";
import type { Condition } from "../engine/condition.js";
import type { Domain } from "../engine/domain.js";
import { createEngine, type Engine } from "../engine/engine.js";
import type { Model } from "../engine/model.js";
import type {
  ArgumentDefinition,
  BeliefDefinition,
  ClaimDefinition,
  TermDefinition,
} from "./definition.js";

/** An argument ready for use: checked, its parameters settled, its engine compiled. */
export interface Argument {
  readonly definition: ArgumentDefinition;
  /** The value of each parameter in this run. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly beliefs: readonly Belief[];
  readonly terms: readonly Term[];
  readonly claims: readonly Claim[];
  /** The term that says who ranks itself best in its reference class, if the argument has one. */
  readonly ranksBest: string | undefined;
  readonly engine: Engine;
  /** Where a part of its definition stands; undefined for one that was not read from a text. */
  readonly place?: ((path: readonly PropertyKey[]) => Place) | undefined;
}

export interface Belief extends BeliefDefinition {
  readonly id: string;
  readonly domain: Domain;
}

export interface Term extends TermDefinition {
  readonly id: string;
  readonly condition: Condition;
}

export interface Claim extends ClaimDefinition {
  readonly condition: Condition;
  readonly exceptions: readonly Condition[];
}

/** The domain that a definition describes; a missing end of a number's domain is 0 or 1. */
export function domainOf({ type, min, max, values = [] }: BeliefDefinition): Domain {
  switch (type) {
    case "boolean":
      return { type };
    case "number":
      return { type, min: min ?? 0, max: max ?? 1 };
    case "integer":
      return { type, min: min ?? 0, ...(max === undefined ? {} : { max }) };
    case "choice":
      return { type, values };
  }
}

/** Assembles an argument whose definition was checked. */
export function assemble(
  definition: ArgumentDefinition,
  parameters: Readonly<Record<string, number>>,
  resolve: (when: ClaimDefinition["when"]) => Condition,
): Argument {
  const parts = resolved(definition, resolve);
  const ranksBest = definition.ranks_best;
  return { ...parts, parameters, ranksBest, engine: createEngine(modelOf(parts)) };
}

/** What of an argument makes its model. */
type Parts = Pick<Argument, "definition" | "beliefs" | "terms" | "claims">;

/** A definition with what the engine makes of its parts. */
export function resolved(
  definition: ArgumentDefinition,
  resolve: (when: ClaimDefinition["when"]) => Condition,
): Parts {
  const beliefs = Object.entries(definition.beliefs).map(([id, belief]) => ({
    ...belief,
    id,
    domain: domainOf(belief),
  }));
  const terms = Object.entries(definition.terms ?? {}).map(([id, term]) => ({
    ...term,
    id,
    condition: resolve(term.when),
  }));
  const claims = definition.claims.map((claim) => ({
    ...claim,
    condition: resolve(claim.when),
    exceptions: (claim.unless ?? []).map(resolve),
  }));
  return { definition, beliefs, terms, claims };
}

/** What the engine needs of an argument. */
export function modelOf({ definition, beliefs, terms, claims }: Parts): Model {
  return {
    beliefs: beliefs.map(({ id, domain }) => ({ id, domain })),
    terms: terms.map(({ id, condition }) => ({ id, when: condition })),
    claims: claims.map(({ id, role, side, concludes, condition, exceptions }) => {
      const speaksFor =
        role === "conclusion" || role === "reason"
          ? (concludes ?? definition.sides[side]?.speaks_for)
          : undefined;
      const unless = exceptions.length > 0 && { unless: exceptions };
      return { id, role, when: condition, ...unless, ...(speaksFor && { speaksFor }) };
    }),
  };
}
