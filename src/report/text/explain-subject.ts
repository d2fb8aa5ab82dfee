import type { Subject } from "../../answers/explain.js";
import type { Argument } from "../../argument/argument.js";
import type { ConditionDefinition } from "../../argument/definition.js";
import type { Reference } from "../../argument/relations.js";
import { list } from "../../diagnostics/wording.js";
import { accepts } from "../accepts.js";
import { conditionText } from "../condition-text.js";
import type { ReportOptions } from "../formatter.js";
import { glossary } from "../glossary.js";

/** One claim, term, belief, parameter or word, with what it rests on and what rests on it. */
export function explainSubject(
  subject: Subject,
  argument: Argument,
  options: ReportOptions,
): string {
  const { page, paint } = options;
  const { restsOn, carries } = subject;
  const lines = [
    page.wrap(`${paint.strong(subject.item.id)}  ${kindOf(subject, argument)}`),
    "",
    ...facts(subject, argument).map((line) => page.wrap(line, "  ")),
    ...exampleOf(subject),
    ...(restsOn.length > 0 ? [page.wrap(`It rests on ${named(restsOn)}.`, "  ")] : []),
    ...(carries.length > 0 ? [page.wrap(`On it rest ${named(carries)}.`, "  ")] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function kindOf(subject: Subject, { definition }: Argument): string {
  if (subject.kind !== "claim") return subject.kind;
  const { role, side, concludes } = subject.item;
  const label = definition.sides[side]?.label ?? "both sides";
  return `${role}, side: ${label}${concludes ? `, concludes ${concludes}` : ""}`;
}

function facts(subject: Subject, argument: Argument): readonly string[] {
  switch (subject.kind) {
    case "claim": {
      const { says, when, source } = subject.item;
      const { passage, modality, confidence } = source;
      return [
        says,
        holds(when, argument),
        `Source: ${passage}, worded “${modality}”; the author is ${confidence} of it.`,
      ];
    }
    case "term":
      return [`Says: ${subject.item.says}.`, holds(subject.item.when, argument)];
    case "belief":
      return [capital(`${subject.item.meaning}.`), capital(`${accepts(subject.item)}.`)];
    case "parameter": {
      const { value, default: usual, meaning } = subject.item;
      return [capital(`${meaning}.`), `It is ${value}; its default is ${usual}.`];
    }
    case "word":
      return [glossary[subject.item.id].meaning];
  }
}

/** A command that shows a word; on one line, to be copied. */
function exampleOf(subject: Subject): readonly string[] {
  const example = subject.kind === "word" ? glossary[subject.item.id].example : undefined;
  return example === undefined ? [] : ["", `  $ ${example}`];
}

function holds(when: ConditionDefinition, { parameters }: Argument): string {
  return when === "always" ? "Holds always." : `Holds when ${conditionText(when, parameters)}.`;
}

function named(references: readonly Reference[]): string {
  return list(
    references.map(({ kind, id }) => `${kind} ${id}`),
    "and",
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
