/** What several JSON documents are made of. */
import * as z from "zod/mini";
import type { Argument } from "../../argument/argument.js";
import { describe } from "../../argument/describe.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import { word } from "../../diagnostics/wording.js";
import { settledVerdicts, verdicts } from "../../engine/verdict.js";
import { part } from "./part.js";

// Without this zod would try to compile its validators with `new Function`.
z.config({ jitless: true });

/** The version of every JSON document that racecheck prints; keys may be added within a version. */
export const SCHEMA_VERSION = 1;

export const count = () => z.int().check(z.gte(0));
export const position = () => z.int().check(z.gte(1));
export const line = () => z.optional(describe(position(), "the line, from 1"));
export const column = () => z.optional(describe(position(), "the column, from 1, in UTF-16 units"));

export const verdict = () => describe(z.enum(verdicts), "what the argument says, or open");
export const settledVerdict = () => z.enum(settledVerdicts);
export const status = () => z.enum(["holds", "fails", "unknown"]);
export const tradeOffStatus = () => z.enum(["bites", "absent", "open"]);

/** Where a worldview is and what it is called. */
export const identity = () => ({
  file: z.string(),
  document: describe(position(), "which worldview of the file, from 1"),
  name: z.string(),
});

/** A belief's value as a worldview writes it. */
export const value = (
  description = "null stands for unknown; a mapping for a range, chances, quantiles or scenarios, a list for one of several",
) =>
  describe(
    z.union([
      z.number(),
      z.boolean(),
      z.string(),
      z.null(),
      z.array(z.string()),
      z.record(z.string(), z.unknown()),
    ]),
    description,
  );

export const argumentPart = part(
  () =>
    z.object({
      id: describe(z.string(), "its short name"),
      title: describe(z.string(), "what it is called"),
      source: describe(z.string(), "where it is made"),
      parameters: describe(z.record(z.string(), z.number()), "their values in this run"),
    }),
  ({ definition: { id, title, source }, parameters }: Argument) => ({
    id,
    title,
    source,
    parameters,
  }),
);

/** The keys with which every document begins. */
export const headPart = part(
  () =>
    z.object({
      schema_version: describe(z.literal(SCHEMA_VERSION), "keys may be added within a version"),
      argument: describe(
        z.nullable(argumentPart.schema()),
        "the argument and its parameters; null if the run could not begin",
      ),
    }),
  (argument: Argument) => ({
    schema_version: SCHEMA_VERSION,
    argument: argumentPart.of(argument),
  }),
);

/** The keys with which every document about several arguments begins. */
export const headsPart = part(
  () =>
    z.object({
      schema_version: describe(z.literal(SCHEMA_VERSION), "keys may be added within a version"),
      arguments: describe(
        z.array(argumentPart.schema()),
        "the arguments and their parameters; none if the run could not begin",
      ),
    }),
  (all: readonly Argument[]) => ({
    schema_version: SCHEMA_VERSION,
    arguments: all.map(argumentPart.of),
  }),
);

/** What is wrong with an input. */
export const errorPart = part(
  () =>
    z.object({
      file: describe(z.string(), "the file; for a mistake in an option, the option"),
      document: z.optional(describe(position(), "which worldview of the file, from 1")),
      line: line(),
      column: column(),
      code: describe(z.string(), "stable: for programs"),
      message: describe(z.string(), "what is wrong and what would be right"),
      hint: z.optional(describe(z.string(), "what may have been meant")),
    }),
  ({ problem, place }: Diagnostic) => {
    const { file, document, line, column } = place;
    const { message, hint } = word(problem);
    return { file, document, line, column, code: problem.code, message, hint };
  },
);
