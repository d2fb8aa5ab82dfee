/** What `compare` prints for programs. Indexes are into its results. */
import * as z from "zod/mini";
import { errorsOf } from "../../answers/answer.js";
import { type Assessment, assessments } from "../../answers/assess.js";
import type { CompareAnswer, PairCruxes } from "../../answers/compare.js";
import { type Crux, cruxKinds } from "../../answers/crux.js";
import { holderOf } from "../../answers/holders.js";
import { describe } from "../../argument/describe.js";
import type { ReferenceClass } from "../../engine/reference-class.js";
import { heldBelief } from "../conditions.js";
import type { Formatter } from "../formatter.js";
import { beliefOf, plainValue } from "../wording/values.js";
import { discriminationPart } from "./discrimination.js";
import { documentText, failing } from "./document.js";
import { part } from "./part.js";
import { count, errorPart, headPart, settledVerdict, value } from "./parts.js";
import { tellingReadingPart } from "./readings.js";
import { resultOf, resultSchema } from "./result.js";

const index = count;
const indexes = (description: string) => describe(z.array(index()), description);

/** A belief with the value that each worldview gives it. */
const differencePart = part(
  () =>
    z.object({
      belief: z.string(),
      values: describe(z.array(value()), "in the order of the results"),
    }),
  (belief: string, answer: CompareAnswer) => {
    const { domain } = beliefOf(answer.argument, belief);
    const values = assessments(answer).map(({ worldview }) =>
      plainValue(heldBelief(worldview, belief).value, domain),
    );
    return { belief, values };
  },
);

/** A smallest set of differing beliefs that explains why two get different verdicts. */
export const cruxPart = part(
  () =>
    z.object({
      beliefs: describe(
        z.array(z.string()).check(z.minLength(1)),
        "a smallest set of differing beliefs that explains it",
      ),
      of: describe(
        z.array(z.enum(["first", "second"])).check(z.minLength(1)),
        "those of the two that would come over by taking the other's values for them",
      ),
      double: describe(z.boolean(), "it is a crux of both"),
      kind: describe(
        z.enum(cruxKinds),
        "a disagreement is of judgements only, a position of positions only",
      ),
    }),
  ({ beliefs, of, double, kind }: Crux) => ({ beliefs, of, double, kind }),
);

const pairPart = part(
  () =>
    z.object({
      between: describe(z.tuple([index(), index()]), "two of the results"),
      verdicts: z.tuple([settledVerdict(), settledVerdict()]),
      cruxes: z.array(cruxPart.schema()),
    }),
  ({ between, verdicts, cruxes }: PairCruxes) => ({
    between,
    verdicts,
    cruxes: cruxes.map(cruxPart.of),
  }),
);

const referenceClassPart = part(
  () =>
    z.object({
      name: z.string(),
      members: indexes("the results that name it, letter case and outer blanks aside"),
      holders: describe(
        z.array(z.object({ name: z.string(), members: indexes("its worldviews") })),
        "whose worldviews the members are: several of one entity, or a worldview itself where none is named",
      ),
      best: indexes("those that settledly rank themselves best"),
      best_open: indexes("those that leave open whether they rank themselves best"),
      racing: indexes("those whose verdict is favoured"),
      racing_as_best: indexes(
        "those whose verdict is favoured only because they rank themselves best",
      ),
      coherent: describe(
        z.boolean(),
        "whether fewer than two holders settledly rank themselves best",
      ),
    }),
  (
    { name, members, holders, best, bestOpen, racing, racingAsBest, coherent }: ReferenceClass,
    all: readonly Assessment[],
  ) => ({
    name,
    members,
    holders: holders.map((of) => ({ name: holderOf(of, all), members: of })),
    best,
    best_open: bestOpen,
    racing,
    racing_as_best: racingAsBest,
    coherent,
  }),
);

export const compareDocument = part(
  () =>
    describe(
      z.object({
        ...headPart.schema().shape,
        results: z.array(resultSchema()),
        differences: describe(
          z.array(differencePart.schema()),
          "the beliefs on which not all agree",
        ),
        cruxes: describe(
          z.array(pairPart.schema()),
          "one for each pair with different settled verdicts",
        ),
        discrimination: describe(
          discriminationPart.schema(),
          "what knowing a belief would do to the difference of two",
        ),
        reference_classes: z.array(referenceClassPart.schema()),
        contradicted: describe(
          z.array(z.string()),
          "the beliefs by which different holders of one class each rank themselves best: at most one can be right",
        ),
        telling_reading: z.optional(
          describe(tellingReadingPart.schema(), "the reading that changes most of the verdicts"),
        ),
        errors: z.array(errorPart.schema()),
      }),
      "what `racecheck compare --format json` prints; keys may be added within a schema version",
    ),
  (answer: CompareAnswer, brief: boolean) => ({
    ...headPart.of(answer.argument),
    results: assessments(answer).map((each) => resultOf(each, answer.argument, brief)),
    differences: answer.differences.map((belief) => differencePart.of(belief, answer)),
    cruxes: answer.cruxes.map(pairPart.of),
    discrimination: discriminationPart.of(answer.discriminations),
    reference_classes: answer.referenceClasses.map((each) =>
      referenceClassPart.of(each, assessments(answer)),
    ),
    contradicted: answer.contradicted,
    telling_reading: answer.telling && tellingReadingPart.of(answer.telling),
    errors: errorsOf(answer).map(errorPart.of),
  }),
);

/** A comparison as one JSON document. */
export const formatComparisonJson: Formatter<CompareAnswer> = (answer, { detail }) =>
  documentText(compareDocument.of(answer, detail === "brief"));

/** The document of a comparison that could not begin. */
export const failedComparisonJson = failing(compareDocument);
