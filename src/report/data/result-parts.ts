/** What the result of a worldview is made of. */
import * as z from "zod/mini";
import type { Argument, Claim } from "../../argument/argument.js";
import { abouts } from "../../argument/definition.js";
import { describe } from "../../argument/describe.js";
import type { Cell } from "../../engine/cell.js";
import type { Domain } from "../../engine/domain.js";
import type { ClaimResult, LeafResult } from "../../engine/evaluate.js";
import type { Change, Flip } from "../../engine/flips.js";
import { roles } from "../../engine/model.js";
import type { HeldBelief, Worldview } from "../../worldview/worldview.js";
import { heldBelief } from "../conditions.js";
import { conditionText } from "../wording/condition-text.js";
import {
  beliefOf,
  isBetween,
  namesIn,
  plainValue,
  shownRegion,
  shownTest,
} from "../wording/values.js";
import { part } from "./part.js";
import { column, line, settledVerdict, status, value } from "./parts.js";

/** A test of a belief with what was found. */
export const conditionPart = part(
  () =>
    z.object({
      term: z.optional(z.string()),
      claim: z.optional(z.string()),
      belief: z.string(),
      test: describe(z.string(), "such as > 0.5, = true or from 3 to below 12"),
      negated: z.optional(
        describe(
          z.literal(true),
          "it is asked not to hold: what speaks for the claim is that it fails",
        ),
      ),
      actual: value(),
      status: status(),
      line: line(),
      column: column(),
    }),
  (leaf: LeafResult, worldview: Worldview, argument: Argument) => {
    const { term, claim, belief, comparison, negated, status } = leaf;
    const { domain } = beliefOf(argument, belief);
    const held = heldBelief(worldview, belief);
    const { line, column } = held;
    const actual = plainValue(held.value, domain);
    return {
      term,
      claim,
      belief,
      test: shownTest(comparison, domain),
      negated,
      actual,
      status,
      line,
      column,
    };
  },
);

/** What a worldview says of a belief. */
export const beliefPart = part(
  () =>
    z.object({
      value: value(),
      level: z.optional(describe(z.string(), "the word that was written for a number")),
      origin: z.enum(["stated", "assumed", "overridden", "missing"]),
      about: z.optional(
        describe(z.enum(abouts), "what people can disagree about, or where the holder stands"),
      ),
      source: z.optional(
        describe(
          z.union([z.string(), z.array(z.string())]),
          "where the value is documented: a text, or a list of several",
        ),
      ),
      note: z.optional(z.string()),
      line: line(),
      column: column(),
    }),
  ({ id, value, level, origin, sources, note, line, column }: HeldBelief, argument: Argument) => {
    const { domain, about = "judgement" } = beliefOf(argument, id);
    return {
      value: plainValue(value, domain),
      level,
      origin,
      about,
      source: sources?.length === 1 ? sources[0] : sources,
      note,
      line,
      column,
    };
  },
);

/** A claim of the argument with what has become of it. */
export const claimPart = part(
  () =>
    z.object({
      id: z.string(),
      status: status(),
      role: z.enum(roles),
      side: z.string(),
      concludes: z.optional(z.enum(["favoured", "disfavoured"])),
      says: z.string(),
      conditions: z.array(conditionPart.schema()),
      exceptions: z.optional(
        describe(
          z.array(z.object({ unless: z.string(), status: status() })),
          "of a claim that has some: one that holds defeats it",
        ),
      ),
      waits_for: describe(z.array(z.string()), "the open beliefs that can still turn its status"),
      source: z.object({
        passage: z.string(),
        modality: z.string(),
        confidence: z.enum(["confident", "tentative"]),
      }),
      quote: z.optional(describe(z.string(), "the words of the passage")),
      url: z.optional(describe(z.string(), "where the passage can be read")),
    }),
  (
    { id, role, side, concludes, says, source, quote, url, unless }: Claim,
    { status, conditions, exceptions, waitsFor }: ClaimResult,
    worldview: Worldview,
    argument: Argument,
  ) => ({
    id,
    status,
    role,
    side,
    concludes,
    says,
    conditions: conditions.map((leaf) => conditionPart.of(leaf, worldview, argument)),
    exceptions: unless?.map((each, index) => ({
      unless: conditionText(each, argument),
      status: exceptions[index] ?? "unknown",
    })),
    waits_for: waitsFor,
    source,
    quote,
    url,
  }),
);

const changePart = part(
  () =>
    z.object({
      belief: z.string(),
      from: value(),
      to: describe(
        z.string(),
        "true, = v, > v, >= v, < v, <= v, v .. w, or of a choice its values: a or b",
      ),
      min_included: z.optional(describe(z.boolean(), "with v .. w: whether v belongs to it")),
      max_included: z.optional(describe(z.boolean(), "with v .. w: whether w belongs to it")),
      values: z.optional(describe(z.array(z.string()), "of a choice: what belongs to it")),
    }),
  ({ belief, from, to }: Change, argument: Pick<Argument, "beliefs">) => {
    const { domain } = beliefOf(argument, belief);
    const plain = plainValue(from, domain);
    return { belief, from: plain, to: shownRegion(to, domain), ...endsOf(to, domain) };
  },
);

/** What `v .. w` leaves open: whether its ends belong to it; and what belongs to `a or b`. */
function endsOf(region: Cell, domain: Domain) {
  if (domain.type === "choice") return { values: namesIn(region, domain) };
  if (!isBetween(region, domain)) return {};
  return { min_included: region.minIncluded, max_included: region.maxIncluded };
}

/** A smallest set of belief changes that gives another verdict. */
export const flipPart = part(
  () =>
    z.object({
      to: settledVerdict(),
      changes: z.array(changePart.schema()),
      knife_edge: z.optional(
        describe(z.literal(true), "it works at single values only, and no part of it works at all"),
      ),
    }),
  ({ to, changes, knifeEdge }: Flip, argument: Pick<Argument, "beliefs">) => ({
    to,
    changes: changes.map((each) => changePart.of(each, argument)),
    ...(knifeEdge && { knife_edge: true }),
  }),
);
