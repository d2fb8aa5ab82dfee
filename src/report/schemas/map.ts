import * as z from "zod/mini";
import { describe } from "../../argument/describe.js";
import { settledVerdicts, verdicts } from "../../engine/verdict.js";

// Without this zod would try to compile its validators with `new Function`.
z.config({ jitless: true });

/** The schema of what `racecheck map --format json` prints. */
export function mapSchema() {
  const belief = z.string();
  return describe(
    z.object({
      schema_version: z.literal(1),
      argument: z.nullable(argument()),
      worldview: describe(z.nullable(worldview()), "null if none could be mapped"),
      picked: describe(z.boolean(), "nobody named the beliefs: the verdict depends most on these"),
      x: describe(z.nullable(axis()), "null if no one or two beliefs change the verdict"),
      y: describe(z.nullable(axis()), "null for a map of one belief"),
      waits_for: describe(z.array(belief), "open beliefs off the map that keep regions open"),
      regions: describe(z.array(region()), "they cover the plane, each point once; by x, then y"),
      errors: z.array(error()),
    }),
    "the verdict of a worldview over one or two of its beliefs, the others as they are",
  );
}

const count = () => z.int().check(z.gte(1));

function argument() {
  return z.object({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    parameters: z.record(z.string(), z.number()),
  });
}

const outcome = () => ({
  verdict: z.enum(verdicts as readonly [string, ...string[]]),
  possible: z.array(z.enum(settledVerdicts)).check(z.minLength(1)),
});

function worldview() {
  return z.object({
    file: z.string(),
    document: count(),
    line: count(),
    name: z.string(),
    ...outcome(),
  });
}

function axis() {
  return z.object({
    belief: z.string(),
    type: z.enum(["number", "integer", "boolean"]),
    value: describe(
      z.union([z.number(), z.boolean(), z.null(), z.record(z.string(), z.unknown())]),
      "what the worldview says of it, null for unknown",
    ),
    influence: describe(
      z.number().check(z.gte(0), z.lte(1)),
      "probability that the verdict changes when this belief alone is drawn anew on the map",
    ),
    cells: describe(
      z.array(z.string()).check(z.minLength(1)),
      "rising: true, false, = v, > v, >= v, < v, <= v, v .. w (see bounds) or any",
    ),
  });
}

function region() {
  return z.object({
    x: describe(z.nullable(z.string()), "its cell of x"),
    y: describe(z.nullable(z.string()), "its cell of y"),
    ...outcome(),
    here: describe(z.boolean(), "the worldview may turn out to lie in it"),
    bounds: z.object({ x: z.nullable(bounds()), y: z.nullable(bounds()) }),
  });
}

function bounds() {
  return describe(
    z.object({
      min: z.number(),
      max: describe(z.nullable(z.number()), "null if there is no greatest value"),
      min_included: z.boolean(),
      max_included: z.boolean(),
    }),
    "the ends of a cell; for a boolean false is 0 and true is 1",
  );
}

function error() {
  return z.object({
    file: z.string(),
    document: z.optional(count()),
    line: z.optional(count()),
    column: z.optional(count()),
    code: z.string(),
    message: z.string(),
    hint: z.optional(z.string()),
  });
}
