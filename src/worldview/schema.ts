import * as z from "zod/mini";
import type { Argument } from "../argument/argument.js";
import { builtinNames } from "../argument/default.js";
import { describe } from "../argument/describe.js";
import { verdicts } from "../engine/verdict.js";
import { dateSchema } from "./date.js";
import { statuses, tradeOffs } from "./expectation.js";
import { text } from "./form.js";
import { beliefSchema } from "./forms.js";

// Without this zod would try to compile its validators with `new Function`.
z.config({ jitless: true });

/** The keys of `expect`, where it is a mapping. */
export const EXPECT_KEYS = ["verdict", "trade_off", "claims"] as const;

/** The keys of a worldview that people write; that of the schema is for editors. */
export const WORLDVIEW_KEYS = [
  "name",
  "entity",
  "reference_class",
  "description",
  "sources",
  "date",
  "argument",
  "beliefs",
  "expect",
] as const;

/** The schema of a worldview, of whose beliefs it demands nothing but that they are a mapping. */
export function envelopeSchema() {
  return envelopeOf(z.looseObject({}));
}

/**
 * The schema of a worldview about an argument, beliefs included: the published JSON Schema is made
 * from it. Files are validated belief by belief, with the same forms.
 *
 * @param others beliefs that other arguments ask, of which a worldview may say something too
 */
export function worldviewSchema(
  { beliefs }: Pick<Argument, "beliefs">,
  others: readonly string[] = [],
) {
  const asked = beliefs.map((belief) => {
    const schema = beliefSchema(belief);
    return [belief.id, belief.if_left_out === "error" ? schema : z.optional(schema)] as const;
  });
  const notAsked = others
    .filter((id) => !beliefs.some((belief) => belief.id === id))
    .map((id) => [id, z.optional(describe(z.unknown(), "asked by another argument"))] as const);
  return envelopeOf(z.strictObject(Object.fromEntries([...asked, ...notAsked])));
}

function envelopeOf(beliefs: z.ZodMiniType) {
  return z.strictObject({
    $schema: z.optional(describe(z.string(), "the schema of this file, for editors")),
    name: describe(text(), "what this worldview is called in reports"),
    entity: z.optional(describe(text(), "who holds these beliefs")),
    reference_class: z.optional(describe(text(), "the group within which the entity ranks itself")),
    description: z.optional(describe(z.string(), "anything a reader should know")),
    sources: z.optional(describe(z.array(text()), "where these beliefs are documented")),
    date: z.optional(
      describe(dateSchema(), "as of when it holds: a day, a month or a year, such as 2026-03-01"),
    ),
    argument: z.optional(argumentNames()),
    beliefs: describe(beliefs, "what the entity believes"),
    expect: z.optional(expectSchema()),
  });
}

// Names and never files: a worldview must not choose what is read.
function argumentNames() {
  const name = z.enum(builtinNames);
  return describe(
    z.union([name, z.array(name).check(z.minLength(1))]),
    "the built-in argument that it was written for, or a list of them",
  );
}

function expectSchema() {
  const verdict = z.enum(verdicts as readonly [string, ...string[]]);
  return describe(
    z.union([
      verdict,
      z.strictObject({
        verdict: z.optional(verdict),
        trade_off: z.optional(z.enum(tradeOffs)),
        claims: z.optional(z.record(z.string(), z.enum(statuses))),
      }),
    ]),
    "what `racecheck test` asserts of the evaluation",
  );
}
