/** The result of a worldview: in full, or the little there is with `--brief`. */
import * as z from "zod/mini";
import type { Assessment, Outlook, ScenarioAssessment } from "../../answers/assess.js";
import type { Argument } from "../../argument/argument.js";
import { describe } from "../../argument/describe.js";
import type { KnifeEdge } from "../../engine/edges.js";
import type { ClaimResult } from "../../engine/evaluate.js";
import { once } from "../../engine/once.js";
import type { InformationRanking, VerdictProbability } from "../../engine/probability.js";
import { settledVerdicts } from "../../engine/verdict.js";
import type { Worldview } from "../../worldview/worldview.js";
import { exact, exactBits } from "../wording/shares.js";
import { part, type Written } from "./part.js";
import { identity, position, settledVerdict, tradeOffStatus, verdict } from "./parts.js";
import { readingPart } from "./readings.js";
import { beliefPart, claimPart, flipPart } from "./result-parts.js";

const outcome = () => ({
  verdict: verdict(),
  possible: describe(
    z.array(settledVerdict()),
    "the verdicts that some completion of the open beliefs gives",
  ),
  trade_off: z.object({
    status: tradeOffStatus(),
    price: describe(z.array(z.string()), "the claims paid however open beliefs turn out"),
    open: describe(z.array(z.string()), "the claims paid in some completions"),
  }),
});

/** What a brief result is made of. */
interface BriefFacts extends Pick<Assessment, "evaluation"> {
  readonly worldview: Pick<Worldview, "file" | "document" | "name">;
}

/** Where a result comes from and what its verdict is. */
export const briefResult = part(
  () => z.object({ ...identity(), ...outcome() }),
  ({ worldview, evaluation }: BriefFacts) => {
    const { file, document, name } = worldview;
    const { verdict, possible, tradeOff } = evaluation;
    return { file, document, name, verdict, possible, trade_off: tradeOff };
  },
);

const probabilityPart = part(
  () => {
    const share = () => z.number().check(z.gte(0), z.lte(1));
    const bounds = () => z.object({ lower: share(), upper: share() });
    return z.object(Object.fromEntries(settledVerdicts.map((each) => [each, bounds()])));
  },
  (probability: VerdictProbability) =>
    Object.fromEntries(
      Object.entries(probability).map(([verdict, { lower, upper }]) => [
        verdict,
        { lower: exact(lower), upper: exact(upper) },
      ]),
    ),
);

const informationPart = part(
  () => {
    const bits = () => z.number().check(z.gte(0));
    return z.object({
      measure: z.string(),
      entropy: bits(),
      beliefs: z.array(z.object({ belief: z.string(), bits: bits() })),
    });
  },
  ({ entropy, beliefs }: InformationRanking) => ({
    measure: "expected reduction of the entropy of the verdict, in bits",
    entropy: exactBits(entropy),
    beliefs: beliefs.map(({ belief, bits }) => ({ belief, bits: exactBits(bits) })),
  }),
);

const knifeEdgePart = part(
  () => {
    const side = (where: string) =>
      z.optional(
        describe(
          z.array(settledVerdict()),
          `the verdicts that are possible just ${where} it; none beyond the domain`,
        ),
      );
    return z.object({
      belief: z.string(),
      value: z.number(),
      below: side("below"),
      above: side("above"),
    });
  },
  ({ belief, value, below, above }: KnifeEdge) => ({ belief, value, below, above }),
);

/** What would change or settle the verdict: nothing of it if that was not asked for. */
const outlookPart = part(
  () =>
    z.object({
      flips: describe(z.array(flipPart.schema()), "the smallest changes that give another verdict"),
      settles: describe(
        z.array(flipPart.schema()),
        "the smallest sets of open beliefs that settle it",
      ),
      information: z.optional(informationPart.schema()),
      cannot_matter: describe(z.array(z.string()), "open beliefs that cannot turn the verdict"),
      knife_edges: describe(
        z.array(knifeEdgePart.schema()),
        "the numbers that stand exactly where the verdict turns",
      ),
      movers: describe(
        z.array(z.string()),
        "the beliefs that can turn the verdict at all; the others move reasons and price at most",
      ),
      locked: z.optional(
        describe(z.array(z.string()), "the beliefs that --lock kept out of flips and settles"),
      ),
    }),
  (outlook: Outlook, argument: Argument) => ({
    flips: outlook.flips.map((flip) => flipPart.of(flip, argument)),
    settles: outlook.settles.map((flip) => flipPart.of(flip, argument)),
    information: outlook.information && informationPart.of(outlook.information),
    cannot_matter: outlook.irrelevant,
    knife_edges: outlook.knifeEdges.map(knifeEdgePart.of),
    movers: outlook.movers,
    ...(outlook.locked.length > 0 && { locked: outlook.locked }),
  }),
);

