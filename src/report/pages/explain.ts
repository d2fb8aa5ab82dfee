/** The argument to read from top to bottom, or one thing of it. */
import type { ExplainAnswer } from "../../answers/explain.js";
import { wordIds } from "../../answers/words.js";
import type { Argument, Claim } from "../../argument/argument.js";
import { BOTH_SIDES } from "../../argument/definition.js";
import { code, list, paragraph, quiet, section, strong } from "../page/build.js";
import type { Block, Item } from "../page/tree.js";
import { accepts } from "../wording/accepts.js";
import { conditionText } from "../wording/condition-text.js";
import { claimNote, sideTitle, sourceOf } from "../wording/explain.js";
import { glossary } from "../wording/glossary.js";
import { measureSentences } from "../wording/measures.js";
import { BELIEFS_TITLE, BOTH_SIDES_TITLE, EXPLAIN_MORE } from "../wording/titles.js";
import { subjectBlocks } from "./explain-subject.js";

export function explainPage({ argument, subject }: ExplainAnswer): readonly Block[] {
  return subject ? subjectBlocks(subject, argument) : whole(argument);
}

function whole(argument: Argument): readonly Block[] {
  const { definition, claims } = argument;
  const from = (side: string): readonly Block[] =>
    list(claims.filter((claim) => claim.side === side).map((claim) => claimItem(claim, argument)));
  return [
    { kind: "title", text: strong(definition.title), aside: sourceOf(argument) },
    ...(definition.description ? [paragraph(definition.description)] : []),
    ...section("Terms", list(termItems(argument))),
    ...Object.entries(definition.sides).flatMap(([id, side]) => section(sideTitle(side), from(id))),
    ...section(BOTH_SIDES_TITLE, from(BOTH_SIDES)),
    ...section("Measures", list(measureItems(argument))),
    ...section(BELIEFS_TITLE, list(beliefItems(argument))),
    ...section("Parameters (--set)", list(parameterItems(argument))),
    ...section("Words", list(wordItems())),
    paragraph(quiet(EXPLAIN_MORE)),
  ];
}

function termItems({ terms, parameters }: Argument): readonly Item[] {
  return terms.map(({ id, says, when }) => ({
    term: code(id),
    text: `${says}, when ${conditionText(when, parameters)}.`,
  }));
}

function claimItem(claim: Claim, argument: Argument): Item {
  const note = paragraph(quiet(claimNote(claim, argument)));
  return { term: code(claim.id), text: claim.says, more: [note] };
}

function measureItems(argument: Argument): readonly Item[] {
  return measureSentences(argument).map((text) => ({ text }));
}

function beliefItems({ beliefs }: Argument): readonly Item[] {
  return beliefs.map((belief) => ({
    term: code(belief.id),
    text: `${belief.meaning} (${accepts(belief)})`,
  }));
}

function parameterItems({ definition, parameters }: Argument): readonly Item[] {
  return Object.entries(definition.parameters ?? {}).map(([id, { meaning }]) => ({
    term: [code(id), ` = ${parameters[id]}`],
    text: meaning,
  }));
}

function wordItems(): readonly Item[] {
  return wordIds.map((id) => ({ term: code(id), text: glossary[id].meaning }));
}
