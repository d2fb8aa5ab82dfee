/** What an argument that extends another one makes of it. */
import { isDeepStrictEqual } from "node:util";
import type { Argument } from "./argument.js";
import { builtinArguments } from "./builtin.js";
import { isBuiltin } from "./default.js";
import type { ArgumentDefinition } from "./definition.js";
import type { Reference } from "./relations.js";

export interface Differences {
  /** The argument that is extended. */
  readonly from: string;
  readonly changed: readonly Reference[];
  readonly added: readonly Reference[];
  readonly removed: readonly Reference[];
}

/** How an argument differs from the one that it extends; undefined if it extends none. */
export function differencesOf({ definition }: Argument): Differences | undefined {
  const { extends: from } = definition;
  if (from === undefined || !isBuiltin(from)) return undefined;
  const [before, after] = [partsOf(builtinArguments[from]), partsOf(definition)];
  const keyOf = ({ kind, id }: Reference): string => `${kind} ${id}`;
  const known = new Map(before.map((part) => [keyOf(part), part.data]));
  const kept = new Set(after.map(keyOf));
  const isChanged = (part: Part): boolean => !isDeepStrictEqual(known.get(keyOf(part)), part.data);
  return {
    from,
    changed: after.filter((part) => known.has(keyOf(part)) && isChanged(part)).map(reference),
    added: after.filter((part) => !known.has(keyOf(part))).map(reference),
    removed: before.filter((part) => !kept.has(keyOf(part))).map(reference),
  };
}

interface Part extends Reference {
  readonly data: unknown;
}

function reference({ kind, id }: Part): Reference {
  return { kind, id };
}

function partsOf({ claims, terms = {}, beliefs, parameters = {} }: ArgumentDefinition): Part[] {
  const named = (kind: Reference["kind"], record: Readonly<Record<string, unknown>>): Part[] =>
    Object.entries(record).map(([id, data]) => ({ kind, id, data }));
  return [
    ...claims.map((data): Part => ({ kind: "claim", id: data.id, data })),
    ...named("term", terms),
    ...named("belief", beliefs),
    ...named("parameter", parameters),
  ];
}
