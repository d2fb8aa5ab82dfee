/** What knowing a belief would do to the difference of two, as programs are told of it. */
import * as z from "zod/mini";
import type { Discriminations, PairDiscrimination } from "../../answers/discrimination.js";
import { describe } from "../../argument/describe.js";
import type { Discriminating } from "../../engine/discrimination.js";
import type { Bounds } from "../../engine/probability.js";
import { exact, exactBits } from "../wording/shares.js";
import { part } from "./part.js";
import { count } from "./parts.js";

const boundsPart = part(
  () => z.object({ lower: z.number(), upper: z.number() }),
  ({ lower, upper }: Bounds) => ({ lower: exact(lower), upper: exact(upper) }),
);

const bitsPart = part(
  () => z.object({ lower: z.number().check(z.gte(0)), upper: z.number().check(z.gte(0)) }),
  ({ lower, upper }: Bounds) => ({ lower: exactBits(lower), upper: exactBits(upper) }),
);

const sides = ["first", "second"] as const;

const beliefPart = part(
  () =>
    z.object({
      belief: z.string(),
      shrinks: describe(
        boundsPart.schema(),
        "by how much the distance is expected to shrink if both learned it; below 0 it is expected to grow",
      ),
      bits: describe(
        z.tuple([z.nullable(bitsPart.schema()), z.nullable(bitsPart.schema())]),
        "what it would tell each of its own verdict; null for one who gives it no probability",
      ),
      without_probability: describe(
        z.array(z.enum(sides)),
        "who of the two leaves it open without a probability",
      ),
    }),
  ({ belief, shrinks, bits: [mine, theirs], without }: Discriminating) => {
    const bits = [mine ? bitsPart.of(mine) : null, theirs ? bitsPart.of(theirs) : null] as const;
    return {
      belief,
      shrinks: boundsPart.of(shrinks),
      bits,
      without_probability: sides.filter((_, side) => without[side]),
    };
  },
);

const pairPart = part(
  () =>
    z.object({
      between: describe(z.tuple([count(), count()]), "two of the results"),
      distance: z.optional(
        describe(
          boundsPart.schema(),
          "the total variation distance of their verdict distributions, from 0 to 1",
        ),
      ),
      beliefs: describe(
        z.array(beliefPart.schema()),
        "those that matter to either, the one that can shrink the distance most first",
      ),
      too_large: z.optional(
        describe(z.literal(true), "there are too many cases to be exact about"),
      ),
    }),
  ({ between, found }: PairDiscrimination) => ({
    between,
    distance: found && boundsPart.of(found.distance),
    beliefs: (found?.beliefs ?? []).map(beliefPart.of),
    ...(!found && { too_large: true as const }),
  }),
);

/** What knowing beliefs would do to the differences of all pairs. */
export const discriminationPart = part(
  () =>
    z.object({
      measure: z.string(),
      assumes: z.string(),
      pairs: describe(
        z.array(pairPart.schema()),
        "those of which one says how probable something is on which its verdict depends",
      ),
      left_off: z.optional(
        describe(count(), "pairs that were not looked at, because there are so many"),
      ),
    }),
  ({ pairs, leftOff }: Discriminations) => ({
    measure:
      "expected shrinkage of the total variation distance of two verdict distributions, the answer drawn from the mean of their distributions",
    assumes:
      "beliefs independent, within each scenario where there are some; what has no probability is settled in every way",
    pairs: pairs.map(pairPart.of),
    ...(leftOff > 0 && { left_off: leftOff }),
  }),
);
