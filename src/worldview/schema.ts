import * as z from "zod/mini";
import type { Argument } from "../argument/argument.js";
import { describe } from "../argument/describe.js";
import { verdicts } from "../engine/verdict.js";
import { statuses, tradeOffs } from "./expectation.js";
import { beliefSchema } from "./forms.js";

// Without this zod would try to compile its validators with `new Function`.
z.config({ jitless: true });

const text = () => z.string().check(z.minLength(1));

/**
 * The schema of a worldview about an argument: it validates files, and the published JSON Schema is
 * made from it.
 */
export function worldviewSchema({ beliefs }: Pick<Argument, "beliefs">) {
  const shape = Object.fromEntries(
    beliefs.map((belief) => {
      const schema = beliefSchema(belief);
      return [belief.id, belief.if_left_out === "error" ? schema : z.optional(schema)];
    }),
  );
  return z.strictObject({
    $schema: z.optional(describe(z.string(), "the schema of this file, for editors")),
    name: describe(text(), "what this worldview is called in reports"),
    entity: z.optional(describe(text(), "who holds these beliefs")),
    reference_class: z.optional(describe(text(), "the group within which the entity ranks itself")),
    description: z.optional(describe(z.string(), "anything a reader should know")),
    sources: z.optional(describe(z.array(text()), "where these beliefs are documented")),
    beliefs: describe(z.strictObject(shape), "what the entity believes"),
    expect: z.optional(expectSchema()),
  });
}

function expectSchema() {
  const verdict = z.enum(verdicts as readonly [string, ...string[]]);
  return describe(
    z.union([
      verdict,
      z.strictObject({
        verdict: z.optional(verdict),
        trade_off: z.optional(z.enum(tradeOffs)),
        claims: z.optional(z.record(z.string(), z.enum(statuses))),
      }),
    ]),
    "what `racecheck test` asserts of the evaluation",
  );
}
