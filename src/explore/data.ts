/** What `racecheck explore` puts into a page: the sources, as they were read, for the page to read again. */
import type { Argument } from "../argument/argument.js";
import type { ArgumentDefinition } from "../argument/definition.js";
import { type ParameterValues, resolveArgument } from "../argument/resolve.js";
import type { Source } from "../document/source.js";

export interface PageData {
  readonly arguments: readonly ArgumentData[];
  readonly sources: readonly Source[];
}

export interface ArgumentData {
  /** How the command line names it. */
  readonly name: string;
  readonly definition: ArgumentDefinition;
  /** The parameters that have another value than their default. */
  readonly set: ParameterValues;
}

/** What a page needs to make an argument anew. */
export function argumentData(name: string, { definition, parameters }: Argument): ArgumentData {
  const set = Object.fromEntries(
    Object.entries(parameters).filter(
      ([id, value]) => definition.parameters?.[id]?.default !== value,
    ),
  );
  return { name, definition, set };
}

/** Makes an argument anew; it was checked when it was read. */
export function argumentOf({ name, definition, set }: ArgumentData): Argument {
  const resolved = resolveArgument(definition, set, true);
  if (!resolved.ok) throw new Error(`the argument ${name} was not checked`);
  return resolved.argument;
}
