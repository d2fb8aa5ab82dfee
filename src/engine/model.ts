import type { Condition } from "./condition.js";
import type { Domain } from "./domain.js";
import type { Direction } from "./verdict.js";

export const roles = ["conclusion", "reason", "premise", "note"] as const;
export type Role = (typeof roles)[number];

export interface ModelBelief {
  readonly id: string;
  readonly domain: Domain;
}

export interface ModelTerm {
  readonly id: string;
  readonly when: Condition;
}

export interface ModelClaim {
  readonly id: string;
  readonly role: Role;
  readonly when: Condition;
  /** Exceptions: where one of them holds, the claim does not. */
  readonly unless?: readonly Condition[];
  /** For conclusions: the verdict; for reasons: what they weigh for. Premises and notes have none. */
  readonly speaksFor?: Direction;
}

/** What a claim comes to: its condition, and no exception to it. */
export function conditionOf({ when, unless = [] }: Pick<ModelClaim, "when" | "unless">): Condition {
  if (unless.length === 0) return when;
  return { kind: "all", of: [when, { kind: "not", of: { kind: "any", of: unless } }] };
}

/**
 * What the engine needs of an argument. References resolve and claims form no cycle: whoever makes a
 * model has checked that.
 */
export interface Model {
  readonly beliefs: readonly ModelBelief[];
  readonly terms: readonly ModelTerm[];
  readonly claims: readonly ModelClaim[];
}
