/** What `compare` under several arguments prints for programs. Indexes are into its results. */
import * as z from "zod/mini";
import { errorsOf } from "../../answers/answer.js";
import {
  type Dispute,
  type DisputesAnswer,
  disputeKinds,
  type Standing,
} from "../../answers/disputes.js";
import { evaluatedEntries, underEach } from "../../answers/rival-results.js";
import { describe } from "../../argument/describe.js";
import { entry } from "../../engine/lookup.js";
import type { Formatter } from "../formatter.js";
import { cruxPart } from "./compare.js";
import { documentText, failing } from "./document.js";
import { part } from "./part.js";
import { count, errorPart, headsPart, settledVerdict } from "./parts.js";
import { rivalResultSchema } from "./rival-results.js";
import { allResults } from "./rivals.js";

/** Where a worldview under an argument stands among the results. */
type PlaceOf = (standing: Standing) => number;

const disputePart = part(
  () =>
    z.object({
      between: describe(z.tuple([count(), count()]), "two of the results"),
      verdicts: z.tuple([settledVerdict(), settledVerdict()]),
      over: describe(
        z.enum(disputeKinds),
        "what the two would have to share to agree: the beliefs of one, the argument of one, either of these, or both; open if that waits for an open verdict",
      ),
      cruxes: z.optional(
        describe(
          z.array(cruxPart.schema()),
          "of two worldviews under one argument: the beliefs that explain it",
        ),
      ),
    }),
  ({ between: [first, second], verdicts, over, cruxes }: Dispute, placeOf: PlaceOf) => ({
    between: [placeOf(first), placeOf(second)],
    verdicts,
    over,
    cruxes: cruxes?.map(cruxPart.of),
  }),
);

export const disputesDocument = part(
  () =>
    describe(
      z.object({
        ...headsPart.schema().shape,
        results: describe(
          z.array(rivalResultSchema()),
          "one for each worldview and argument, those of a worldview together",
        ),
        disputes: describe(
          z.array(disputePart.schema()),
          "one for each pair of results with different settled verdicts",
        ),
        errors: z.array(errorPart.schema()),
      }),
      "what `racecheck compare --format json` prints under several arguments; keys may be added within a schema version",
    ),
  (answer: DisputesAnswer, brief: boolean) => ({
    ...headsPart.of(answer.arguments),
    results: allResults(answer, brief),
    disputes: disputesOf(answer),
    errors: errorsOf(answer).map(errorPart.of),
  }),
);

function disputesOf(answer: DisputesAnswer) {
  const placeOf = placesIn(answer);
  return answer.disputes.map((each) => disputePart.of(each, placeOf));
}

function placesIn(answer: DisputesAnswer): PlaceOf {
  const keyOf = ({ worldview, argument }: Standing): string => `${worldview} ${argument}`;
  const standings = evaluatedEntries(answer).flatMap((each, worldview) =>
    underEach(each, answer.arguments).map(({ which }) => keyOf({ worldview, argument: which })),
  );
  const places = new Map(standings.map((key, index) => [key, index]));
  return (standing) => entry(places, keyOf(standing));
}

/** A comparison under several arguments as one JSON document. */
export const formatDisputesJson: Formatter<DisputesAnswer> = (answer, { detail }) =>
  documentText(disputesDocument.of(answer, detail === "brief"));

/** The document of one that could not begin. */
export const failedDisputesJson = failing(disputesDocument);
