/** The argument to read from top to bottom, or one thing of it. */
import type { ExplainAnswer } from "../../answers/explain.js";
import { wordIds } from "../../answers/words.js";
import type { Argument, Belief, Claim, Term } from "../../argument/argument.js";
import { BOTH_SIDES } from "../../argument/definition.js";
import type { Reference } from "../../argument/relations.js";
import { code, list, paragraph, quiet, section, strong } from "../page/build.js";
import type { Block, Item } from "../page/tree.js";
import { accepts } from "../wording/accepts.js";
import { conditionText } from "../wording/condition-text.js";
import {
  claimNote,
  differenceMark,
  extendsSentence,
  sideTitle,
  sourceOf,
} from "../wording/explain.js";
import { glossary } from "../wording/glossary.js";
import { measureSentences } from "../wording/measures.js";
import { clause } from "../wording/stops.js";
import { BELIEFS_TITLE, BOTH_SIDES_TITLE, EXPLAIN_MORE } from "../wording/titles.js";
import { subjectBlocks } from "./explain-subject.js";

export function explainPage(answer: ExplainAnswer): readonly Block[] {
  const { argument, subject, differences } = answer;
  return subject ? subjectBlocks(subject, argument, differences) : whole(answer);
}

function whole({ argument, differences }: ExplainAnswer): readonly Block[] {
  const { definition, terms, claims, beliefs } = argument;
  /** A list of things of one kind, each with its mark. */
  const listOf = <T extends { readonly id: string }>(
    kind: Reference["kind"],
    parts: readonly T[],
    itemOf: (part: T, argument: Argument) => Item,
  ): readonly Block[] =>
    list(
      parts.map((part) => ({
        ...itemOf(part, argument),
        mark: differenceMark(differences, { kind, id: part.id }),
      })),
    );
  const from = (side: string): readonly Block[] =>
    listOf(
      "claim",
      claims.filter((claim) => claim.side === side),
      claimItem,
    );
  return [
    { kind: "title", text: strong(definition.title), aside: sourceOf(argument) },
    ...(definition.description ? [paragraph(definition.description)] : []),
    ...(differences ? [paragraph(extendsSentence(differences))] : []),
    ...section("Terms", listOf("term", terms, termItem)),
    ...Object.entries(definition.sides).flatMap(([id, side]) => section(sideTitle(side), from(id))),
    ...section(BOTH_SIDES_TITLE, from(BOTH_SIDES)),
    ...section("Measures", list(measureItems(argument))),
    ...section(BELIEFS_TITLE, listOf("belief", beliefs, beliefItem)),
    ...section("Parameters (--set)", listOf("parameter", parametersOf(argument), parameterItem)),
    ...section("Words", list(wordItems())),
    paragraph(quiet(EXPLAIN_MORE)),
  ];
}

function termItem({ id, says, when }: Term, argument: Argument): Item {
  return { term: code(id), text: `${clause(says)}, when ${conditionText(when, argument)}.` };
}

function claimItem(claim: Claim, argument: Argument): Item {
  const note = paragraph(quiet(claimNote(claim, argument)));
  return { term: code(claim.id), text: claim.says, more: [note] };
}

function measureItems(argument: Argument): readonly Item[] {
  return measureSentences(argument).map((text) => ({ text }));
}

function beliefItem(belief: Belief): Item {
  return { term: code(belief.id), text: `${clause(belief.meaning)} (${accepts(belief)})` };
}

function parametersOf({ definition, parameters }: Argument) {
  return Object.entries(definition.parameters ?? {}).map(([id, { meaning }]) => {
    return { id, meaning, value: parameters[id] };
  });
}

function parameterItem({ id, meaning, value }: ReturnType<typeof parametersOf>[number]): Item {
  return { term: [code(id), ` = ${value}`], text: meaning };
}

function wordItems(): readonly Item[] {
  return wordIds.map((id) => ({ term: code(id), text: glossary[id].meaning }));
}