/** What follows if one scenario is the case. */
const scenarioPart = part(
  () =>
    z.object({
      name: z.string(),
      chance: describe(z.number().check(z.gte(0), z.lte(1)), "the chances add to 1"),
      note: z.optional(z.string()),
      line: z.optional(position()),
      ...outcome(),
      probability: z.optional(
        describe(
          probabilityPart.schema(),
          "bounds of each verdict's probability in this scenario, beliefs independent",
        ),
      ),
      beliefs: describe(
        z.record(z.string(), beliefPart.schema()),
        "what it says of beliefs instead of what stands outside of it",
      ),
    }),
  ({ scenario, evaluation, probability }: ScenarioAssessment, argument: Argument) => {
    const { name, chance, note, line, beliefs } = scenario;
    const { verdict, possible, tradeOff } = evaluation;
    return {
      name,
      chance,
      note,
      line,
      verdict,
      possible,
      trade_off: tradeOff,
      probability: probability && probabilityPart.of(probability),
      beliefs: Object.fromEntries(beliefs.map((held) => [held.id, beliefPart.of(held, argument)])),
    };
  },
);

/** What is known of one worldview. */
export const fullResult = part(
  () => {
    const { file, document, name } = identity();
    return z.object({
      file,
      document,
      line: position(),
      name,
      entity: z.optional(z.string()),
      reference_class: z.optional(z.string()),
      description: z.optional(z.string()),
      sources: z.optional(describe(z.array(z.string()), "where these beliefs are documented")),
      date: z.optional(
        describe(z.string(), "as of when it holds: a day, a month or a year, such as 2026-03-01"),
      ),
      argument: z.optional(
        describe(z.array(z.string()), "the built-in arguments that it was written for"),
      ),
      not_asked: z.optional(
        describe(z.array(z.string()), "beliefs that it states and that only other arguments ask"),
      ),
      ...outcome(),
      probability: z.optional(
        describe(
          probabilityPart.schema(),
          "bounds of each verdict's probability, beliefs independent within each scenario",
        ),
      ),
      probability_any_dependence: z.optional(
        describe(
          probabilityPart.schema(),
          "the same whatever the dependence between beliefs: the least and the greatest over all joint distributions (Fréchet bounds)",
        ),
      ),
      scenarios: z.optional(
        describe(
          z.array(scenarioPart.schema()),
          "the cases that it reckons with, of which exactly one is the case, and what follows in each",
        ),
      ),
      beliefs: z.record(z.string(), beliefPart.schema()),
      claims: z.array(claimPart.schema()),
      ...z.partial(outlookPart.schema()).shape,
      readings: z.optional(
        describe(
          z.array(readingPart.schema()),
          "how far each parameter can be moved, the others keeping their values; in NDJSON with --full alone",
        ),
      ),
    });
  },
  (assessment: Assessment, argument: Argument) => {
    const { worldview, evaluation, probability, anyDependence, scenarios, outlook, readings } =
      assessment;
    const { file, document, line, name, entity, referenceClass } = worldview;
    const { description, sources, date, argument: writtenFor, notAsked } = worldview;
    return {
      file,
      document,
      line,
      name,
      entity,
      reference_class: referenceClass,
      description,
      sources,
      date,
      argument: writtenFor,
      not_asked: notAsked.length > 0 ? notAsked : undefined,
      verdict: evaluation.verdict,
      possible: evaluation.possible,
      probability: probability && probabilityPart.of(probability),
      probability_any_dependence: anyDependence && probabilityPart.of(anyDependence),
      scenarios: scenarios?.map((each) => scenarioPart.of(each, argument)),
      trade_off: evaluation.tradeOff,
      beliefs: Object.fromEntries(
        worldview.beliefs.map((held) => [held.id, beliefPart.of(held, argument)]),
      ),
      claims: argument.claims.map((claim, index) =>
        claimPart.of(claim, evaluation.claims[index] as ClaimResult, worldview, argument),
      ),
      ...(outlook && outlookPart.of(outlook, argument)),
      readings: readings?.map(readingPart.of),
    };
  },
);

export type Result = Written<ReturnType<(typeof fullResult | typeof briefResult)["schema"]>>;

/** A result, whichever it is. */
export const resultSchema = once(() => z.union([fullResult.schema(), briefResult.schema()]));

/** The result of an assessment. */
export function resultOf(assessment: Assessment, argument: Argument, brief: boolean): Result {
  return brief ? briefResult.of(assessment) : fullResult.of(assessment, argument);
}
