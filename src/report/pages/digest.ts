/** An answer on one screen: the verdict, why, what is paid, what would change it. */
import type { Assessment } from "../../answers/assess.js";
import type { Argument, Claim } from "../../argument/argument.js";
import { shapeBesideDefeats } from "../../engine/deciding.js";
import type { ClaimResult } from "../../engine/evaluate.js";
import type { Flip } from "../../engine/flips.js";
import type { Shape } from "../../engine/shape.js";
import { type Direction, pricedDirections } from "../../engine/verdict.js";
import { decidingConclusions, reasonsOf, shownConditions } from "../conditions.js";
import { code, facts, group, list, paragraph, paragraphs } from "../page/build.js";
import type { Block, DigestRow, Fact, Item, Text } from "../page/tree.js";
import { shortFact, unconditional } from "../wording/conditions.js";
import {
  flipOutcome,
  headlineText,
  moreText,
  moversTexts,
  reasonsLabel,
  valuesText,
  waitingText,
} from "../wording/digest.js";
import { notAskedTexts, writtenForTexts } from "../wording/evidence.js";
import { informationTexts, unchangingTexts } from "../wording/outlook.js";
import { defeatFacts, notReachedText } from "../wording/reasons.js";
import { IF, scenarioFacts } from "../wording/scenarios.js";
import { shapeFacts } from "../wording/shapes.js";
import { probabilityTexts } from "../wording/verdict.js";

/** Flips that are shown. */
const NEAREST = 3;

export interface DigestOptions {
  /** Leave out flips and settles, which are shown beside it. */
  readonly withoutFlips?: boolean;
}

export function digestBlocks(
  assessment: Assessment,
  argument: Argument,
  { withoutFlips = false }: DigestOptions = {},
): readonly Block[] {
  const { worldview } = assessment;
  const rows = [
    ...row(IF, scenarioFacts(assessment)),
    ...row("Why", why(assessment, argument)),
    ...reasonRows(assessment, argument),
    ...(withoutFlips ? [] : flipRows(assessment, argument)),
    ...askRows(assessment),
    ...origins(assessment, argument),
  ];
  return [
    ...group(
      paragraphs([...writtenForTexts(worldview, argument), ...headline(assessment, argument)]),
    ),
    ...group([
      ...(rows.length === 0 ? [] : [{ kind: "digest", rows } as const]),
      ...paragraphs(notAskedTexts(worldview)),
    ]),
  ];
}

/** Of an answer what nobody has just said: the verdict, and what would change it. */
export function outcomeBlocks(assessment: Assessment, argument: Argument): readonly Block[] {
  const rows = [...flipRows(assessment, argument), ...askRows(assessment)];
  return [
    ...group(paragraphs(headline(assessment, argument))),
    ...(rows.length === 0 ? [] : [{ kind: "digest", rows } as const]),
  ];
}

function headline(assessment: Assessment, argument: Argument): readonly Text[] {
  return [headlineText(assessment, argument), ...probabilityTexts(assessment)];
}

function row(label: string, body: readonly Block[]): readonly DigestRow[] {
  return body.length === 0 ? [] : [{ label, body }];
}

/** What decided: of a conclusion that is reached what makes it hold, of others what is wanting. */
function why(assessment: Assessment, argument: Argument): readonly Block[] {
  const { worldview, evaluation } = assessment;
  const factsOf = (shape: Shape): readonly Fact[] =>
    shapeFacts(shape, (leaf) => shortFact(leaf, worldview, argument), argument);
  const isReached = evaluation.verdict !== "silent" && evaluation.verdict !== "open";
  return decidingConclusions(evaluation, argument).flatMap((result): readonly Block[] => {
    if (isReached) return factsOr(factsOf(shownConditions(result, argument)), result);
    const claim = argument.claims.find(({ id }) => id === result.id) as Claim;
    const wanting = [
      ...defeatFacts(result, worldview, argument),
      ...factsOf(shapeBesideDefeats(argument.engine.model, result, "deciding")),
    ];
    return list([{ text: notReachedText(claim, result), more: factsOr(wanting, result) }]);
  });
}

function factsOr(rows: readonly Fact[], { status }: ClaimResult): readonly Block[] {
  return facts(rows.length > 0 ? rows : [{ mark: status, cells: [unconditional[status]] }]);
}

function reasonRows(assessment: Assessment, argument: Argument): readonly DigestRow[] {
  const { verdict } = assessment.evaluation;
  const order: readonly Direction[] =
    verdict === "disfavoured" ? ["disfavoured", "favoured"] : ["favoured", "disfavoured"];
  return order.flatMap((direction) =>
    row(reasonsLabel(direction, verdict), reasons(direction, assessment, argument)),
  );
}

/** The reasons that hold, a line each, and those that wait, on one line. */
function reasons(
  direction: Direction,
  { evaluation }: Assessment,
  argument: Argument,
): readonly Block[] {
  const results = reasonsOf(direction, evaluation, argument);
  const isPrice = pricedDirections[evaluation.verdict].includes(direction);
  const items = results
    .filter(({ status }) => status === "holds")
    .map(({ id }): Item => {
      const { short, says } = argument.claims.find((each) => each.id === id) as Claim;
      return { mark: isPrice ? "price" : "holds", term: code(id), text: short ?? says };
    });
  const waiting = results.filter(({ status }) => status === "unknown");
  const waits: readonly Item[] =
    waiting.length === 0 ? [] : [{ mark: "unknown", text: waitingText(waiting) }];
  return list([...items, ...waits]);
}

function flipRows(assessment: Assessment, argument: Argument): readonly DigestRow[] {
  const { evaluation, outlook } = assessment;
  if (!outlook) return [];
  const isOpen = evaluation.verdict === "open";
  const found = isOpen ? outlook.settles : outlook.flips;
  const none = unchangingTexts(assessment).map(paragraph);
  return row(isOpen ? "Settles" : "Flips", [...flips(found, argument), ...none]);
}

function askRows(assessment: Assessment): readonly DigestRow[] {
  if (!assessment.outlook) return [];
  return [
    ...row("Ask", informationTexts(assessment).map(paragraph)),
    ...row("Moves", moversTexts(assessment).map(paragraph)),
  ];
}

function origins({ worldview }: Assessment, argument: Argument): readonly DigestRow[] {
  const titles = [
    ["overridden", "Set"],
    ["assumed", "Assumed"],
  ] as const;
  return titles.flatMap(([origin, label]) => {
    const beliefs = worldview.beliefs.filter((belief) => belief.origin === origin);
    return row(label, beliefs.length === 0 ? [] : [paragraph(valuesText(beliefs, argument))]);
  });
}

function flips(all: readonly Flip[], argument: Argument): readonly Block[] {
  const rows = all.slice(0, NEAREST).map((flip) => flipOutcome(flip, argument));
  const left = all.length - rows.length;
  return [
    ...(rows.length > 0 ? [{ kind: "outcomes", rows } as const] : []),
    ...(left > 0 ? [paragraph(moreText(left))] : []),
  ];
}
