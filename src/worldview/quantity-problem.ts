/** What is wrong with a single value of a belief, alone or as a part of a range or of quantiles. */
import type { Belief } from "../argument/argument.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Problem } from "../diagnostics/problem.js";
import { shortened } from "../diagnostics/wording.js";
import { kindOf } from "../document/issues.js";
import { acceptsOf } from "./accepts.js";
import { isExact, meantFor } from "./meant.js";
import { isPercentage, isShare, wordsOf } from "./quantity.js";

/**
 * The problem of a value that a belief does not accept.
 *
 * @param part the key of a range or of quantiles under which it stands
 */
export function quantityProblem(belief: Belief, found: unknown, part?: string): Problem {
  const facts = { belief: belief.id, accepts: acceptsOf(belief), part };
  const meant = meantFor(belief, found, part);
  if (isPercentage(found) && !isShare(belief.domain)) {
    // In other numbers 50% may be 50 as well as 0.5, or half of the way.
    const chance = belief.type === "boolean" ? meant : undefined;
    return { code: "belief/not-a-share", ...facts, found, meant: chance };
  }
  if (isOutside(belief, found)) {
    const max = isExact(Number(found)) ? facts.accepts.max : Number.MAX_SAFE_INTEGER;
    const accepts = { ...facts.accepts, max: facts.accepts.max ?? max };
    return { code: "belief/out-of-range", ...facts, accepts, meant };
  }
  if (typeof found === "string" && !isQuoted(found)) {
    return {
      code: "belief/unknown-level",
      ...facts,
      level: shown(found),
      nearest: meant ?? near(belief, found, part),
    };
  }
  return { code: "belief/wrong-type", ...facts, found: shown(found), meant };
}

/** Whether it is a number that only lies in the wrong place. */
function isOutside({ type, domain }: Belief, found: unknown): boolean {
  switch (type) {
    case "boolean":
    case "choice":
      return false;
    case "integer":
      return Number.isInteger(found);
    case "number":
      return Number.isFinite(found) || (isPercentage(found) && isShare(domain));
  }
}

/** Whether a text would be a value without the quotes around it. */
function isQuoted(text: string): boolean {
  return /^(true|false|[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?)$/i.test(text);
}

function near(belief: Belief, word: string, part: string | undefined): string | undefined {
  const words = belief.type === "boolean" ? ["true", "false"] : Object.keys(wordsOf(belief));
  return nearest(word, part === undefined ? [...words, "unknown"] : words);
}

function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value) && value.length === 0) return "an empty list";
  if (typeof value !== "string") return kindOf(value);
  const text = JSON.stringify(shortened(value));
  return isQuoted(value) ? `the text ${text}` : text;
}
