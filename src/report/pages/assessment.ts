/** Everything there is to say of one worldview. */
import type { Assessment } from "../../answers/assess.js";
import type { Argument, Claim } from "../../argument/argument.js";
import type { ClaimResult } from "../../engine/evaluate.js";
import { type Direction, pricedDirections } from "../../engine/verdict.js";
import type { Worldview } from "../../worldview/worldview.js";
import { decidingConclusions, reasonsOf, resultOf, shownConditions } from "../conditions.js";
import { code, facts, group, joined, list, paragraphs, section } from "../page/build.js";
import type { Block, Fact, Item, Text } from "../page/tree.js";
import { conditionFact, unconditional } from "../wording/conditions.js";
import {
  EVIDENCE_TITLE,
  evidenceItems,
  notAskedTexts,
  writtenForTexts,
} from "../wording/evidence.js";
import { measureSentences } from "../wording/measures.js";
import {
  informationPart,
  knifeEdgeSentences,
  moversSentences,
  outlookPart,
} from "../wording/outlook.js";
import { READINGS_TITLE, readingTexts } from "../wording/readings.js";
import {
  citationText,
  claimText,
  conclusionHeading,
  defeatFacts,
  reasonCause,
  reasonsTitle,
} from "../wording/reasons.js";
import { SCENARIOS_TITLE, scenarioItems } from "../wording/scenarios.js";
import { shapeFacts } from "../wording/shapes.js";
import { claimsTitle, commonTitle, originTitles, whyTitles } from "../wording/titles.js";
import { beliefOf, shownValue } from "../wording/values.js";
import { probabilityTexts, tradeOffSentence, verdictSentence } from "../wording/verdict.js";

export function assessmentBlocks(assessment: Assessment, argument: Argument): readonly Block[] {
  return [
    ...about(assessment.worldview, argument),
    ...headline(assessment, argument),
    ...section(SCENARIOS_TITLE, scenarioItems(assessment, argument)),
    ...why(assessment, argument),
    ...conclusionsAndPremises(assessment, argument),
    ...reasons(assessment, argument),
    ...common(argument),
    ...group(
      paragraphs([
        ...origins(assessment.worldview, argument),
        ...notAskedTexts(assessment.worldview),
        ...moversSentences(assessment, argument),
      ]),
    ),
    ...outlook(assessment, argument),
    ...information(assessment, argument),
    ...readings(assessment),
    ...section(EVIDENCE_TITLE, list(evidenceItems(assessment.worldview, argument))),
  ];
}

/** What its author says of the worldview, and that another argument was meant. */
function about(worldview: Worldview, argument: Argument): readonly Block[] {
  const { description } = worldview;
  return group(
    paragraphs([...(description ? [description] : []), ...writtenForTexts(worldview, argument)]),
  );
}

function headline(assessment: Assessment, argument: Argument): readonly Block[] {
  const { evaluation } = assessment;
  return group(
    paragraphs([
      verdictSentence(evaluation, argument),
      tradeOffSentence(evaluation, argument),
      ...knifeEdgeSentences(assessment),
      ...probabilityTexts(assessment),
    ]),
  );
}

/** The conclusions that decided, with each condition, the value found and where it was found. */
function why(assessment: Assessment, argument: Argument): readonly Block[] {
  const { evaluation } = assessment;
  const deciding = decidingConclusions(evaluation, argument);
  const isNamed = deciding.length > 1 || evaluation.verdict === "silent";
  const blocks = deciding.map((result) => conclusion(result, assessment, argument, isNamed));
  return section(whyTitles[evaluation.verdict], blocks.flat());
}

function conclusion(
  result: ClaimResult,
  { worldview }: Assessment,
  argument: Argument,
  isNamed: boolean,
): readonly Block[] {
  const rows = [
    ...defeatFacts(result, worldview, argument),
    ...shapeFacts(
      shownConditions(result, argument),
      (leaf) => conditionFact(leaf, worldview, argument),
      argument,
    ),
  ];
  const always: Fact = { mark: result.status, cells: [unconditional[result.status]] };
  const conditions = facts(rows.length > 0 ? rows : [always]);
  if (!isNamed) return conditions;
  return list([{ text: conclusionHeading(claimOf(argument, result), result), more: conditions }]);
}

