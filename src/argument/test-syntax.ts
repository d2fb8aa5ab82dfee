import { type Operator, operators } from "../engine/comparison.js";
import type { Operand, RangeDefinition, TestDefinition } from "./definition.js";

/** A test as written, its operands read: an order, both ends of a region, some values, or a single word. */
export type WrittenTest =
  | { readonly kind: "order"; readonly operator: Operator; readonly operand: Operand }
  | { readonly kind: "within"; readonly low: WrittenEnd; readonly high: WrittenEnd }
  | { readonly kind: "one of"; readonly operands: readonly Operand[] }
  /** A value of a choice; of any other belief it is no test. */
  | { readonly kind: "word"; readonly operand: string };

/** One end of a region, and whether it belongs to it. */
export interface WrittenEnd {
  readonly operand: Operand;
  readonly included: boolean;
}

const ORDER = /^(=|!=|<=|<|>=|>)\s*(\S+)$/;
const WORD = /^[A-Za-z][A-Za-z0-9_.-]*$/;
/** Three dots are a slip and no end that begins with a dot. */
const WITHIN = /^((?:(?!\.\.)\S)+)\s*\.\.(?!\.)\s*((?:(?!\.\.)\S)+)$/;

/**
 * Reads the test of a condition: `true`, `1`, `"= 1"`, `"> hard_above"`, `"0.2..0.8"`,
 * `{from: 3, below: 12}`, `[1, 3]`, `lab`.
 *
 * @returns undefined if it is none
 */
export function parseTest(written: TestDefinition): WrittenTest | undefined {
  if (typeof written === "string") return parseText(written.trim());
  if (typeof written !== "object") return { kind: "order", operator: "=", operand: written };
  return isList(written)
    ? { kind: "one of", operands: written.map(operandOf) }
    : parseRange(written);
}

/** A test on one line, for messages. */
export function writtenTest(written: TestDefinition): string {
  if (typeof written !== "object") return String(written);
  if (isList(written)) return `[${written.join(", ")}]`;
  return `{${Object.entries(written)
    .map(([key, end]) => `${key}: ${end}`)
    .join(", ")}}`;
}

/** Everything with which a test compares. */
export function operandsOf(test: WrittenTest): readonly Operand[] {
  switch (test.kind) {
    case "order":
    case "word":
      return [test.operand];
    case "within":
      return [test.low.operand, test.high.operand];
    case "one of":
      return test.operands;
  }
}

function isList(written: RangeDefinition | readonly Operand[]): written is readonly Operand[] {
  return Array.isArray(written);
}

function parseText(text: string): WrittenTest | undefined {
  const [, sign, operand] = ORDER.exec(text) ?? [];
  const operator = operators.find((each) => each === sign);
  if (operator !== undefined && operand !== undefined) {
    return { kind: "order", operator, operand: operandOf(operand) };
  }
  const [, from, to] = WITHIN.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return parseRange({ from, to });
  return WORD.test(text) ? { kind: "word", operand: text } : undefined;
}

function parseRange({ from, above, to, below }: RangeDefinition): WrittenTest | undefined {
  const low = endOf(from, above);
  const high = endOf(to, below);
  return low && high && { kind: "within", low, high };
}

/** The one of two ways of writing an end that is there. */
function endOf(
  included: number | string | undefined,
  excluded: number | string | undefined,
): WrittenEnd | undefined {
  if ((included === undefined) === (excluded === undefined)) return undefined;
  const written = included ?? excluded;
  return written === undefined
    ? undefined
    : { operand: operandOf(written), included: included !== undefined };
}

function operandOf(written: Operand): Operand {
  if (typeof written !== "string") return written;
  if (written === "true" || written === "false") return written === "true";
  const number = Number(written);
  return Number.isNaN(number) || written.trim() === "" ? written : number;
}
