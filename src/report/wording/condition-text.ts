import { foldingForms } from "../../argument/condition-form.js";
import type { ConditionDefinition } from "../../argument/definition.js";
import type { ParameterValues } from "../../argument/resolve.js";
import { parseTest } from "../../argument/test-syntax.js";

/** A condition as a line of text: "claim 1a and capable and distrusts_rivals = true". */
export function conditionText(when: ConditionDefinition, parameters: ParameterValues): string {
  const text = foldingForms<Text>({
    always: (word) => whole(word),
    term: (id) => whole(id),
    claim: ({ claim }) => whole(`claim ${claim}`),
    test: ({ belief, is }) => whole(`${belief} ${testText(is, parameters)}`),
    all: ({ all }) => joined(all, " and "),
    any: ({ any }) => joined(any, " or "),
    not: ({ not }) => whole(`not ${not.inside}`),
  });
  return text(when).alone;
}

/** A condition's words, by themselves and as a part of others. */
interface Text {
  readonly alone: string;
  readonly inside: string;
}

function whole(text: string): Text {
  return { alone: text, inside: text };
}

function joined(parts: readonly Text[], word: string): Text {
  const [first, ...others] = parts;
  if (first && others.length === 0) return first;
  const alone = parts.map(({ inside }) => inside).join(word);
  return { alone, inside: `(${alone})` };
}

/** A test with the value of its parameter: "> mostly_misuse_above (0.5)". */
function testText(is: boolean | number | string, parameters: ParameterValues): string {
  const test = parseTest(is);
  if (!test) return String(is);
  const { operator, operand } = test;
  const value = typeof operand === "string" ? ` (${parameters[operand]})` : "";
  return `${operator} ${operand}${value}`;
}
