import { type Atlas, drawAtlas, type Ground } from "../atlas.js";
import { type Axis, cellsOf } from "../axis.js";
import type { Comparison } from "../comparison.js";
import { Diagrams } from "../diagram.js";
import { isDiscrete } from "../domain.js";
import { at } from "../lookup.js";
import type { Model, ModelBelief } from "../model.js";
import { compilePlan, type Plan } from "../plan.js";

/** What an audit may take at most; its steps are counted over all its spaces. */
export const AUDIT_LIMITS = { nodes: 500_000, steps: 4_000_000 } as const;

/** The work of an audit so far. */
export interface Work {
  steps: number;
}

/** Numbers at which beliefs are cut besides those that models test, by belief. */
export type Cuts = ReadonlyMap<string, Iterable<number>>;

/**
 * Some beliefs, cut so finely that every test of several models is constant on each cell: functions of
 * all of them are drawn in one place, where those that are equal are one node.
 */
export class Space implements Ground {
  readonly axes: readonly Axis[];
  readonly diagrams: Diagrams;

  constructor(
    readonly beliefs: readonly ModelBelief[],
    models: readonly Model[],
    readonly work: Work = { steps: 0 },
    cuts: Cuts = new Map(),
  ) {
    this.diagrams = new Diagrams(AUDIT_LIMITS, work);
    const tested = models.map((model) => testsOf(compilePlan({ ...model, beliefs })));
    this.axes = beliefs.map(({ id, domain }, belief) => {
      const comparisons = tested.flatMap((each) => each.get(belief) ?? []);
      const more = [...(cuts.get(id) ?? [])].map((threshold): Comparison => {
        return { operator: "=", threshold };
      });
      return { belief: id, domain, cells: cellsOf(domain, [...comparisons, ...more]) };
    });
  }

  /** A model's functions here; the model may be any of those for which the space was made. */
  draw(model: Model): Drawn {
    const plan = compilePlan({ ...model, beliefs: this.beliefs });
    return { plan, atlas: drawAtlas(plan, this) };
  }

  cellsOf(axis: number): number {
    return at(this.axes, axis).cells.length;
  }

  /** Whether a cell is a single value of a number, which is hit by nobody but on purpose. */
  isPoint(axis: number, cell: number): boolean {
    const { domain, cells } = at(this.axes, axis);
    const { min, max } = at(cells, cell);
    return !isDiscrete(domain) && min === max;
  }
}

/** A model in a space. */
export interface Drawn {
  readonly plan: Plan;
  readonly atlas: Atlas;
}

function testsOf({ steps }: Plan): ReadonlyMap<number, readonly Comparison[]> {
  const tests = new Map<number, Comparison[]>();
  for (const step of steps) {
    if (step.op !== "test") continue;
    const known = tests.get(step.belief);
    if (known) known.push(step.comparison);
    else tests.set(step.belief, [step.comparison]);
  }
  return tests;
}
