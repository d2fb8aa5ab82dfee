import { type Axis, axesOf } from "./axis.js";
import { witness } from "./cell.js";
import { type Comparison, compare } from "./comparison.js";
import { AnalysisTooLarge, Diagrams, FALSE, type Node, TRUE } from "./diagram.js";
import { at } from "./lookup.js";
import type { Plan, Step } from "./plan.js";
import { type SettledVerdict, settledVerdicts } from "./verdict.js";

/** Every step of a plan, and the verdict, as functions of the cells of the argument's axes. */
export interface Atlas {
  readonly axes: readonly Axis[];
  readonly diagrams: Diagrams;
  /** The diagram of a step: FALSE or TRUE on each cell. */
  step(index: number): Node;
  /** The diagram whose constants are verdicts; see `verdictsOf`. */
  readonly verdict: Node;
  /** True where the verdict is the given one. */
  where(verdict: SettledVerdict): Node;
  /** The beliefs on which a function depends, in the model's order. */
  dependsOn(f: Node): readonly string[];
}

/** Beliefs that an argument may tell apart at most: walks over diagrams go as deep. */
const AXIS_LIMIT = 1000;

/** Axes to draw on, fine enough for every test of the plan, and the diagrams to draw in. */
export type Ground = Pick<Atlas, "axes" | "diagrams">;

/**
 * Draws the atlas of a plan; each step when it is first asked for.
 *
 * @param ground shared with other plans of the same beliefs, whose equal functions are one node then
 * @throws AnalysisTooLarge
 */
export function drawAtlas(plan: Plan, ground?: Ground): Atlas {
  const axes = ground?.axes ?? axesOf(plan);
  if (axes.filter(({ cells }) => cells.length > 1).length > AXIS_LIMIT) {
    throw new AnalysisTooLarge("beliefs", AXIS_LIMIT);
  }
  const diagrams = ground?.diagrams ?? new Diagrams();
  const drawn = new Map<number, Node>();
  const step = (index: number): Node => {
    const node = drawn.get(index) ?? draw(at(plan.steps, index));
    drawn.set(index, node);
    return node;
  };
  const draw = (of: Step): Node => {
    switch (of.op) {
      case "always":
        return TRUE;
      case "test":
        return diagrams.make(of.belief, outcomes(at(axes, of.belief), of.comparison));
      case "not":
        return diagrams.not(step(of.of));
      // From the last: beliefs come mostly in the model's order, and diagrams grow from below.
      case "all":
        return of.of.reduceRight((f, part) => diagrams.and(f, step(part)), TRUE);
      case "at_least":
        return atLeast(diagrams, of.of.map(step), of.count);
      case "any":
        return of.of.reduceRight((f, part) => diagrams.or(f, step(part)), FALSE);
    }
  };
  const { favoured, disfavoured } = plan.told;
  const verdict = (): Node => diagrams.pair(step(favoured), step(disfavoured));
  return {
    axes,
    diagrams,
    step,
    get verdict() {
      return verdict();
    },
    where: (sought) => diagrams.is(verdict(), constantOf(sought)),
    dependsOn: (f) => diagrams.axes(f).map((axis) => at(axes, axis).belief),
  };
}

/** Where at least so many of some functions are true: from the last on, how many of those left must be. */
function atLeast(diagrams: Diagrams, of: readonly Node[], count: number): Node {
  // reached[k]: at least k of those seen so far are true.
  let reached: readonly Node[] = [TRUE, ...Array<Node>(count).fill(FALSE)];
  for (const f of of.toReversed()) {
    reached = reached.map((node, k) =>
      k === 0 ? TRUE : diagrams.or(node, diagrams.and(f, at(reached, k - 1))),
    );
  }
  return at(reached, count);
}

function outcomes({ cells }: Axis, comparison: Comparison): readonly Node[] {
  return cells.map((cell) => (compare(comparison, witness(cell)) ? TRUE : FALSE));
}

/** The verdicts that constants of the verdict's diagram stand for, in the order of `settledVerdicts`. */
export function verdictsOf(constants: readonly Node[]): readonly SettledVerdict[] {
  return settledVerdicts.filter((verdict) => constants.includes(constantOf(verdict)));
}

/** What stands for each verdict where it is favoured + 2 disfavoured, as `pair` makes it. */
const constants: Readonly<Record<SettledVerdict, Node>> = {
  silent: 0,
  favoured: 1,
  disfavoured: 2,
  contested: 3,
};

/** The constant of a verdict. */
export function constantOf(verdict: SettledVerdict): Node {
  return constants[verdict];
}
