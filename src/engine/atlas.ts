import { type Axis, allowedCells, axesOf } from "./axis.js";
import type { BeliefValue } from "./belief.js";
import { witness } from "./cell.js";
import { compare } from "./comparison.js";
import { AnalysisTooLarge, type Confinement, Diagrams, FALSE, type Node, TRUE } from "./diagram.js";
import type { Plan, Step } from "./plan.js";
import { belnap, type SettledVerdict } from "./verdict.js";

/** Every step of a plan, and the verdict, as functions of the cells of the argument's axes. */
export interface Atlas {
  readonly axes: readonly Axis[];
  readonly diagrams: Diagrams;
  /** The diagram of a step: FALSE or TRUE on each cell. */
  step(index: number): Node;
  /** The diagram whose constants are verdicts; see `verdictOf`. */
  readonly verdict: Node;
}

/** Beliefs that an argument may tell apart at most: walks over diagrams go as deep. */
const AXIS_LIMIT = 1000;

/**
 * Draws the atlas of a plan; each step when it is first asked for.
 *
 * @throws AnalysisTooLarge
 */
export function drawAtlas(plan: Plan): Atlas {
  const axes = axesOf(plan);
  if (axes.filter(({ cells }) => cells.length > 1).length > AXIS_LIMIT) {
    throw new AnalysisTooLarge("beliefs", AXIS_LIMIT);
  }
  const diagrams = new Diagrams();
  const drawn = new Map<number, Node>();
  const step = (index: number): Node => {
    const node = drawn.get(index) ?? draw(plan.steps[index] as Step);
    drawn.set(index, node);
    return node;
  };
  const draw = (of: Step): Node => {
    switch (of.op) {
      case "always":
        return TRUE;
      case "test":
        return diagrams.make(of.belief, outcomes(axes[of.belief] as Axis, of.comparison));
      case "not":
        return diagrams.not(step(of.of));
      // From the last: beliefs come mostly in the model's order, and diagrams grow from below.
      case "all":
        return of.of.reduceRight((f, part) => diagrams.and(f, step(part)), TRUE);
      case "any":
        return of.of.reduceRight((f, part) => diagrams.or(f, step(part)), FALSE);
    }
  };
  return {
    axes,
    diagrams,
    step,
    get verdict() {
      return diagrams.pair(step(plan.told.favoured), step(plan.told.disfavoured));
    },
  };
}

function outcomes({ cells }: Axis, comparison: Parameters<typeof compare>[0]): readonly Node[] {
  return cells.map((cell) => (compare(comparison, witness(cell)) ? TRUE : FALSE));
}

/** The verdict that a constant of the verdict's diagram stands for. */
export function verdictOf(constant: Node): SettledVerdict {
  return belnap(constant % 2 === 1, constant >= 2);
}

/** The constant of a verdict. */
export function constantOf(verdict: SettledVerdict): Node {
  const constants: Record<SettledVerdict, Node> = {
    silent: 0,
    favoured: 1,
    disfavoured: 2,
    contested: 3,
  };
  return constants[verdict];
}

/** The cells in which each belief may turn out to lie. */
export function confinementOf({ axes }: Atlas, values: readonly BeliefValue[]): Confinement {
  return axes.map((axis, index) => allowedCells(axis, values[index] as BeliefValue));
}
