/** The parts of which the schemas of JSON output are made. */

import * as z from "zod/mini";
import { describe } from "../../argument/describe.js";
import { roles } from "../../engine/model.js";
import { settledVerdicts, verdicts } from "../../engine/verdict.js";
import { SCHEMA_VERSION } from "../json.js";

// Without this zod would try to compile its validators with `new Function`.
z.config({ jitless: true });

const count = () => z.int().check(z.gte(0));
const position = () => z.int().check(z.gte(1));
const line = () => z.optional(describe(position(), "the line, from 1"));
const column = () => z.optional(describe(position(), "the column, from 1, in UTF-16 units"));

export const verdict = () => describe(z.enum(verdicts), "what the argument says, or open");
export const status = () => z.enum(["holds", "fails", "unknown"]);

/** The keys with which every document begins. */
export const head = () => ({
  schema_version: z.literal(SCHEMA_VERSION),
  argument: describe(
    z.nullable(
      z.object({
        id: z.string(),
        title: z.string(),
        source: z.string(),
        parameters: z.record(z.string(), z.number()),
      }),
    ),
    "the argument and its parameters; null if the run could not begin",
  ),
});

/** What is wrong with an input. */
export const error = () =>
  z.object({
    file: z.string(),
    document: z.optional(position()),
    line: line(),
    column: column(),
    code: describe(z.string(), "stable: for programs"),
    message: z.string(),
    hint: z.optional(z.string()),
  });

/** Where a result comes from and what its verdict is: all there is with `--brief`. */
export const briefResult = () => ({
  file: z.string(),
  document: describe(position(), "which worldview of the file, from 1"),
  name: z.string(),
  verdict: verdict(),
  possible: describe(
    z.array(z.enum(settledVerdicts)),
    "the verdicts that some completion of the open beliefs gives",
  ),
  trade_off: z.object({
    status: z.enum(["bites", "absent", "open"]),
    price: describe(z.array(z.string()), "the claims paid however open beliefs turn out"),
    open: describe(z.array(z.string()), "the claims paid in some completions"),
  }),
});

/** A belief's value as a worldview writes it. */
export const value = () =>
  describe(
    z.union([z.number(), z.boolean(), z.null(), z.record(z.string(), z.unknown())]),
    "null stands for unknown; a mapping for a range, chances or quantiles",
  );

/** A test of a belief with what was found. */
export const condition = () =>
  z.object({
    term: z.optional(z.string()),
    claim: z.optional(z.string()),
    belief: z.string(),
    test: describe(z.string(), "such as > 0.5 or = true"),
    actual: value(),
    status: status(),
    line: line(),
    column: column(),
  });

export const belief = () =>
  z.object({
    value: value(),
    level: z.optional(describe(z.string(), "the word that was written for a number")),
    origin: z.enum(["stated", "assumed", "overridden", "missing"]),
    line: line(),
    column: column(),
  });

export const claim = () =>
  z.object({
    id: z.string(),
    status: status(),
    role: z.enum(roles),
    side: z.string(),
    concludes: z.optional(z.enum(["favoured", "disfavoured"])),
    says: z.string(),
    conditions: z.array(condition()),
    waits_for: describe(z.array(z.string()), "the open beliefs that can still turn its status"),
    source: z.object({
      passage: z.string(),
      modality: z.string(),
      confidence: z.enum(["confident", "tentative"]),
    }),
  });

/** A smallest set of belief changes that gives another verdict. */
export const flip = () =>
  z.object({
    to: z.enum(settledVerdicts),
    changes: z.array(
      z.object({
        belief: z.string(),
        from: value(),
        to: describe(z.string(), "true, = v, > v, >= v, < v, <= v, or v .. w"),
        min_included: z.optional(describe(z.boolean(), "with v .. w: whether v belongs to it")),
        max_included: z.optional(describe(z.boolean(), "with v .. w: whether w belongs to it")),
      }),
    ),
    knife_edge: z.optional(describe(z.literal(true), "it works at a single value only")),
  });

export const summary = () =>
  z.object({ passed: count(), failed: count(), missing: count(), errors: count() });

export const place = () => ({ line: line(), column: column() });
