import { foldingForms } from "../../argument/condition-form.js";
import type { ConditionDefinition, Operand, TestDefinition } from "../../argument/definition.js";
import type { ParameterValues } from "../../argument/resolve.js";
import { parseTest, writtenTest } from "../../argument/test-syntax.js";
import { list } from "../../diagnostics/wording.js";

/** A condition as a line of text: "claim 1a and capable and distrusts_rivals = true". */
export function conditionText(when: ConditionDefinition, parameters: ParameterValues): string {
  const text = foldingForms<Text>({
    always: (word) => whole(word),
    term: (id) => whole(id),
    claim: ({ claim }) => whole(`claim ${claim}`),
    test: ({ belief, is }) => whole(`${belief} ${testText(is, parameters)}`),
    all: ({ all }) => joined(all, " and "),
    any: ({ any }) => joined(any, " or "),
    at_least: ({ at_least, of }) =>
      whole(`at least ${at_least} of (${of.map(({ alone }) => alone).join(", ")})`),
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

/** A test with the values of its parameters: "> mostly_misuse_above (0.5)". */
function testText(is: TestDefinition, parameters: ParameterValues): string {
  const test = parseTest(is);
  if (!test) return writtenTest(is);
  const operand = (of: Operand): string =>
    typeof of === "string" ? `${of} (${parameters[of]})` : String(of);
  switch (test.kind) {
    case "order":
      return `${test.operator} ${operand(test.operand)}`;
    case "within": {
      const { low, high } = test;
      const from = low.included ? "from" : "above";
      return `${from} ${operand(low.operand)} ${high.included ? "to" : "to below"} ${operand(high.operand)}`;
    }
    case "one of":
      return `one of ${list(test.operands.map(operand), "or")}`;
  }
}
