/** Whether an argument takes another value of one of its parameters. */
import { hasValue } from "../engine/cell.js";
import { comparisonOf, operandValue } from "./comparison-of.js";
import type { ArgumentDefinition, BeliefDefinition } from "./definition.js";
import { testsIn } from "./edit.js";
import type { ParameterValues } from "./resolve.js";
import { operandsOf } from "./test-syntax.js";

/**
 * Says of each value of a parameter whether the argument is one with it, as `--set` would: of a definition
 * that is in order, and of values that belong to every belief compared with the parameter. What can go wrong
 * then is a range without a value in it.
 */
export function takerOf(
  definition: ArgumentDefinition,
  parameters: ParameterValues,
  parameter: string,
): (value: number) => boolean {
  const ranges = testsIn(definition).filter(
    ({ test }) => test.kind === "within" && operandsOf(test).includes(parameter),
  );
  return (value) => {
    const values = { ...parameters, [parameter]: value };
    return ranges.every(({ belief, test }) => {
      const tested = definition.beliefs[belief] as BeliefDefinition;
      const comparison = comparisonOf(
        test,
        (operand) => operandValue(operand, values, tested),
        tested.type,
      );
      return comparison.operator !== "within" || hasValue(comparison.region);
    });
  };
}
