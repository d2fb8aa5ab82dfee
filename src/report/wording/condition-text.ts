import type { Argument } from "../../argument/argument.js";
import { foldingForms } from "../../argument/condition-form.js";
import type { ConditionDefinition, Operand, TestDefinition } from "../../argument/definition.js";
import { parseTest, writtenTest } from "../../argument/test-syntax.js";
import { list } from "../../diagnostics/list.js";

/** What gives the names in a condition their meaning. */
export type Names = Pick<Argument, "definition" | "parameters">;

/** A condition as a line of text: "claim 1a and capable and distrusts_rivals = true". */
export function conditionText(when: ConditionDefinition, names: Names): string {
  const text = foldingForms<Text>({
    always: (word) => whole(word),
    term: (id) => whole(id),
    claim: ({ claim }) => whole(`claim ${claim}`),
    test: ({ belief, is }) => whole(`${belief} ${testText(belief, is, names)}`),
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
function testText(
  belief: string,
  is: TestDefinition,
  { definition: { beliefs }, parameters }: Names,
): string {
  const test = parseTest(is);
  if (!test) return writtenTest(is);
  const isParameter = beliefs[belief]?.type !== "choice";
  const operand = (of: Operand): string =>
    typeof of === "string" && isParameter ? `${of} (${parameters[of]})` : String(of);
  switch (test.kind) {
    case "word":
      return `= ${operand(test.operand)}`;
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
