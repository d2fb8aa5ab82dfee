import * as z from "zod/mini";
import { describe } from "../../argument/describe.js";
import { verdicts } from "../../engine/verdict.js";
import { error, head, status, value } from "./parts.js";

/** The schema of what `compare --baseline FILE --format json` prints. */
export function changesSchema(): z.ZodMiniType {
  return describe(
    z.object({
      ...head(),
      baseline: describe(z.nullable(baseline()), "null if the run could not begin"),
      changes: describe(
        z.array(change()),
        "each worldview of now in its order, then those of the baseline that are no more",
      ),
      errors: z.array(error()),
    }),
    "what `racecheck compare --baseline FILE --format json` prints; keys may be added within a schema version",
  );
}

const count = () => z.int().check(z.gte(0));
const identity = () => ({ file: z.string(), document: z.int().check(z.gte(1)), name: z.string() });

function baseline() {
  return z.object({
    file: z.string(),
    parameters: describe(z.record(z.string(), z.number()), "the parameters of that run"),
    results: count(),
    errors: count(),
  });
}

function change() {
  return z.object({
    change: describe(
      z.enum(["new", "gone", "failed", "changed", "unchanged"]),
      "failed: it cannot be read any more; changed: its verdict, trade-off or some claim's status is another one",
    ),
    ...identity(),
    was: z.optional(describe(z.object(identity()), "what it was called, or where it was")),
    verdict: shift(z.enum(verdicts)),
    trade_off: shift(z.enum(["bites", "absent", "open"])),
    claims: z.optional(
      describe(
        z.array(z.object({ id: z.string(), ...shift(status()).shape })),
        "the claims with another status",
      ),
    ),
    beliefs: z.optional(
      describe(
        z.array(z.object({ belief: z.string(), from: value(), to: value() })),
        "the beliefs with another value",
      ),
    ),
  });
}

function shift<S extends z.ZodMiniType>(outcome: S) {
  return z.object({
    from: z.optional(outcome),
    to: z.optional(outcome),
    cruxes: z.optional(describe(z.array(crux()), "the smallest sets of changes that explain it")),
    unexplained: z.optional(describe(z.string(), "why there are no cruxes")),
  });
}

function crux() {
  return z.object({
    beliefs: z.array(z.string()),
    parameters: z.array(z.string()),
    of: describe(
      z.array(z.enum(["before", "after"])).check(z.minLength(1)),
      "before: enough to bring it about; after: enough, taken back, to undo it",
    ),
    double: z.boolean(),
  });
}
