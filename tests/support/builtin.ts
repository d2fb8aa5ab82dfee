import type { Argument, Belief } from "../../src/argument/argument.js";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type { ArgumentDefinition } from "../../src/argument/definition.js";
import { resolveArgument } from "../../src/argument/resolve.js";

/** An argument that is known to be in order; the built-in one if none is given. */
export function ready(definition: ArgumentDefinition = cruelTradeOff): Argument {
  const resolved = resolveArgument(definition);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.faults));
  return resolved.argument;
}

/** A belief of an argument. */
export function beliefIn({ beliefs }: Argument, id: string): Belief {
  const belief = beliefs.find((each) => each.id === id);
  if (!belief) throw new Error(`no belief ${id}`);
  return belief;
}
