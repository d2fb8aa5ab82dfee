import * as z from "zod/mini";
import { describe } from "../../argument/describe.js";
import { settledVerdicts } from "../../engine/verdict.js";
import { belief, briefResult, claim, error, flip, head } from "./parts.js";

/** The schema of what `evaluate --format json` prints. */
export function resultSchema() {
  return describe(
    z.object({
      ...head(),
      results: z.array(z.union([z.object(fullResult()), z.object(briefResult())])),
      errors: z.array(error()),
    }),
    "what `racecheck evaluate --format json` prints; keys may be added within a schema version",
  );
}

/** What is known of one worldview; without `--brief`. */
export function fullResult() {
  const { file, document, name, ...outcome } = briefResult();
  const share = () => z.number().check(z.gte(0), z.lte(1));
  const bounds = () => z.object({ lower: share(), upper: share() });
  return {
    file,
    document,
    line: z.int().check(z.gte(1)),
    name,
    entity: z.optional(z.string()),
    reference_class: z.optional(z.string()),
    description: z.optional(z.string()),
    sources: z.optional(describe(z.array(z.string()), "where these beliefs are documented")),
    ...outcome,
    probability: z.optional(
      describe(
        z.object(Object.fromEntries(settledVerdicts.map((each) => [each, bounds()]))),
        "bounds of each verdict's probability, beliefs independent",
      ),
    ),
    beliefs: z.record(z.string(), belief()),
    claims: z.array(claim()),
    flips: describe(z.array(flip()), "the smallest changes that give another verdict"),
    settles: describe(z.array(flip()), "the smallest sets of open beliefs that settle it"),
    information: z.optional(information()),
    cannot_matter: describe(z.array(z.string()), "open beliefs that cannot turn the verdict"),
    locked: z.optional(
      describe(z.array(z.string()), "the beliefs that --lock kept out of flips and settles"),
    ),
  };
}

function information() {
  const bits = () => z.number().check(z.gte(0));
  return z.object({
    measure: z.string(),
    entropy: bits(),
    beliefs: z.array(z.object({ belief: z.string(), bits: bits() })),
  });
}
