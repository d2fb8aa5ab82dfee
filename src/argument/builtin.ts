import { cruelTradeOff } from "./cruel-trade-off.js";
import type { ArgumentDefinition } from "./definition.js";

/** The arguments that come with racecheck, by name. */
export const builtinArguments: Readonly<Record<string, ArgumentDefinition>> = {
  [cruelTradeOff.id]: cruelTradeOff,
};

/** The beliefs that any of them asks. */
export function builtinBeliefs(): readonly string[] {
  return Object.values(builtinArguments).flatMap(({ beliefs }) => Object.keys(beliefs));
}