/** What decides and what that rests on, whatever became of it, with its passages. */
function conclusionsAndPremises(
  { worldview, evaluation }: Assessment,
  argument: Argument,
): readonly Block[] {
  const items = (["conclusion", "premise"] as const).flatMap((role) =>
    argument.claims
      .filter((claim) => claim.role === role)
      .map((claim): Item => {
        const result = resultOf(evaluation, claim.id);
        return { mark: result.status, ...claimItem(claim, result, worldview, argument) };
      }),
  );
  return section(claimsTitle(argument), list(items));
}

/** A claim with its passage; below it why it does not hold, and the words of the passage. */
function claimItem(
  claim: Claim,
  result: ClaimResult,
  worldview: Worldview,
  argument: Argument,
): Item {
  const cause = reasonCause(result, worldview, argument);
  const why: readonly Item[] = cause === undefined ? [] : [{ mark: "so", text: cause }];
  return {
    term: code(claim.id),
    text: claimText(claim),
    more: list([...why, ...citationItems(claim)]),
  };
}

function citationItems(claim: Claim): readonly Item[] {
  const citation = citationText(claim);
  return citation === undefined ? [] : [{ text: citation }];
}

/** The reasons of both sides with their status; those of the other side are the price. */
function reasons(assessment: Assessment, argument: Argument): readonly Block[] {
  const order: readonly Direction[] =
    assessment.evaluation.verdict === "disfavoured"
      ? ["disfavoured", "favoured"]
      : ["favoured", "disfavoured"];
  return order.flatMap((direction) => reasonsFor(direction, assessment, argument));
}

function reasonsFor(
  direction: Direction,
  { worldview, evaluation }: Assessment,
  argument: Argument,
): readonly Block[] {
  const isPrice = pricedDirections[evaluation.verdict].includes(direction);
  const results = reasonsOf(direction, evaluation, argument);
  const items = results.map((result): Item => {
    const mark = isPrice && result.status === "holds" ? "price" : result.status;
    return { mark, ...claimItem(claimOf(argument, result), result, worldview, argument) };
  });
  return section(reasonsTitle(direction, results, evaluation, argument), list(items));
}

function claimOf({ claims }: Argument, { id }: ClaimResult): Claim {
  return claims.find((each) => each.id === id) as Claim;
}

/** What does not depend on who is right: the notes, and the measures. */
function common(argument: Argument): readonly Block[] {
  const notes = argument.claims
    .filter(({ role }) => role === "note")
    .map(
      (claim): Item => ({
        mark: "note",
        term: code(claim.id),
        text: claimText(claim),
        more: list(citationItems(claim)),
      }),
    );
  const measures = measureSentences(argument).map((text): Item => ({ text }));
  return section(commonTitle(argument), list([...notes, ...measures]));
}

/** How the worldview came by beliefs that it does not state. */
function origins({ beliefs }: Worldview, argument: Argument): readonly Text[] {
  return originTitles.flatMap(([origin, title]): Text[] => {
    const names = beliefs
      .filter((belief) => belief.origin === origin)
      .map(
        ({ id, value }): Text =>
          origin === "missing"
            ? code(id)
            : [code(id), ` is ${shownValue(value, beliefOf(argument, id).domain)}`],
      );
    return names.length === 0 ? [] : [[`${title}: `, joined(names, ", "), "."]];
  });
}

function outlook(assessment: Assessment, argument: Argument): readonly Block[] {
  const part = outlookPart(assessment, argument);
  return part ? section(part.title, list(part.lines.map((text) => ({ text })))) : [];
}

function information(assessment: Assessment, argument: Argument): readonly Block[] {
  const part = informationPart(assessment, argument);
  if (!part) return [];
  const items = part.beliefs.map(({ amount, belief }) => ({ text: [amount, "  ", belief] }));
  return section(part.title, list([{ text: part.heading, more: list(items) }]));
}

function readings({ readings: all = [], evaluation }: Assessment): readonly Block[] {
  const items = readingTexts(all, evaluation).map((text): Item => ({ text }));
  return section(READINGS_TITLE, list(items));
}
