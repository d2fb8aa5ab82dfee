/** The schemas of worldviews and of beliefs: loaded where something is wrong, or to be published. */
import * as z from "zod/mini";
import type { Argument, Belief } from "../argument/argument.js";
import { builtinNames } from "../argument/default.js";
import { describe } from "../argument/describe.js";
import type { Issue } from "../document/issues.js";
import { once } from "../engine/once.js";
import { verdicts } from "../engine/verdict.js";
import { DATE } from "./date.js";
import { statuses, tradeOffs } from "./expectation.js";
import type { Form } from "./form.js";
import { textSchema } from "./form-schemas.js";
import { formsOf } from "./forms.js";
import { chanceQuantity } from "./quantity.js";
import { clashIn } from "./scenarios.js";

// Without this zod would try to compile its validators with `new Function`.
z.config({ jitless: true });

/** What is wrong with a worldview, of whose beliefs nothing is demanded but that they are a mapping. */
export function envelopeIssues(data: unknown): readonly Issue[] {
  return envelopeSchema().safeParse(data).error?.issues ?? [];
}

const envelopeSchema = once(() => envelopeOf(z.looseObject({}), z.looseObject({})));

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
  const outside = z.strictObject(Object.fromEntries([...asked, ...notAsked]));
  // A scenario says what is another in it: nothing must stand there, and what stands in each may be left out.
  return envelopeOf(outside, z.partial(outside));
}

/**
 * @param beliefs what stands under `beliefs`
 * @param inside the same within a scenario
 */
function envelopeOf(beliefs: z.ZodMiniType, inside: z.ZodMiniType) {
  return z.strictObject({
    $schema: z.optional(describe(z.string(), "the schema of this file, for editors")),
    name: describe(textSchema(), "what this worldview is called in reports"),
    entity: z.optional(describe(textSchema(), "who holds these beliefs")),
    reference_class: z.optional(
      describe(textSchema(), "the group within which the entity ranks itself"),
    ),
    description: z.optional(describe(z.string(), "anything a reader should know")),
    sources: z.optional(describe(z.array(textSchema()), "where these beliefs are documented")),
    date: z.optional(
      describe(dateSchema(), "as of when it holds: a day, a month or a year, such as 2026-03-01"),
    ),
    argument: z.optional(argumentNames()),
    beliefs: describe(beliefs, "what the entity believes"),
    scenarios: z.optional(scenariosSchema(inside)),
    expect: z.optional(expectSchema()),
  });
}

function scenariosSchema(beliefs: z.ZodMiniType) {
  const scenario = z.strictObject({
    name: describe(textSchema(), "what this case is called in reports"),
    chance: describe(chanceQuantity().schema(), "how probable it is; the chances add to 1"),
    beliefs: describe(beliefs, "what is believed in this case instead of what stands outside"),
    note: z.optional(describe(z.string(), "anything a reader should know of it")),
  });
  const clash: z.core.CheckFn<readonly unknown[]> = ({ value, issues }) => {
    const found = clashIn(value);
    if (!found) return;
    const { problem: params, path } = found;
    issues.push({ code: "custom", input: value, params, path: [...path], continue: true });
  };
  return describe(
    z.array(scenario).check(z.minLength(1), clash),
    "the cases that it reckons with, of which exactly one is the case",
  );
}

/**
 * The schema of a date. YAML and JSON take a bare year for a number. It has a pattern and no format:
 * validators that check formats at all differ in which ones they know.
 */
function dateSchema() {
  return z.union([z.string().check(z.regex(DATE)), z.int().check(z.gte(1000), z.lte(9999))]);
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

/** The schema of everything a belief may be. */
export function beliefSchema(belief: Belief): z.ZodMiniType {
  // Each form tells the meaning too: editors show the description of the form that fits a value.
  const { meaning } = belief;
  const forms = formsOf(belief).map((form) => {
    const { schema, says: more, inside = [] } = form;
    tell(form, more === undefined ? meaning : `${meaning} (${more})`);
    for (const each of inside) tell(each, each.says);
    return schema();
  });
  return describe(z.union(forms), meaning);
}

/** Gives the schema of a form what only the published JSON Schema has. */
function tell({ schema, keywords }: Form, description: string | undefined): void {
  z.globalRegistry.add(schema(), {
    ...(description !== undefined && { description }),
    ...keywords,
  });
}
