import type { Belief } from "../argument/argument.js";
import type { Accepts } from "../diagnostics/problem.js";

/** What a belief accepts, as far as a message needs it. */
export function acceptsOf({ type, domain, levels = {} }: Belief): Accepts {
  if (domain.type === "choice") return { type, levels: domain.values };
  const bounds = domain.type === "boolean" ? {} : { min: domain.min, max: domain.max };
  return { type, ...bounds, levels: Object.keys(levels) };
}
