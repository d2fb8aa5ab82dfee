import type { Stance } from "./engine.js";
import { at } from "./lookup.js";
import type { Plan } from "./plan.js";
import { type StatusCode, UNKNOWN } from "./status.js";

/**
 * The open beliefs that can still turn a step which Kleene's logic leaves unknown, where that can be told
 * without looking at completions: if each of them is tested at one place alone, and lies anywhere in one
 * stretch, then parts turn independently of each other, and the step is unknown indeed. (Kleene's logic is
 * exact for what mentions no variable twice.)
 *
 * @param codes the statuses of all steps by Kleene's logic
 * @returns their places in the model, rising; undefined if it takes the diagrams to tell
 */
export function openBeliefs(
  { steps }: Plan,
  codes: readonly StatusCode[],
  stance: Stance,
  ...unknown: readonly number[]
): readonly number[] | undefined {
  const found: number[] = [];
  const left = [...unknown];
  for (let step = left.pop(); step !== undefined; step = left.pop()) {
    if (codes[step] !== UNKNOWN) continue;
    const of = at(steps, step);
    switch (of.op) {
      case "always":
        break;
      case "not":
        left.push(of.of);
        break;
      case "all":
      case "any":
      case "at_least":
        left.push(...of.of);
        break;
      case "test":
        if (!isOneStretch(stance, of.belief) || found.includes(of.belief)) return undefined;
        found.push(of.belief);
    }
  }
  return found.sort((a, b) => a - b);
}

function isOneStretch(stance: Stance, belief: number): boolean {
  const { kind } = at(stance, belief);
  return kind === "unknown" || kind === "range" || kind === "value";
}
