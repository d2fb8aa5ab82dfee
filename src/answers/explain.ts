/** The question of `racecheck explain`: what does the argument, or one thing of it, say? */
import type { Argument, Belief, Claim, Term } from "../argument/argument.js";
import { type Differences, differencesOf } from "../argument/differences.js";
import {
  conditionsOf,
  mentionedIn,
  mentioning,
  type Reference,
  referenceKinds,
  referencesOf,
} from "../argument/relations.js";
import { type WordId, wordIds, wordNamed } from "./words.js";

/** An argument to be told: all of it, or one thing. */
export interface ExplainAnswer {
  readonly question: "explain";
  readonly argument: Argument;
  /** How it differs from the argument that it extends, if it extends one. */
  readonly differences?: Differences | undefined;
  /** Undefined for the whole argument. */
  readonly subject?: Subject | undefined;
}

/** One thing of an argument with what it rests on and what rests on it. */
export type Subject = {
  readonly restsOn: readonly Reference[];
  readonly carries: readonly Reference[];
  /** Other things that go by the same id. */
  readonly namesakes: readonly Reference[];
} & (
  | { readonly kind: "claim"; readonly item: Claim }
  | { readonly kind: "term"; readonly item: Term }
  | { readonly kind: "belief"; readonly item: Belief }
  | { readonly kind: "parameter"; readonly item: Parameter }
  | { readonly kind: "word"; readonly item: { readonly id: WordId } }
);

export interface Parameter {
  readonly id: string;
  readonly value: number;
  readonly default: number;
  readonly meaning: string;
}

/**
 * Looks an argument up, or one thing of it.
 *
 * @param id a claim, term, belief or parameter of the argument, or else one of racecheck's own words;
 *   the kind may stand before it, as in `term urgent`, to say which of several is meant; the whole argument
 *   if left out
 * @returns undefined if nothing goes by that id
 */
export function explain(argument: Argument, id?: string): ExplainAnswer | undefined {
  const differences = differencesOf(argument);
  if (id === undefined) return { question: "explain", argument, differences };
  const subject = find(argument, id);
  return subject && { question: "explain", argument, differences, subject };
}

/** Everything that `explain` knows, by kind. */
export function explainable(
  argument: Argument,
): readonly { readonly kind: Subject["kind"]; readonly id: string }[] {
  return [...referencesOf(argument), ...wordIds.map((id) => ({ kind: "word", id }) as const)];
}

function find(argument: Argument, id: string): Subject | undefined {
  const [, kind, name = id] = KIND_AND_ID.exec(id) ?? [];
  const all = referencesOf(argument);
  const isMeant = (each: Reference): boolean =>
    each.id === id || (each.kind === kind && each.id === name);
  const reference = all.find(isMeant);
  if (reference) return subjectOf(argument, reference);
  const word = kind === undefined || kind === "word" ? wordNamed(name) : undefined;
  return word && { kind: "word", item: { id: word }, restsOn: [], carries: [], namesakes: [] };
}

const KIND_AND_ID = new RegExp(`^(${[...referenceKinds, "word"].join("|")}) (.+)$`);

function subjectOf(argument: Argument, reference: Reference): Subject {
  const { kind, id } = reference;
  const carries = mentioning(argument, reference);
  const namesakes = referencesOf(argument).filter((each) => each.id === id && each.kind !== kind);
  const relations = { carries, namesakes };
  switch (kind) {
    case "claim": {
      const item = argument.claims.find((claim) => claim.id === id) as Claim;
      return { kind, item, restsOn: mentionedIn(...conditionsOf(item)), ...relations };
    }
    case "term": {
      const item = argument.terms.find((term) => term.id === id) as Term;
      return { kind, item, restsOn: mentionedIn(item.when), ...relations };
    }
    case "belief": {
      const item = argument.beliefs.find((belief) => belief.id === id) as Belief;
      return { kind, item, restsOn: [], ...relations };
    }
    case "parameter": {
      const definition = argument.definition.parameters?.[id];
      const item = {
        id,
        value: argument.parameters[id] as number,
        default: definition?.default as number,
        meaning: definition?.meaning as string,
      };
      return { kind, item, restsOn: [], ...relations };
    }
  }
}
