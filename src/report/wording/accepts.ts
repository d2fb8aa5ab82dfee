import type { Belief } from "../../argument/argument.js";
import { list } from "../../diagnostics/list.js";
import { spanOf } from "../../engine/domain.js";

/** What a belief may be, and what is taken if it is left out. */
export function accepts({ domain, levels = {}, if_left_out }: Belief): string {
  if (domain.type === "choice") {
    return `one of ${list(domain.values, "or")}, or unknown; ${absence(if_left_out)}`;
  }
  const { min, max } = spanOf(domain);
  const upTo = Number.isFinite(max) ? `to ${max}` : "up";
  const kinds = {
    boolean: "true, false",
    integer: `whole number from ${min} ${upTo}`,
    number: `number from ${min} ${upTo}`,
  };
  const words = Object.entries(levels).map(([level, value]) => `${level} (${value})`);
  return `${list([kinds[domain.type], ...words, "unknown"], "or")}; ${absence(if_left_out)}`;
}

function absence(value: Belief["if_left_out"]): string {
  if (value === "error") return "required";
  return value === "unknown" ? "unknown if left out" : `assumed ${value} if left out`;
}
