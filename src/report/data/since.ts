/** What `compare --baseline` prints for programs. */
import * as z from "zod/mini";
import type { Because, Change, ChangeCrux, Shift, Shifts } from "../../answers/since/change.js";
import type { SinceAnswer } from "../../answers/since.js";
import type { Argument } from "../../argument/argument.js";
import { describe } from "../../argument/describe.js";
import { verdicts } from "../../engine/verdict.js";
import type { Worldview } from "../../worldview/worldview.js";
import type { Formatter, ReportOptions } from "../formatter.js";
import { shownChanges } from "../shown-changes.js";
import { beliefOf, plainValue } from "../wording/values.js";
import { documentText, failing } from "./document.js";
import { part } from "./part.js";
import { count, errorPart, headPart, identity, status, tradeOffStatus, value } from "./parts.js";

const baselinePart = part(
  () =>
    z.object({
      file: z.string(),
      parameters: describe(z.record(z.string(), z.number()), "the parameters of that run"),
      results: count(),
      errors: count(),
    }),
  ({ file, argument, results, errors }: SinceAnswer["baseline"]) => ({
    file,
    parameters: argument.parameters,
    results: results.length,
    errors,
  }),
);

/** A smallest set of changes that explains why something is another one. */
const cruxPart = part(
  () =>
    z.object({
      beliefs: z.array(z.string()),
      parameters: z.array(z.string()),
      of: describe(
        z.array(z.enum(["before", "after"])).check(z.minLength(1)),
        "before: enough to bring it about; after: enough, taken back, to undo it",
      ),
      double: z.boolean(),
    }),
  (crux: ChangeCrux) => crux,
);

const shiftSchema = <S extends z.ZodMiniType>(outcome: S) =>
  z.object({
    from: z.optional(outcome),
    to: z.optional(outcome),
    cruxes: z.optional(
      describe(z.array(cruxPart.schema()), "the smallest sets of changes that explain it"),
    ),
    unexplained: z.optional(describe(z.string(), "why there are no cruxes")),
  });

function shiftOf<T>({ from, to, because }: Shift<T>, brief: boolean) {
  return { from, to, ...(because && !brief && becauseOf(because)) };
}

function becauseOf(because: Because) {
  switch (because.kind) {
    case "cruxes":
      return { cruxes: because.cruxes.map(cruxPart.of) };
    case "argument":
      return { unexplained: "the argument changed" };
    case "too-many":
      return { unexplained: "too many changes at once" };
  }
}

const changePart = part(
  () =>
    z.object({
      change: describe(
        z.enum(["new", "gone", "failed", "changed", "unchanged"]),
        "failed: it cannot be read any more; changed: its verdict, trade-off or some claim's status is another one",
      ),
      ...identity(),
      was: z.optional(describe(z.object(identity()), "what it was called, or where it was")),
      verdict: shiftSchema(z.enum(verdicts)),
      trade_off: shiftSchema(tradeOffStatus()),
      claims: z.optional(
        describe(
          z.array(z.object({ id: z.string(), ...shiftSchema(status()).shape })),
          "the claims with another status",
        ),
      ),
      beliefs: z.optional(
        describe(
          z.array(z.object({ belief: z.string(), from: value(), to: value() })),
          "the beliefs with another value",
        ),
      ),
    }),
  (change: Change, argument: Argument, brief: boolean) => {
    const { worldview, verdict, tradeOff } = outcomeOf(change);
    const shifts = "beliefs" in change && !brief ? change : undefined;
    return {
      change: change.kind,
      ...identityOf(worldview),
      was: shifts && formerly(shifts),
      verdict: shiftOf(verdict, brief),
      trade_off: shiftOf(tradeOff, brief),
      claims: shifts?.claims.map((shift) => ({ id: shift.id, ...shiftOf(shift, brief) })),
      beliefs: shifts?.beliefs.map(({ belief, from, to }) => {
        const { domain } = beliefOf(argument, belief);
        return { belief, from: plainValue(from, domain), to: plainValue(to, domain) };
      }),
    };
  },
);

type Identified = Pick<Worldview, "file" | "document" | "name">;

type Outcome = { readonly worldview: Identified } & Pick<Shifts, "verdict" | "tradeOff">;

function outcomeOf(change: Change): Outcome {
  switch (change.kind) {
    case "new": {
      const { worldview, evaluation } = change.now;
      const { verdict, tradeOff } = evaluation;
      return {
        worldview,
        verdict: { from: undefined, to: verdict },
        tradeOff: { from: undefined, to: tradeOff.status },
      };
    }
    case "gone":
    case "failed": {
      const { before } = change;
      return {
        worldview: before,
        verdict: { from: before.verdict, to: undefined },
        tradeOff: { from: before.tradeOff, to: undefined },
      };
    }
    case "changed":
    case "unchanged": {
      const { now, verdict, tradeOff } = change;
      return { worldview: now.worldview, verdict, tradeOff };
    }
  }
}

/** What a worldview was called and where it was, if that was otherwise. */
function formerly({ before, now }: Shifts): Identified | undefined {
  const was = identityOf(before);
  return JSON.stringify(was) === JSON.stringify(identityOf(now.worldview)) ? undefined : was;
}

function identityOf({ file, document, name }: Identified): Identified {
  return { file, document, name };
}

export const sinceDocument = part(
  () =>
    describe(
      z.object({
        ...headPart.schema().shape,
        baseline: describe(z.nullable(baselinePart.schema()), "null if the run could not begin"),
        changes: describe(
          z.array(changePart.schema()),
          "each worldview of now in its order, then those of the baseline that are no more",
        ),
        errors: z.array(errorPart.schema()),
      }),
      "what `racecheck compare --baseline FILE --format json` prints; keys may be added within a schema version",
    ),
  (answer: SinceAnswer, options: ReportOptions) => ({
    ...headPart.of(answer.argument),
    baseline: baselinePart.of(answer.baseline),
    changes: shownChanges(answer, options).map((each) =>
      changePart.of(each, answer.argument, options.detail === "brief"),
    ),
    errors: answer.errors.map(errorPart.of),
  }),
);

/** What changed since a baseline, as one JSON document. */
export const formatChangesJson: Formatter<SinceAnswer> = (answer, options) =>
  documentText(sinceDocument.of(answer, options));

/** The document of a comparison with a baseline that could not begin. */
export const failedChangesJson = failing(sinceDocument);
