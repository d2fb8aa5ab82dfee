/** What `racecheck explain` is given to print: the whole argument, or one thing of it. */
import type { Argument, Belief, Claim, Term } from "../argument/argument.js";
import { mentionedIn, mentioning, type Reference } from "../argument/relations.js";
import type { Word } from "./glossary.js";

export interface Explanation {
  readonly argument: Argument;
  /** Undefined for the whole argument. */
  readonly subject?: Subject | undefined;
}

/** One thing of an argument with what it rests on and what rests on it. */
export type Subject = {
  readonly restsOn: readonly Reference[];
  readonly carries: readonly Reference[];
} & (
  | { readonly kind: "claim"; readonly item: Claim }
  | { readonly kind: "term"; readonly item: Term }
  | { readonly kind: "belief"; readonly item: Belief }
  | { readonly kind: "parameter"; readonly item: Parameter }
  | { readonly kind: "word"; readonly item: Word }
);

export interface Parameter {
  readonly id: string;
  readonly value: number;
  readonly default: number;
  readonly meaning: string;
}

/** Looks a thing of the argument up with its relations. */
export function subjectOf(argument: Argument, reference: Reference): Subject {
  const { kind, id } = reference;
  const carries = mentioning(argument, reference);
  switch (kind) {
    case "claim": {
      const item = argument.claims.find((claim) => claim.id === id) as Claim;
      return { kind, item, restsOn: mentionedIn(item.when), carries };
    }
    case "term": {
      const item = argument.terms.find((term) => term.id === id) as Term;
      return { kind, item, restsOn: mentionedIn(item.when), carries };
    }
    case "belief": {
      const item = argument.beliefs.find((belief) => belief.id === id) as Belief;
      return { kind, item, restsOn: [], carries };
    }
    case "parameter": {
      const definition = argument.definition.parameters?.[id];
      const item = {
        id,
        value: argument.parameters[id] as number,
        default: definition?.default as number,
        meaning: definition?.meaning as string,
      };
      return { kind, item, restsOn: [], carries };
    }
  }
}
