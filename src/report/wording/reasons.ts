/** Reasons for and against, and the price, in words. */
import type { Argument, Claim } from "../../argument/argument.js";
import { decidingConditions } from "../../engine/deciding.js";
import type { ClaimResult, Evaluation } from "../../engine/evaluate.js";
import { type Direction, pricedDirections } from "../../engine/verdict.js";
import type { Worldview } from "../../worldview/worldview.js";
import { address, code, joined, listed, quiet } from "../page/build.js";
import type { Fact, Text } from "../page/tree.js";
import { conditionText } from "./condition-text.js";
import { found } from "./conditions.js";
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
      const deciding = decidingConditions(argument.engine.model, result);
      const causes = deciding.map((leaf) => found(leaf, worldview, argument));
      return joined([...defeats(result, argument), ...causes], "; ");
    }
  }
}

/** The exceptions that hold, and so keep a claim from holding. */
function defeats({ id, exceptions }: ClaimResult, argument: Argument): readonly Text[] {
  const unless = argument.claims.find((claim) => claim.id === id)?.unless ?? [];
  return unless
    .filter((_, index) => exceptions[index] === "holds")
    .map((exception) => ["defeated by ", conditionText(exception, argument)]);
}

/** The same as facts, above the tests that they come down to. */
export function defeatFacts(result: ClaimResult, argument: Argument): readonly Fact[] {
  return defeats(result, argument).map((defeat) => ({ mark: "fails", cells: [defeat] }));
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
