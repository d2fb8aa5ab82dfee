/** What `survey` prints for programs: shares with their bounds, and what divides the population. */
import * as z from "zod/mini";
import type { Ask } from "../../answers/survey/asks.js";
import type { Distribution } from "../../answers/survey/beliefs.js";
import type { BeliefSet, Camps, Turning } from "../../answers/survey/divides.js";
import { type RuleOutcome, rules } from "../../answers/survey/rules.js";
import type { Share } from "../../answers/survey/share.js";
import type { Group, Sampling, SurveyAnswer, Toplines } from "../../answers/survey.js";
import type { Argument } from "../../argument/argument.js";
import { describe } from "../../argument/describe.js";
import type { Bounds } from "../../engine/probability.js";
import { settledVerdicts } from "../../engine/verdict.js";
import type { Formatter } from "../formatter.js";
import { exact } from "../wording/shares.js";
import { beliefOf, shownRegion } from "../wording/values.js";
import { documentText, failing } from "./document.js";
import { part } from "./part.js";
import { count, errorPart, headPart } from "./parts.js";

const share = (says?: string) => {
  const number = z.number().check(z.gte(0), z.lte(1));
  return says === undefined ? number : describe(number, says);
};
const bounds = () => ({
  lower: share("at least, whatever is unknown turns out to be"),
  upper: share("at most"),
});
const boundsSchema = () => z.object(bounds());

const boundsPart = part(boundsSchema, ({ lower, upper }: Bounds) => ({
  lower: exact(lower),
  upper: exact(upper),
}));

const sharePart = part(
  () =>
    z.object({
      ...bounds(),
      interval: z.optional(
        describe(boundsSchema(), "of Imbens and Manski, for the population that was sampled"),
      ),
    }),
  ({ lower, upper, interval }: Share) => ({
    lower: exact(lower),
    upper: exact(upper),
    interval: interval && boundsPart.of(interval),
  }),
);

const toplinesPart = part(
  () =>
    z.object({
      verdicts: z.object(
        Object.fromEntries(
          settledVerdicts.map((verdict) => [
            verdict,
            z.object({
              ...sharePart.schema().shape,
              naive: z.optional(share("among those whose verdict is settled")),
            }),
          ]),
        ),
      ),
      open: share("those whose verdict is open"),
      bites: describe(sharePart.schema(), "those for whom the trade-off bites"),
      claims: describe(z.record(z.string(), sharePart.schema()), "those for whom each claim holds"),
    }),
  ({ verdicts, open, bites, claims }: Toplines) => ({
    verdicts: Object.fromEntries(
      settledVerdicts.map((verdict) => {
        const { naive, ...shown } = verdicts[verdict];
        return [
          verdict,
          { ...sharePart.of(shown), naive: naive === undefined ? undefined : exact(naive) },
        ];
      }),
    ),
    open: exact(open),
    bites: sharePart.of(bites),
    claims: Object.fromEntries(claims.map(({ claim, ...of }) => [claim, sharePart.of(of)])),
  }),
);

const groupPart = part(
  () =>
    z.object({
      value: z.string(),
      count: count(),
      weighted: z.number(),
      toplines: z.optional(toplinesPart.schema()),
    }),
  ({ value, count: members, weighted, toplines }: Group) => ({
    value,
    count: members,
    weighted: exact(weighted),
    toplines: toplines && toplinesPart.of(toplines),
  }),
);

const distributionPart = part(
  () =>
    z.object({
      belief: z.string(),
      unknown: share("those of whom it is not known"),
      not_asked: share("of these, those who were not asked"),
      assumed: share("those of whom the argument takes something for granted"),
      cells: z.array(z.object({ region: z.string(), ...bounds() })),
    }),
  ({ belief, unknown, notAsked, assumed, cells }: Distribution, argument: Argument) => {
    const { domain } = beliefOf(argument, belief);
    return {
      belief,
      unknown: exact(unknown),
      not_asked: exact(notAsked),
      assumed: exact(assumed),
      cells: cells.map(({ cell, share: of }) => ({
        region: shownRegion(cell, domain),
        ...boundsPart.of(of),
      })),
    };
  },
);

