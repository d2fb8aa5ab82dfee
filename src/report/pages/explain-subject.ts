/** One claim, term, belief, parameter or word, with what it rests on and what rests on it. */
import type { Subject } from "../../answers/explain.js";
import type { Argument } from "../../argument/argument.js";
import type { Differences } from "../../argument/differences.js";
import { code, group, paragraph, paragraphs, strong } from "../page/build.js";
import type { Block } from "../page/tree.js";
import {
  differenceSentences,
  kindOf,
  relationSentences,
  subjectSentences,
} from "../wording/explain.js";
import { glossary } from "../wording/glossary.js";

export function subjectBlocks(
  subject: Subject,
  argument: Argument,
  differences: Differences | undefined,
): readonly Block[] {
  const told = [
    ...subjectSentences(subject, argument),
    ...relationSentences(subject),
    ...differenceSentences(subject, differences),
  ];
  return [
    { kind: "title", text: [strong(code(subject.item.id)), "  ", kindOf(subject, argument)] },
    ...group(paragraphs(told)),
    ...exampleOf(subject),
  ];
}

/** A command that shows a word. */
function exampleOf(subject: Subject): readonly Block[] {
  const example = subject.kind === "word" ? glossary[subject.item.id].example : undefined;
  return example === undefined ? [] : [paragraph(code(`$ ${example}`))];
}
