import type { Assessment } from "../../answers/assess.js";
import type { Argument, Claim } from "../../argument/argument.js";
import { list } from "../../diagnostics/wording.js";
import { decidingConditions } from "../../engine/deciding.js";
import type { ClaimResult, Evaluation } from "../../engine/evaluate.js";
import { type Direction, pricedDirections } from "../../engine/verdict.js";
import type { Worldview } from "../../worldview/worldview.js";
import { found } from "../conditions.js";
import type { ReportOptions } from "../formatter.js";
import { priceHeading, sideLabels } from "../sentences.js";
import { section } from "./section.js";
import { mark } from "./symbols.js";

/** The reasons of both sides with their status; those of the other side are the price. */
export function reasonSections(
  assessment: Assessment,
  argument: Argument,
  options: ReportOptions,
): readonly string[] {
  const order: readonly Direction[] =
    assessment.evaluation.verdict === "disfavoured"
      ? ["disfavoured", "favoured"]
      : ["favoured", "disfavoured"];
  return order.map((direction) => reasonSection(direction, assessment, argument, options));
}

function reasonSection(
  direction: Direction,
  { worldview, evaluation }: Assessment,
  argument: Argument,
  options: ReportOptions,
): string {
  const isPrice = pricedDirections[evaluation.verdict].includes(direction);
  const claims = argument.claims.filter(
    ({ side }) => argument.definition.sides[side]?.speaks_for === direction,
  );
  const reasons = claims.filter(({ role }) => role === "reason");
  const notes = claims.filter(({ role }) => role === "note");
  const lines = reasons.map((claim) => {
    const result = evaluation.claims.find(({ id }) => id === claim.id) as ClaimResult;
    return reasonLine(claim, result, worldview, argument, options, isPrice);
  });
  const noteLines = notes.map((claim) => entry("·", claim, "", options));
  const heading = isPrice
    ? priceTitle(direction, reasons, evaluation, argument)
    : title(direction, argument);
  return section(heading, [...lines, ...noteLines].join("\n"), options);
}

function title(direction: Direction, argument: Argument): string {
  const preposition = direction === "favoured" ? "for" : "against";
  const { subject } = argument.definition;
  return `What speaks ${preposition} ${subject}: worry about ${sideLabels(direction, argument)}`;
}

function priceTitle(
  direction: Direction,
  reasons: readonly Claim[],
  evaluation: Evaluation,
  argument: Argument,
): string {
  const { price, open } = evaluation.tradeOff;
  const isPaid = reasons.some(({ id }) => price.includes(id) || open.includes(id));
  return isPaid
    ? priceHeading(direction, evaluation, argument)
    : `The price, in ${sideLabels(direction, argument)}: none by its own lights`;
}

function reasonLine(
  claim: Claim,
  result: ClaimResult,
  worldview: Worldview,
  argument: Argument,
  options: ReportOptions,
  isPrice: boolean,
): string {
  const { paint } = options;
  const symbol =
    isPrice && result.status === "holds" ? paint.warn("!") : mark(result.status, paint);
  return entry(symbol, claim, because(result, worldview, argument), options);
}

/** Why a reason does not hold, or what it waits for. */
function because(result: ClaimResult, worldview: Worldview, argument: Argument): string {
  switch (result.status) {
    case "holds":
      return "";
    case "unknown":
      return `waits for ${list(result.waitsFor, "and")}`;
    case "fails": {
      const deciding = decidingConditions(argument.engine.model, result);
      return deciding.map((leaf) => found(leaf, worldview, argument)).join("; ");
    }
  }
}

function entry(
  symbol: string,
  { id, says, source }: Claim,
  why: string,
  { paint, page }: ReportOptions,
): string {
  const origin = paint.faint(`[${source.passage}: “${source.modality}”, ${source.confidence}]`);
  const body = page.wrap(`${paint.strong(id)}  ${says} ${origin}`, `    ${symbol} `);
  return why === "" ? body : `${body}\n${page.wrap(why, "        → ")}`;
}
