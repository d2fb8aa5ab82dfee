/** What `evaluate` under several arguments prints for programs: one document, or a line for each result. */
import * as z from "zod/mini";
import { errorsOf } from "../../answers/answer.js";
import { type RivalResults, type RivalsAnswer, underEach } from "../../answers/rival-results.js";
import type { Argument } from "../../argument/argument.js";
import { describe } from "../../argument/describe.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import { at } from "../../engine/lookup.js";
import type { Formatter } from "../formatter.js";
import { documentText, failing, lines } from "./document.js";
import { failedLine } from "./evaluate.js";
import { part } from "./part.js";
import { errorPart, headsPart } from "./parts.js";
import { type RivalResult, rivalResultOf, rivalResultSchema } from "./rival-results.js";

export const rivalsDocument = part(
  () =>
    describe(
      z.object({
        ...headsPart.schema().shape,
        results: describe(
          z.array(rivalResultSchema()),
          "one for each worldview and argument, those of a worldview together",
        ),
        errors: z.array(errorPart.schema()),
      }),
      "what `racecheck evaluate --format json` prints under several arguments; keys may be added within a schema version",
    ),
  (answer: RivalsAnswer, brief: boolean) => ({
    ...headsPart.of(answer.arguments),
    results: allResults(answer, brief),
    errors: errorsOf(answer).map(errorPart.of),
  }),
);

/** The results of all worldviews. */
export function allResults(
  { arguments: all, entries }: Pick<RivalsAnswer, "arguments" | "entries">,
  brief: boolean,
): readonly RivalResult[] {
  return entries.flatMap((entry) => (entry.ok ? resultsOf(entry, all, brief) : []));
}

function resultsOf(
  entry: RivalResults,
  all: readonly Argument[],
  brief: boolean,
): readonly RivalResult[] {
  const { divides } = entry;
  return underEach(entry, all).map((result) => rivalResultOf({ result, divides, all }, brief));
}

/** What stands in the place of a worldview that could not be evaluated under one argument. */
export const failedRivalLine = part(
  () =>
    z.object({
      argument: z.optional(describe(z.string(), "the argument by which it could not be evaluated")),
      ...failedLine.schema().shape,
    }),
  (diagnostics: readonly Diagnostic[], argument?: Argument) => ({
    argument: argument?.definition.id,
    ...failedLine.of(diagnostics),
  }),
);

/** One JSON document. */
export const formatRivalsJson: Formatter<RivalsAnswer> = (answer, { detail }) =>
  documentText(rivalsDocument.of(answer, detail === "brief"));

/** The document of a run that could not begin. */
export const failedRivalsJson = failing(rivalsDocument);

/** One JSON object a line for each worldview and argument, in order; a failed one says what is wrong. */
export const formatRivalsNdjson: Formatter<RivalsAnswer> = (
  { arguments: all, entries },
  { detail },
) =>
  lines(
    entries.flatMap((entry): readonly object[] => {
      if (!entry.ok) return [failedRivalLine.of(entry.diagnostics)];
      const { results, divides } = entry;
      return results.map((result, which) => {
        const argument = at(all, which);
        if (!result.ok) return failedRivalLine.of(result.diagnostics, argument);
        const { assessment } = result;
        return rivalResultOf(
          { result: { which, argument, assessment }, divides, all },
          detail === "brief",
        );
      });
    }),
  );
