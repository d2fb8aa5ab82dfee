/** Readings of an argument as programs are told of them. */
import * as z from "zod/mini";
import type { ChangedVerdict, TellingReading } from "../../answers/readings/telling.js";
import type { Beyond, Reading, Stretch } from "../../answers/readings.js";
import { describe } from "../../argument/describe.js";
import type { Cell } from "../../engine/cell.js";
import { part } from "./part.js";
import { count, settledVerdict } from "./parts.js";

const regionPart = part(
  () =>
    z.object({
      min: describe(z.nullable(z.number()), "null where there is no end"),
      min_included: z.boolean(),
      max: describe(z.nullable(z.number()), "null where there is no end"),
      max_included: z.boolean(),
    }),
  ({ min, max, minIncluded, maxIncluded }: Cell) => ({
    min: Number.isFinite(min) ? min : null,
    min_included: minIncluded,
    max: Number.isFinite(max) ? max : null,
    max_included: maxIncluded,
  }),
);

const beyondPart = part(
  () =>
    z.object({
      possible: describe(z.array(settledVerdict()), "the verdicts that are possible there"),
      price: describe(z.array(z.string()), "the claims paid there"),
      refused: z.optional(
        describe(z.literal(true), "the argument takes no such value, as --set would say"),
      ),
    }),
  (beyond: Beyond) =>
    beyond === "refused"
      ? { possible: [], price: [], refused: true as const }
      : { possible: beyond.possible, price: beyond.tradeOff.price },
);

const stretchPart = part(
  () => {
    const side = (where: string) =>
      z.optional(
        describe(beyondPart.schema(), `what lies just ${where} it; none where the domain ends`),
      );
    return z.object({
      stays: describe(regionPart.schema(), "the values around the present one"),
      whole: describe(z.boolean(), "whether it is so with all values that the argument takes"),
      below: side("below"),
      above: side("above"),
      again: describe(
        z.array(regionPart.schema()),
        "values further out with which it is the same again",
      ),
    });
  },
  ({ region, whole, below, above, again }: Stretch) => ({
    stays: regionPart.of(region),
    whole,
    below: below && beyondPart.of(below),
    above: above && beyondPart.of(above),
    again: again.map(regionPart.of),
  }),
);

/** What the value of a parameter is to an answer. */
export const readingPart = part(
  () =>
    z.object({
      parameter: z.string(),
      value: describe(z.number(), "its value in this run"),
      verdict: describe(
        stretchPart.schema(),
        "where the verdict, or what an open one leaves possible, stays what it is",
      ),
      price: describe(
        stretchPart.schema(),
        "where the trade-off and its price stay what they are too",
      ),
    }),
  ({ parameter, value, verdict, price }: Reading) => ({
    parameter,
    value,
    verdict: stretchPart.of(verdict),
    price: stretchPart.of(price),
  }),
);

const changedPart = part(
  () =>
    z.object({
      result: describe(count(), "which of the results, from 0"),
      possible: describe(z.array(settledVerdict()), "the verdicts that are possible for it then"),
    }),
  ({ of, possible }: ChangedVerdict) => ({ result: of, possible }),
);

/** The reading that changes most verdicts. */
export const tellingReadingPart = part(
  () =>
    z.object({
      parameter: z.string(),
      value: describe(z.number(), "its value in this run"),
      values: describe(regionPart.schema(), "the values that change exactly these verdicts"),
      changed: z.array(changedPart.schema()),
    }),
  ({ parameter, value, region, changed }: TellingReading) => ({
    parameter,
    value,
    values: regionPart.of(region),
    changed: changed.map(changedPart.of),
  }),
);
