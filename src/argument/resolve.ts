import { nearest } from "../diagnostics/nearest.js";
import type { Condition } from "../engine/condition.js";
import type { Model } from "../engine/model.js";
import { type Argument, assemble, modelOf, resolved } from "./argument.js";
import { checkArgument } from "./check.js";
import { comparisonOf, operandValue } from "./comparison-of.js";
import { foldingForms } from "./condition-form.js";
import type { ArgumentDefinition, ConditionDefinition, Operand } from "./definition.js";
import type { Fault } from "./fault.js";
import { parseTest } from "./test-syntax.js";

/** Values for parameters that take the place of their defaults in one run. */
export type ParameterValues = Readonly<Record<string, number>>;

/** Such values, or what they are for an argument that has some parameters. */
export type Setting = ParameterValues | ((parameters: readonly string[]) => ParameterValues);

/** The values of a definition's parameters, those of a setting that it has in place of their defaults. */
export function parametersOf(
  { parameters = {} }: Pick<ArgumentDefinition, "parameters">,
  setting: Setting,
): ParameterValues {
  const known = Object.keys(parameters);
  const set = typeof setting === "function" ? setting(known) : setting;
  const own = Object.entries(set).filter(([id]) => known.includes(id));
  return {
    ...Object.fromEntries(known.map((id) => [id, parameters[id]?.default ?? 0])),
    ...Object.fromEntries(own),
  };
}

export type Resolved =
  | { readonly ok: true; readonly argument: Argument }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Makes a definition of the right form ready for use, or says everything that is wrong with it. A
 * fault of `set` has an empty path.
 *
 * @param isChecked whether the definition, with the parameters that it has, is known to be in order
 */
export function resolveArgument(
  definition: ArgumentDefinition,
  setting: Setting = {},
  isChecked = false,
): Resolved {
  const known = Object.keys(definition.parameters ?? {});
  const set = typeof setting === "function" ? setting(known) : setting;
  const unknown = Object.keys(set).filter((parameter) => !known.includes(parameter));
  if (unknown.length > 0)
    return { ok: false, faults: unknown.map((each) => unknownParameter(each, known)) };

  const parameters = parametersOf(definition, set);
  const isSet = Object.keys(set).length > 0;
  const faults = isChecked && !isSet ? [] : checkArgument(definition, parameters);
  if (faults.length > 0) return { ok: false, faults };
  const argument = assemble(definition, parameters, reading(definition, parameters));
  return { ok: true, argument };
}

function unknownParameter(parameter: string, known: readonly string[]): Fault {
  const near = nearest(parameter, known);
  return {
    problem: { code: "usage/unknown-parameter", parameter, nearest: near, known },
    path: [],
  };
}

/** Reads conditions as the engine wants them, parameters replaced by their values; they were checked. */
export function reading(
  { beliefs }: Pick<ArgumentDefinition, "beliefs">,
  parameters: ParameterValues,
): (when: ConditionDefinition) => Condition {
  return foldingForms<Condition>({
    always: () => ({ kind: "always" }),
    term: (term) => ({ kind: "term", term }),
    claim: ({ claim }) => ({ kind: "claim", claim }),
    test: ({ belief, is }) => {
      const test = parseTest(is);
      const tested = beliefs[belief];
      if (!test || !tested) throw new Error(`the test of ${belief} was not checked`);
      const value = (operand: Operand): number => operandValue(operand, parameters, tested);
      const comparison = comparisonOf(test, value, tested.type);
      return { kind: "test", belief, comparison };
    },
    all: ({ all }) => ({ kind: "all", of: all }),
    any: ({ any }) => ({ kind: "any", of: any }),
    at_least: ({ at_least, of }) => ({ kind: "at_least", count: at_least, of }),
    not: ({ not }) => ({ kind: "not", of: not }),
  });
}

/** The model of a definition with other values of parameters or other parts; nothing is checked. */
export function modelWith(definition: ArgumentDefinition, parameters: ParameterValues): Model {
  return modelOf(resolved(definition, reading(definition, parameters)));
}
