/** What the result of a worldview is made of. */
import * as z from "zod/mini";
import type { Argument, Claim } from "../../argument/argument.js";
import { describe } from "../../argument/describe.js";
import type { Cell } from "../../engine/cell.js";
import type { Domain } from "../../engine/domain.js";
import type { ClaimResult, LeafResult } from "../../engine/evaluate.js";
import type { Change, Flip } from "../../engine/flips.js";
import { roles } from "../../engine/model.js";
import type { HeldBelief, Worldview } from "../../worldview/worldview.js";
import { heldBelief } from "../conditions.js";
import { beliefOf, isBetween, plainValue, shownRegion, shownTest } from "../wording/values.js";
import { part } from "./part.js";
import { column, line, settledVerdict, status, value } from "./parts.js";

/** A test of a belief with what was found. */
export const conditionPart = part(
  () =>
    z.object({
      term: z.optional(z.string()),
      claim: z.optional(z.string()),
      belief: z.string(),
      test: describe(z.string(), "such as > 0.5 or = true"),
      actual: value(),
      status: status(),
      line: line(),
      column: column(),
    }),
  (leaf: LeafResult, worldview: Worldview, argument: Argument) => {
    const { term, claim, belief, comparison, status } = leaf;
    const { domain } = beliefOf(argument, belief);
    const held = heldBelief(worldview, belief);
    const { line, column } = held;
    const actual = plainValue(held.value, domain);
    return {
      term,
      claim,
      belief,
      test: shownTest(comparison, domain),
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
      line: line(),
      column: column(),
    }),
  ({ id, value, level, origin, line, column }: HeldBelief, argument: Argument) => ({
    value: plainValue(value, beliefOf(argument, id).domain),
    level,
    origin,
    line,
    column,
  }),
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
      waits_for: describe(z.array(z.string()), "the open beliefs that can still turn its status"),
      source: z.object({
        passage: z.string(),
        modality: z.string(),
        confidence: z.enum(["confident", "tentative"]),
      }),
    }),
  (
    { id, role, side, concludes, says, source }: Claim,
    { status, conditions, waitsFor }: ClaimResult,
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
    waits_for: waitsFor,
    source,
  }),
);

const changePart = part(
  () =>
    z.object({
      belief: z.string(),
      from: value(),
      to: describe(z.string(), "true, = v, > v, >= v, < v, <= v, or v .. w"),
      min_included: z.optional(describe(z.boolean(), "with v .. w: whether v belongs to it")),
      max_included: z.optional(describe(z.boolean(), "with v .. w: whether w belongs to it")),
    }),
  ({ belief, from, to }: Change, argument: Argument) => {
    const { domain } = beliefOf(argument, belief);
    const plain = plainValue(from, domain);
    return { belief, from: plain, to: shownRegion(to, domain), ...endsOf(to, domain) };
  },
);

/** What `v .. w` leaves open: whether its ends belong to it. */
function endsOf(region: Cell, domain: Domain) {
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
  ({ to, changes, knifeEdge }: Flip, argument: Argument) => ({
    to,
    changes: changes.map((each) => changePart.of(each, argument)),
    ...(knifeEdge && { knife_edge: true }),
  }),
);
