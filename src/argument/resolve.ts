import { nearest } from "../diagnostics/nearest.js";
import type { Comparison } from "../engine/comparison.js";
import type { Condition } from "../engine/condition.js";
import { type Argument, assemble } from "./argument.js";
import { checkArgument, type Fault } from "./check.js";
import type { ArgumentDefinition, ConditionDefinition } from "./definition.js";
import { parseTest } from "./test-syntax.js";

/** Values for parameters that take the place of their defaults in one run. */
export type ParameterValues = Readonly<Record<string, number>>;

export type Resolved =
  | { readonly ok: true; readonly argument: Argument }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Makes a definition of the right form ready for use, or says everything that is wrong with it. A
 * fault of `set` has an empty path.
 */
export function resolveArgument(
  definition: ArgumentDefinition,
  set: ParameterValues = {},
): Resolved {
  const defaults = Object.entries(definition.parameters ?? {}).map(
    ([id, parameter]) => [id, parameter.default] as const,
  );
  const known = defaults.map(([id]) => id);
  const unknown = Object.keys(set).filter((parameter) => !known.includes(parameter));
  if (unknown.length > 0)
    return { ok: false, faults: unknown.map((each) => unknownParameter(each, known)) };

  const parameters = { ...Object.fromEntries(defaults), ...set };
  const faults = checkArgument(definition, parameters);
  if (faults.length > 0) return { ok: false, faults };
  const argument = assemble(definition, parameters, (when) => conditionOf(when, parameters));
  return { ok: true, argument };
}

function unknownParameter(parameter: string, known: readonly string[]): Fault {
  const near = nearest(parameter, known);
  return {
    problem: { code: "usage/unknown-parameter", parameter, nearest: near, known },
    path: [],
  };
}

function conditionOf(when: ConditionDefinition, parameters: ParameterValues): Condition {
  const inner = (part: ConditionDefinition): Condition => conditionOf(part, parameters);
  if (when === "always") return { kind: "always" };
  if (typeof when === "string") return { kind: "term", term: when };
  if ("claim" in when) return { kind: "claim", claim: when.claim };
  if ("not" in when) return { kind: "not", of: inner(when.not) };
  if ("all" in when) return { kind: "all", of: when.all.map(inner) };
  if ("any" in when) return { kind: "any", of: when.any.map(inner) };
  return { kind: "test", belief: when.belief, comparison: comparisonOf(when.is, parameters) };
}

function comparisonOf(is: boolean | number | string, parameters: ParameterValues): Comparison {
  const test = parseTest(is);
  if (!test) throw new Error(`the test ${is} was not checked`);
  const { operator, operand } = test;
  const threshold = typeof operand === "string" ? (parameters[operand] as number) : Number(operand);
  return { operator, threshold };
}
