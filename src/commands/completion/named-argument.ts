import { statSync } from "node:fs";
import { builtinArguments } from "../../argument/builtin.js";
import { DEFAULT_ARGUMENT, isBuiltin } from "../../argument/default.js";
import type { ArgumentDefinition } from "../../argument/definition.js";
import { readArgument } from "../../argument/read.js";
import { argumentNames } from "../argument-names.js";
import { readFile } from "../inputs.js";

/**
 * The argument that a line names with --argument; undefined if there is none or it has faults.
 *
 * @param home stands for `~`, which the shell has not replaced yet
 */
function definitionNamed(
  name: string = DEFAULT_ARGUMENT,
  home: string | undefined = undefined,
): ArgumentDefinition | undefined {
  if (isBuiltin(name)) return builtinArguments[name];
  return definitionIn(name.replace(/^~(?=\/)/, (tilde) => home ?? tilde));
}

/**
 * What the arguments of a line ask together: of several each part of each, the first of a name. Undefined
 * if none can be read.
 *
 * @param names as they stand on the line; none where it names none
 */
export function definitionOf(
  names: readonly string[],
  home: string | undefined = undefined,
): ArgumentDefinition | undefined {
  const [first, ...others] = argumentNames({ argument: names }).flatMap(
    (name) => definitionNamed(name, home) ?? [],
  );
  return first && others.reduce(joined, first);
}

function joined(one: ArgumentDefinition, other: ArgumentDefinition): ArgumentDefinition {
  return {
    ...one,
    beliefs: { ...other.beliefs, ...one.beliefs },
    parameters: { ...other.parameters, ...one.parameters },
  };
}

function definitionIn(path: string): ArgumentDefinition | undefined {
  const input = isFile(path) ? readFile(path) : undefined;
  const read = input?.ok ? readArgument(input.source) : undefined;
  return read?.ok ? read.argument.definition : undefined;
}

/** Whoever reads a pipe or a terminal waits, and takes away what the command was to read. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
