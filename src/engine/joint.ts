/**
 * Two models as one, over the beliefs that either asks, with a switch for every claim of both: a claim
 * that is switched off does not hold. A belief of the same id is the same belief.
 */
import { type Condition, folding } from "./condition.js";
import type { Model, ModelBelief, ModelClaim, ModelTerm } from "./model.js";
import { type Direction, type SettledVerdict, settledVerdicts, told } from "./verdict.js";

/** Which of the two models something is from. */
export type Which = "first" | "second";

/** A claim of one of the two. */
export interface ClaimOf {
  readonly of: Which;
  readonly claim: string;
}

export interface Joint {
  readonly model: Model;
  /** The switch of each claim, by the belief that it is in the joint model. */
  readonly switches: ReadonlyMap<string, ClaimOf>;
  /** The claim that holds where both models give a verdict. */
  bothGive(verdict: SettledVerdict): string;
}

/** Joins two models; the beliefs of the first come first, the switches last. */
export function jointOf(first: Model, second: Model): Joint {
  const both = [
    ["first", first],
    ["second", second],
  ] as const;
  const switches = new Map(
    both.flatMap(([of, { claims }]) =>
      claims.map(({ id }) => [idIn(of, id), { of, claim: id }] as const),
    ),
  );
  const shared = new Set(first.beliefs.map(({ id }) => id));
  const beliefs: readonly ModelBelief[] = [
    ...first.beliefs,
    ...second.beliefs.filter(({ id }) => !shared.has(id)),
    ...[...switches.keys()].map((id) => ({ id, domain: { type: "boolean" } }) as const),
  ];
  const parts = both.map(([of, model]) => partOf(of, model));
  return {
    model: {
      beliefs,
      terms: parts.flatMap(({ terms }) => terms),
      claims: [...parts.flatMap(({ claims }) => claims), ...settledVerdicts.map(agreement)],
    },
    switches,
    bothGive: agreementId,
  };
}

/** The id of a claim or term in the joint model; an id has no slash, so that none is met twice. */
function idIn(of: Which, id: string): string {
  return `${of}/${id}`;
}

function toldId(of: Which, direction: Direction): string {
  return `${of}/told/${direction}`;
}

function agreementId(verdict: SettledVerdict): string {
  return `both/${verdict}`;
}

/** One model's terms and claims, none of which concludes anything any more; and what it was told. */
function partOf(of: Which, { terms, claims }: Model): Pick<Model, "terms" | "claims"> {
  const renamed = folding<Condition>({
    always: (condition) => condition,
    test: (condition) => condition,
    term: ({ term }) => ({ kind: "term", term: idIn(of, term) }),
    claim: ({ claim }) => ({ kind: "claim", claim: idIn(of, claim) }),
    all: (condition) => condition,
    any: (condition) => condition,
    at_least: (condition) => condition,
    not: (condition) => condition,
  });
  const termOf = ({ id, when }: ModelTerm): ModelTerm => ({
    id: idIn(of, id),
    when: renamed(when),
  });
  const claimOf = ({ id, when, unless = [] }: ModelClaim): ModelClaim => ({
    id: idIn(of, id),
    role: "note",
    when: { kind: "all", of: [switchedOn(idIn(of, id)), renamed(when)] },
    unless: unless.map(renamed),
  });
  const toldClaim = (direction: Direction): ModelClaim => ({
    id: toldId(of, direction),
    role: "note",
    when: {
      kind: "any",
      of: claims
        .filter(({ role, speaksFor }) => role === "conclusion" && speaksFor === direction)
        .map(({ id }) => ({ kind: "claim", claim: idIn(of, id) })),
    },
  });
  return {
    terms: terms.map(termOf),
    claims: [...claims.map(claimOf), toldClaim("favoured"), toldClaim("disfavoured")],
  };
}

function switchedOn(belief: string): Condition {
  return { kind: "test", belief, comparison: { operator: "=", threshold: 1 } };
}

function agreement(verdict: SettledVerdict): ModelClaim {
  const is = (of: Which, direction: Direction): Condition => {
    const claim: Condition = { kind: "claim", claim: toldId(of, direction) };
    return told[verdict][direction] ? claim : { kind: "not", of: claim };
  };
  return {
    id: agreementId(verdict),
    role: "note",
    when: {
      kind: "all",
      of: [
        is("first", "favoured"),
        is("first", "disfavoured"),
        is("second", "favoured"),
        is("second", "disfavoured"),
      ],
    },
  };
}

/** A model in which some claims do not hold, and all else is as it was. */
export function withoutClaims(model: Model, removed: readonly string[]): Model {
  const never: Condition = { kind: "not", of: { kind: "always" } };
  return {
    ...model,
    claims: model.claims.map((claim) =>
      removed.includes(claim.id) ? { ...claim, when: never } : claim,
    ),
  };
}
