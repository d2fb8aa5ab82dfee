import * as z from "zod/mini";
import { verdicts } from "../../engine/verdict.js";

// Without this zod would try to compile its validators with `new Function`.
z.config({ jitless: true });

/** What a baseline must have of the document that `evaluate --format json` writes. */
export const baselineSchema = z.object({
  argument: z.object({ parameters: z.record(z.string(), z.number()) }),
  results: z.array(
    z.object({
      file: z.string(),
      document: z.number(),
      name: z.string(),
      verdict: z.enum(verdicts as readonly [string, ...string[]]),
      trade_off: z.object({ status: z.enum(["bites", "absent", "open"]) }),
      beliefs: z.record(z.string(), z.object({ value: z.unknown() })),
      claims: z.array(z.object({ id: z.string(), status: z.enum(["holds", "fails", "unknown"]) })),
    }),
  ),
  errors: z.array(z.unknown()),
});

export type BaselineDocument = z.infer<typeof baselineSchema>;
