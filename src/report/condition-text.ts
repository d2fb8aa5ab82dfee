import type { ConditionDefinition } from "../argument/definition.js";
import type { ParameterValues } from "../argument/resolve.js";
import { parseTest } from "../argument/test-syntax.js";

/** A condition as a line of text: "claim 1a and capable and distrusts_rivals = true". */
export function conditionText(when: ConditionDefinition, parameters: ParameterValues): string {
  return textOf(when, parameters, false);
}

function textOf(when: ConditionDefinition, parameters: ParameterValues, inside: boolean): string {
  if (typeof when === "string") return when;
  if ("claim" in when) return `claim ${when.claim}`;
  if ("not" in when) return `not ${textOf(when.not, parameters, true)}`;
  if ("belief" in when) return `${when.belief} ${testText(when.is, parameters)}`;
  const [parts, word] = "all" in when ? [when.all, " and "] : [when.any, " or "];
  const text = parts.map((part) => textOf(part, parameters, parts.length > 1)).join(word);
  return inside && parts.length > 1 ? `(${text})` : text;
}

/** A test with the value of its parameter: "> mostly_misuse_above (0.5)". */
function testText(is: boolean | number | string, parameters: ParameterValues): string {
  const test = parseTest(is);
  if (!test) return String(is);
  const { operator, operand } = test;
  const value = typeof operand === "string" ? ` (${parameters[operand]})` : "";
  return `${operator} ${operand}${value}`;
}
