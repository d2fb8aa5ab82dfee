import * as z from "zod/mini";
import type { Argument } from "../../argument/argument.js";
import { describe } from "../../argument/describe.js";

// Without this zod would try to compile its validators with `new Function`.
z.config({ jitless: true });

/** The keys of a mapping of columns; that of the schema is for editors. */
export const COLUMNS_KEYS = ["name", "weight", "beliefs", "rows", "base"] as const;

/** The keys of what is said of one belief. */
export const COLUMN_KEYS = ["column", "scale", "values", "not_asked", "no_answer"] as const;

// What is read is printed, and whoever shares a mapping shall not steer the terminals of others. That a header
// has several lines is another thing.
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const harmless = () => z.refine((text) => !CONTROLS.test(String(text)));
const text = () => z.string().check(z.minLength(1), harmless());
const written = () => z.union([z.string().check(harmless()), z.number(), z.boolean()]);

/** What a text must be that is refused for its characters. */
export const HARMLESS = "a text without control characters";

/** The schema of a mapping of columns, of whose beliefs it demands nothing but that they are a mapping. */
export function columnsEnvelope() {
  return envelopeOf(z.looseObject({}));
}

/** The schema of what is said of one belief. */
export function beliefColumnSchema() {
  return z.strictObject({
    column: describe(text(), "the column, as the header calls it"),
    scale: z.optional(
      describe(
        z.array(z.number()).check(z.minLength(2), z.maxLength(2)),
        "the numbers that stand for the lower and the upper end of the belief's domain",
      ),
    ),
    values: z.optional(
      describe(
        z.record(z.string().check(harmless()), written()),
        "what each written value means, or unknown",
      ),
    ),
    not_asked: z.optional(
      describe(z.array(written()), "what is written where somebody was not asked"),
    ),
    no_answer: z.optional(
      describe(z.array(written()), "what is written where somebody gave no answer"),
    ),
  });
}

/**
 * The schema of a mapping for an argument: the published JSON Schema is made from it.
 *
 * @param others beliefs that other arguments ask, of which a mapping may say something too
 */
export function columnsSchema({ beliefs }: Pick<Argument, "beliefs">, others: readonly string[]) {
  const of = (meaning: string): z.ZodMiniType =>
    z.optional(describe(z.union([text(), beliefColumnSchema()]), meaning));
  const asked = beliefs.map(({ id, meaning }) => [id, of(meaning)] as const);
  const notAsked = others
    .filter((id) => !beliefs.some((belief) => belief.id === id))
    .map((id) => [id, of("asked by another argument")] as const);
  return envelopeOf(
    z.strictObject(Object.fromEntries([...asked, ...notAsked]) as Record<string, z.ZodMiniType>),
  );
}

function envelopeOf(beliefs: z.ZodMiniType) {
  return z.strictObject({
    $schema: z.optional(describe(z.string(), "the schema of this file, for editors")),
    name: z.optional(describe(text(), "the column that names each row")),
    weight: z.optional(describe(text(), "the column of how much each row counts")),
    beliefs: describe(
      beliefs,
      "the column of each belief, or unknown; one that is left out is as in a worldview",
    ),
    rows: z.optional(
      describe(
        z.strictObject({
          skip: z.optional(
            describe(z.int().check(z.gte(0)), "rows under the header that are no worldviews"),
          ),
        }),
        "which rows count",
      ),
    ),
    base: z.optional(
      describe(z.array(text()), "who counts: those who were asked for each of these beliefs"),
    ),
  });
}
