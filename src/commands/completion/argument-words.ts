/** The words that an argument brings along, each with what it means. */
import { type WordId, wordIds, words } from "../../answers/words.js";
import type { ArgumentDefinition, BeliefDefinition } from "../../argument/definition.js";
import { glossary } from "../../report/wording/glossary.js";
import { after, type Candidate, type Offer } from "./offer.js";

type Parts<T> = Readonly<Record<string, T>>;

/** The ids of some parts of an argument. */
export function meanings(parts: Parts<{ readonly meaning: string }> = {}): readonly Candidate[] {
  return Object.entries(parts).map(([value, { meaning }]) => ({ value, description: meaning }));
}

/** `ID=VALUE`: the ids as long as no `=` is written, then the values of the one that is named. */
export function assignments<T extends { readonly meaning: string }>(
  written: string,
  parts: Parts<T> = {},
  valuesOf: (part: T) => readonly Candidate[],
): Offer {
  const [id = "", value] = written.split("=", 2);
  if (value === undefined) {
    const ids = meanings(parts).map((each) => ({ ...each, value: `${each.value}=` }));
    return { candidates: ids, goesOn: true };
  }
  const part = Object.hasOwn(parts, id) ? parts[id] : undefined;
  return after(`${id}=`, { candidates: part ? valuesOf(part) : [] });
}

/** The words for values of a belief. */
export function valuesOf({
  type,
  levels = {},
  values = [],
}: BeliefDefinition): readonly Candidate[] {
  const named = Object.entries(levels).map(([value, number]) => ({
    value,
    description: String(number),
  }));
  const truths = [{ value: "true" }, { value: "false" }];
  const chosen = values.map((value) => ({ value }));
  const words = type === "boolean" ? truths : type === "choice" ? chosen : named;
  return [...words, { value: "unknown" }];
}

/** What `racecheck explain` explains: the parts of an argument and racecheck's own words. */
export function explicable(argument: ArgumentDefinition | undefined): readonly Candidate[] {
  return [...(argument ? partsOf(argument) : []), ...wordIds.flatMap(wordAndAliases)];
}

function partsOf({ claims, terms = {}, beliefs, parameters }: ArgumentDefinition) {
  const sentences = [...claims, ...Object.entries(terms).map(([id, term]) => ({ id, ...term }))];
  return [
    ...sentences.map(({ id, says }) => ({ value: id, description: says })),
    ...meanings(beliefs),
    ...meanings(parameters),
  ];
}

function wordAndAliases(id: WordId): readonly Candidate[] {
  const { meaning } = glossary[id];
  return [id, ...words[id]].map((value) => ({ value, description: meaning }));
}
