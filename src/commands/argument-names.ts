/** Which arguments a command line names. */
import { builtinNames, DEFAULT_ARGUMENT } from "../argument/default.js";

export interface ArgumentOptions {
  /** In the order given; the default alone where none is. */
  readonly argument?: readonly string[] | undefined;
  readonly set?: readonly string[] | undefined;
}

/** Stands for every argument that comes with racecheck. */
export const ALL_ARGUMENTS = "all";

/** The names of the arguments of `--argument`, each once. */
export function argumentNames({ argument = [] }: ArgumentOptions): readonly string[] {
  const named = argument.length === 0 ? [DEFAULT_ARGUMENT] : argument;
  const each = named.flatMap((name) => (name === ALL_ARGUMENTS ? builtinNames : [name]));
  return [...new Set(each)];
}

/** Whether a command line names several arguments. */
export function areSeveral(options: ArgumentOptions): boolean {
  return argumentNames(options).length > 1;
}
