/** What `precipice` prints for programs: the risks with their bounds, and all that they assume. */
import * as z from "zod/mini";
import type { RiskBounds } from "../../answers/precipice/bounds.js";
import type { Risks } from "../../answers/precipice/changes.js";
import type { Move } from "../../answers/precipice/moves.js";
import { type Inputs, inputNames, type Race, type Range } from "../../answers/precipice/race.js";
import type { Secrecy } from "../../answers/precipice/secrecy.js";
import type { PrecipiceAnswer } from "../../answers/precipice.js";
import { describe } from "../../argument/describe.js";
import type { Formatter } from "../formatter.js";
import { assumptions, MODEL, NOT_THE_POST } from "../wording/precipice.js";
import { exact } from "../wording/shares.js";
import { documentText, failing } from "./document.js";
import { part } from "./part.js";
import { count, errorPart, SCHEMA_VERSION } from "./parts.js";

const risk = () => z.number().check(z.gte(0), z.lte(1));

const rangePart = part(
  () => z.object({ min: z.number(), max: z.number() }),
  ({ min, max }: Range) => ({ min: exact(min), max: exact(max) }),
);

const inputsPart = part(
  () =>
    z.object({
      teams: rangePart.schema(),
      enmity: describe(rangePart.schema(), "how bad a rival's safe win is; 1, as bad as disaster"),
      capability: describe(
        rangePart.schema(),
        "the greatest advantage in capability; 1 is worth as much as all safety given up",
      ),
    }),
  ({ teams, enmity, capability }: Inputs) => ({
    teams: rangePart.of(teams),
    enmity: rangePart.of(enmity),
    capability: rangePart.of(capability),
  }),
);

const racePart = part(
  () => z.object({ teams: count(), enmity: z.number(), capability: z.number() }),
  ({ teams, enmity, capability }: Race) => ({
    teams,
    enmity: exact(enmity),
    capability: exact(capability),
  }),
);

const boundsPart = part(
  () =>
    z.object({
      lower: risk(),
      upper: risk(),
      least_at: describe(racePart.schema(), "a race that has the least risk"),
      most_at: describe(racePart.schema(), "a race that has the greatest"),
    }),
  ({ lower, upper, leastAt, mostAt }: RiskBounds) => ({
    lower: exact(lower),
    upper: exact(upper),
    least_at: racePart.of(leastAt),
    most_at: racePart.of(mostAt),
  }),
);

const risksPart = part(
  () =>
    z.object({
      none: describe(boundsPart.schema(), "if nobody knows any capability"),
      private: describe(boundsPart.schema(), "if each knows its own alone"),
      public: describe(boundsPart.schema(), "if all know all"),
    }),
  ({ none, private: own, public: all }: Risks) => ({
    none: boundsPart.of(none),
    private: boundsPart.of(own),
    public: boundsPart.of(all),
  }),
);

const movePart = part(
  () => z.object({ input: z.enum(inputNames), by: z.number() }),
  ({ input, by }: Move) => ({ input, by: exact(by) }),
);

const movesPart = part(
  () =>
    z.object({
      are: describe(
        z.enum(["parts", "steps"]),
        "parts of the difference between the bounds (Shapley values of ranges), or what a step of each value does",
      ),
      none: z.array(movePart.schema()),
      private: z.array(movePart.schema()),
      public: z.array(movePart.schema()),
    }),
  ({ movesAre, moves }: PrecipiceAnswer) => ({
    are: movesAre,
    none: moves.none.map(movePart.of),
    private: moves.private.map(movePart.of),
    public: moves.public.map(movePart.of),
  }),
);

const secrecyPart = part(
  () =>
    z.object({
      to: describe(z.enum(["private", "none"]), "what is known instead of all"),
      by: z.object({ lower: z.number(), upper: z.number() }),
      falls_at: z.optional(racePart.schema()),
      rises_at: z.optional(racePart.schema()),
    }),
  ({ to, by, fallsAt, risesAt }: Secrecy) => ({
    to,
    by: { lower: exact(by.lower), upper: exact(by.upper) },
    falls_at: fallsAt && racePart.of(fallsAt),
    rises_at: risesAt && racePart.of(risesAt),
  }),
);

const modelPart = part(
  () =>
    z.object({
      id: z.string(),
      title: z.string(),
      source: z.string(),
      note: describe(z.string(), "that it is not the post's argument, and its answer no verdict"),
    }),
  () => ({ ...MODEL, note: NOT_THE_POST }),
);

export const precipiceDocument = part(
  () =>
    describe(
      z.object({
        schema_version: describe(z.literal(SCHEMA_VERSION), "keys may be added within a version"),
        model: describe(z.nullable(modelPart.schema()), "null if the run could not begin"),
        assumes: describe(z.array(z.string()), "what every figure assumes"),
        inputs: z.nullable(describe(inputsPart.schema(), "as they were stated")),
        risks: z.nullable(
          describe(risksPart.schema(), "of disaster, in equilibrium, by what teams know"),
        ),
        public_at_worst: z.nullable(
          describe(risk(), "the greatest risk of any equilibrium where all know all"),
        ),
        moves: z.nullable(describe(movesPart.schema(), "which input moves the risk most")),
        changes: describe(
          z.array(
            z.object({
              input: z.enum(inputNames),
              inputs: inputsPart.schema(),
              risks: risksPart.schema(),
            }),
          ),
          "one team more, a tenth less enmity, a tenth more capability",
        ),
        secrecy: describe(
          z.array(secrecyPart.schema()),
          "what knowing less than all would do, at the corners of what is stated",
        ),
        errors: z.array(errorPart.schema()),
      }),
      "what `racecheck precipice --format json` prints; keys may be added within a schema version",
    ),
  (answer: PrecipiceAnswer) => ({
    schema_version: SCHEMA_VERSION,
    model: modelPart.of(),
    assumes: assumptions(answer),
    inputs: inputsPart.of(answer.inputs),
    risks: risksPart.of(answer.risks),
    public_at_worst: exact(answer.publicAtWorst),
    moves: movesPart.of(answer),
    changes: answer.changes.map(({ input, inputs, risks }) => ({
      input,
      inputs: inputsPart.of(inputs),
      risks: risksPart.of(risks),
    })),
    secrecy: answer.secrecy.map(secrecyPart.of),
    errors: [],
  }),
);

/** One JSON document. */
export const formatPrecipiceJson: Formatter<PrecipiceAnswer> = (answer) =>
  documentText(precipiceDocument.of(answer));

/** The document of a run that could not begin. */
export const failedPrecipiceJson = failing(precipiceDocument);
