/** Tests as the engine asks them: every operand a number. */
import type { Comparison, Within } from "../engine/comparison.js";
import type { BeliefDefinition, Operand } from "./definition.js";
import type { WrittenEnd, WrittenTest } from "./test-syntax.js";

/**
 * What an operand stands for: true and false are 1 and 0, a text is the name of a parameter, and of a
 * choice it is one of its values, which stands for its place among them.
 *
 * @throws Error for a name that there is not; whoever asks has checked that
 */
export function operandValue(
  operand: Operand,
  parameters: Readonly<Record<string, number>>,
  { type, values = [] }: Pick<BeliefDefinition, "type" | "values">,
): number {
  if (typeof operand !== "string") return Number(operand);
  const place = values.indexOf(operand);
  const value = type === "choice" ? (place < 0 ? undefined : place) : parameters[operand];
  if (value === undefined) throw new Error(`nothing is called ${operand}`);
  return value;
}

/** A test with a value for each operand. */
export function comparisonOf(
  test: WrittenTest,
  value: (operand: Operand) => number,
  type: BeliefDefinition["type"],
): Comparison {
  switch (test.kind) {
    case "order":
      return { operator: test.operator, threshold: value(test.operand) };
    case "word":
      return { operator: "=", threshold: value(test.operand) };
    case "one of":
      return {
        operator: "one of",
        values: [...new Set(test.operands.map(value))].sort((a, b) => a - b),
      };
    case "within":
      return within(test.low, test.high, value, type !== "number");
  }
}

/** Both ends; those of whole numbers are moved to the first and last that lie within. */
function within(
  low: WrittenEnd,
  high: WrittenEnd,
  value: (operand: Operand) => number,
  isDiscrete: boolean,
): Within {
  const min = value(low.operand);
  const max = value(high.operand);
  if (!isDiscrete) {
    const region = { min, max, minIncluded: low.included, maxIncluded: high.included };
    return { operator: "within", region };
  }
  const first = low.included ? Math.ceil(min) : Math.floor(min) + 1;
  const last = high.included ? Math.floor(max) : Math.ceil(max) - 1;
  const region = { min: first, max: last, minIncluded: true, maxIncluded: true };
  return { operator: "within", region };
}
