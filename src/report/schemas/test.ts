import * as z from "zod/mini";
import { describe } from "../../argument/describe.js";
import { briefResult, condition, error, head, place, status, summary } from "./parts.js";
import { fullResult } from "./result.js";

/** The schema of what `test --format json` prints. */
export function testSchema() {
  const full = z.object({ ...fullResult(), expectation: expectation(fullCheck()) });
  const brief = z.object({ ...briefResult(), expectation: expectation(briefCheck()) });
  return describe(
    z.object({
      ...head(),
      results: z.array(z.union([full, brief])),
      summary: describe(summary(), "how many worldviews, and how many invalid inputs"),
      errors: z.array(error()),
    }),
    "what `racecheck test --format json` prints; keys may be added within a schema version",
  );
}

function expectation(check: z.core.$ZodShape) {
  return z.object({
    status: z.enum(["passed", "failed", "missing"]),
    checks: z.array(z.object(check)),
  });
}

function briefCheck() {
  return {
    what: z.enum(["verdict", "trade_off", "claim"]),
    claim: z.optional(describe(z.string(), "which claim, if it is about one")),
    expected: z.string(),
    actual: z.string(),
    passed: z.boolean(),
  };
}

function fullCheck() {
  const deciding = z.object({
    claim: z.string(),
    status: status(),
    conditions: z.array(condition()),
  });
  return {
    ...briefCheck(),
    ...place(),
    decided_by: describe(z.array(deciding), "the claims and conditions that made it so"),
  };
}
