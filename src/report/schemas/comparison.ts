import * as z from "zod/mini";
import { describe } from "../../argument/describe.js";
import { settledVerdicts } from "../../engine/verdict.js";
import { briefResult, error, head, value } from "./parts.js";
import { fullResult } from "./result.js";

/** The schema of what `compare --format json` prints. */
export function comparisonSchema(): z.ZodMiniType {
  return describe(
    z.object({
      ...head(),
      results: z.array(z.union([z.object(fullResult()), z.object(briefResult())])),
      differences: describe(z.array(difference()), "the beliefs on which not all agree"),
      cruxes: describe(z.array(pair()), "one for each pair with different settled verdicts"),
      reference_classes: z.array(referenceClass()),
      errors: z.array(error()),
    }),
    "what `racecheck compare --format json` prints; keys may be added within a schema version",
  );
}

const index = () => z.int().check(z.gte(0));
const indexes = (description: string) => describe(z.array(index()), description);
const beliefs = () => z.array(z.string()).check(z.minLength(1));

function difference() {
  return z.object({
    belief: z.string(),
    values: describe(z.array(value()), "in the order of the results"),
  });
}

function pair() {
  const verdict = () => z.enum(settledVerdicts);
  return z.object({
    between: describe(z.tuple([index(), index()]), "two of the results"),
    verdicts: z.tuple([verdict(), verdict()]),
    cruxes: z.array(
      z.object({
        beliefs: describe(beliefs(), "a smallest set of differing beliefs that explains it"),
        of: describe(
          z.array(z.enum(["first", "second"])).check(z.minLength(1)),
          "those of the two that would come over by taking the other's values for them",
        ),
        double: describe(z.boolean(), "it is a crux of both"),
      }),
    ),
  });
}

function referenceClass() {
  return z.object({
    name: z.string(),
    members: indexes("the results that name it, letter case and outer blanks aside"),
    best: indexes("those that settledly rank themselves best"),
    best_open: indexes("those that leave open whether they rank themselves best"),
    racing: indexes("those whose verdict is favoured"),
    racing_as_best: indexes(
      "those whose verdict is favoured only because they rank themselves best",
    ),
    coherent: describe(z.boolean(), "whether fewer than two settledly rank themselves best"),
  });
}
