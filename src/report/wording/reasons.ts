/** Reasons for and against, and the price, in words. */
import type { Argument, Claim } from "../../argument/argument.js";
import { type Defeat, defeatsOf, shapeBesideDefeats } from "../../engine/deciding.js";
import type { ClaimResult, Evaluation, LeafResult } from "../../engine/evaluate.js";
import { at } from "../../engine/lookup.js";
import { type Direction, pricedDirections } from "../../engine/verdict.js";
import type { Worldview } from "../../worldview/worldview.js";
import { address, code, joined, listed, quiet } from "../page/build.js";
import type { Fact, Text } from "../page/tree.js";
import { conditionText } from "./condition-text.js";
import { found, foundPlainly, whereFound } from "./conditions.js";
import { shapeTexts } from "./shapes.js";
import { claimLabels, priceHeading } from "./verdict.js";

/** The title above the reasons of a direction: a price where the verdict goes against them. */
export function reasonsTitle(
  direction: Direction,
  reasons: readonly ClaimResult[],
  evaluation: Evaluation,
  argument: Argument,
): Text {
  const ids = reasons.map(({ id }) => id);
  const worries = claimLabels(ids, argument);
  if (!pricedDirections[evaluation.verdict].includes(direction)) {
    const preposition = direction === "favoured" ? "for" : "against";
    const { subject } = argument.definition;
    return [`What speaks ${preposition} ${subject}: worry about `, worries];
  }
  const { price, open } = evaluation.tradeOff;
  const isPaid = ids.some((id) => price.includes(id) || open.includes(id));
  return isPaid
    ? priceHeading(direction, evaluation, argument)
    : ["The price, in ", worries, ": none by its own lights"];
}

/** Why a reason does not hold, or what it waits for; undefined of one that holds. */
export function reasonCause(
  result: ClaimResult,
  worldview: Worldview,
  argument: Argument,
): Text | undefined {
  switch (result.status) {
    case "holds":
      return undefined;
    case "unknown":
      return ["waits for ", listed(result.waitsFor.map(code), "and")];
    case "fails": {
      const { model } = argument.engine;
      const defeats = defeatsOf(model, result).map((defeat) =>
        defeatText(result, defeat, worldview, argument),
      );
      const wanting = shapeBesideDefeats(model, result, "deciding");
      // Nothing says of whom a term is true here, so that what it asks is said of each test.
      const causeText = ({ term: _, ...leaf }: LeafResult): Text =>
        found(leaf, worldview, argument);
      const causes = shapeTexts(wanting, causeText, argument);
      return joined([...defeats, ...causes], "; ");
    }
  }
}

/** An exception that holds, and so keeps a claim from holding, with what it comes down to. */
function defeatText(
  { id }: ClaimResult,
  { exception, by }: Defeat,
  worldview: Worldview,
  argument: Argument,
): Text {
  const unless = argument.claims.find((claim) => claim.id === id)?.unless ?? [];
  const facts = by.map((leaf) => foundPlainly(leaf, worldview, argument));
  const condition = conditionText(at(unless, exception), argument);
  return ["defeated by ", condition, ...(facts.length > 0 ? [": ", listed(facts, "and")] : [])];
}

/** The exceptions that hold as facts, above the other tests of the claim. */
export function defeatFacts(
  result: ClaimResult,
  worldview: Worldview,
  argument: Argument,
): readonly Fact[] {
  return defeatsOf(argument.engine.model, result).map((defeat) => {
    const text = defeatText(result, defeat, worldview, argument);
    const where = whereFound(defeat.by, worldview);
    return { mark: "fails", cells: defeat.by.length > 0 ? [text, where] : [text] };
  });
}

/** What a claim says, and where and how the source says it. */
export function claimText({ says, source }: Claim): Text {
  return [says, " ", quiet(`[${source.passage}: “${source.modality}”, ${source.confidence}]`)];
}

/** The words of its passage, and where it can be read; undefined where neither is given. */
export function citationText({ quote, url }: Claim): Text | undefined {
  const parts = [
    ...(quote === undefined ? [] : [quiet(`“${quote}”`)]),
    ...(url === undefined ? [] : [address(url)]),
  ];
  return parts.length === 0 ? undefined : joined(parts, " ");
}

/** A conclusion and what it comes to: "Claim key, which concludes favoured, holds:". */
export function conclusionHeading({ id, concludes }: Claim, { status }: ClaimResult): Text {
  const verb = { holds: "holds", fails: "fails", unknown: "is open" } as const;
  return ["Claim ", code(id), `, which concludes ${concludes}, ${verb[status]}:`];
}

/** A conclusion that is not reached, or may be: what follows says what is wanting. */
export function notReachedText({ id, concludes }: Claim, { status }: ClaimResult): Text {
  const words = {
    holds: [`${concludes} by claim `, code(id), ":"],
    fails: [`not ${concludes} by claim `, code(id), ":"],
    unknown: [`${concludes} by claim `, code(id), " if:"],
  } satisfies Record<ClaimResult["status"], Text>;
  return words[status];
}
