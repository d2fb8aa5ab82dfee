import type { Verdict } from "../engine/verdict.js";

/** The statuses and trade-offs that an author can expect, in the order in which they are offered. */
export const statuses = ["holds", "fails", "unknown"] as const;
export const tradeOffs = ["bites", "absent", "open"] as const;

/** What a worldview's author expects of its evaluation. */
export interface Expectation {
  readonly verdict?: Verdict | undefined;
  readonly trade_off?: (typeof tradeOffs)[number] | undefined;
  readonly claims?: Readonly<Record<string, (typeof statuses)[number]>> | undefined;
}
