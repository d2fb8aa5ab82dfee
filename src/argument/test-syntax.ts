import { type Operator, operators } from "../engine/comparison.js";

/** A test as written: an operator and a number, a boolean, or the name of a parameter. */
export interface WrittenTest {
  readonly operator: Operator;
  readonly operand: number | boolean | string;
}

const PATTERN = /^(=|!=|<=|<|>=|>)\s*(\S+)$/;

/**
 * Reads the test of a condition: `true`, `1`, `"= 1"`, `"> hard_above"`.
 *
 * @returns undefined if it is none
 */
export function parseTest(written: boolean | number | string): WrittenTest | undefined {
  if (typeof written !== "string") return { operator: "=", operand: written };
  const [, sign, operand] = PATTERN.exec(written.trim()) ?? [];
  const operator = operators.find((each) => each === sign);
  if (operator === undefined || operand === undefined) return undefined;
  return { operator, operand: operandOf(operand) };
}

function operandOf(text: string): number | boolean | string {
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}