const setPart = part(
  () => z.object({ beliefs: z.array(z.string()), share: share() }),
  ({ beliefs, share: of }: BeliefSet) => ({ beliefs, share: exact(of) }),
);

const turningPart = part(
  () =>
    z.object({
      looked: share("of the weight of settled verdicts, how much was looked at"),
      sets: describe(
        z.array(setPart.schema()),
        "smallest sets of beliefs whose change turns the verdict, by the share of settled verdicts",
      ),
    }),
  ({ looked, sets }: Turning) => ({ looked: exact(looked), sets: sets.map(setPart.of) }),
);

const campsPart = part(
  () =>
    z.object({
      verdicts: z.array(z.enum(settledVerdicts)),
      looked: share("of the pairs, how many were looked at"),
      cruxes: describe(z.array(setPart.schema()), "by the share of pairs of one of each camp"),
    }),
  ({ verdicts, looked, cruxes }: Camps) => ({
    verdicts,
    looked: exact(looked),
    cruxes: cruxes.map(setPart.of),
  }),
);

const askPart = part(
  () => {
    const extent = () => z.object({ least: z.number(), most: z.number() });
    return z.object({
      belief: z.string(),
      open: share("those who leave it open"),
      settles: describe(extent(), "the share whose verdict it would settle"),
      narrows: describe(
        extent(),
        "by how much the bounds of the four verdicts would narrow, together",
      ),
    });
  },
  ({ belief, open, settles, narrows }: Ask) => ({
    belief,
    open: exact(open),
    settles: { least: exact(settles.least), most: exact(settles.most) },
    narrows: { least: exact(narrows.least), most: exact(narrows.most) },
  }),
);

const rulePart = part(
  () =>
    z.object({
      rule: z.enum(rules),
      possible: z.array(z.enum([...settledVerdicts, "undecided"])),
    }),
  ({ rule, possible }: RuleOutcome) => ({ rule, possible }),
);

const samplingPart = part(
  () => z.object({ replicates: count(), seed: count(), confidence: share() }),
  ({ replicates, seed, confidence }: Sampling) => ({ replicates, seed, confidence }),
);

export const surveyDocument = part(
  () =>
    describe(
      z.object({
        ...headPart.schema().shape,
        counts: z.object({
          places: describe(count(), "respondents, and what could not be read"),
          invalid: describe(count(), "what could not be read"),
          outside: describe(count(), "those who were not asked what the base is about"),
          base: describe(count(), "those who are left, of whom all shares are"),
          weighted: describe(z.number(), "what they weigh"),
          kinds: describe(count(), "how many kinds of them the argument can tell apart"),
        }),
        sampling: z.optional(describe(samplingPart.schema(), "how intervals were found")),
        toplines: z.optional(toplinesPart.schema()),
        crosstabs: z.array(z.object({ by: z.string(), groups: z.array(groupPart.schema()) })),
        beliefs: z.array(distributionPart.schema()),
        turning: turningPart.schema(),
        camps: z.optional(campsPart.schema()),
        asks: describe(z.array(askPart.schema()), "what to ask next, the most useful first"),
        rules: z.array(rulePart.schema()),
        errors: z.array(errorPart.schema()),
      }),
      "what `racecheck survey --format json` prints; keys may be added within a schema version",
    ),
  (answer: SurveyAnswer) => {
    const { argument, counts, sampling, toplines, camps } = answer;
    return {
      ...headPart.of(argument),
      counts: { ...counts, weighted: exact(counts.weighted) },
      sampling: sampling && samplingPart.of(sampling),
      toplines: toplines && toplinesPart.of(toplines),
      crosstabs: answer.crosstabs.map(({ by, groups }) => ({
        by,
        groups: groups.map(groupPart.of),
      })),
      beliefs: answer.beliefs.map((each) => distributionPart.of(each, argument)),
      turning: turningPart.of(answer.turning),
      camps: camps && campsPart.of(camps),
      asks: answer.asks.map(askPart.of),
      rules: answer.rules.map(rulePart.of),
      errors: answer.errors.map(errorPart.of),
    };
  },
);

/** One JSON document. */
export const formatSurveyJson: Formatter<SurveyAnswer> = (answer) =>
  documentText(surveyDocument.of(answer));

/** The document of a run that could not begin. */
export const failedSurveyJson = failing(surveyDocument);
