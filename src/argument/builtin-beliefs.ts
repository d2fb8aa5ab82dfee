/** What the built-in arguments ask: known without any of them. */
import { beliefs } from "./library/beliefs.js";

/** The beliefs that any of the built-in arguments asks. */
export function builtinBeliefs(): readonly string[] {
  return Object.keys(beliefs);
}
