import { type Atlas, drawAtlas } from "./atlas.js";
import { type Axis, axesOf } from "./axis.js";
import { type BeliefValue, hull } from "./belief.js";
import { type Leaf, leafFinder } from "./conditions.js";
import { Diagrams } from "./diagram.js";
import type { Span } from "./domain.js";
import { at } from "./lookup.js";
import { conditionOf, type Model } from "./model.js";
import { once } from "./once.js";
import { compilePlan, type Plan } from "./plan.js";
import { type Status, statuses } from "./status.js";

/** What of a compiled argument decides a verdict. */
export interface Judge {
  readonly model: Model;
  readonly plan: Plan;
  /** The beliefs as the argument can tell their values apart; cut when first needed. */
  axes(): readonly Axis[];
  /** The exact analyses' diagrams, drawn when first needed. */
  atlas(): Atlas;
}

/** A compiled argument: made once, asked often. */
export interface Engine extends Judge {
  /** The tests that each claim comes down to. */
  readonly leaves: ReadonlyMap<string, readonly TestedLeaf[]>;
}

/** A leaf, and the step of the plan that tests it. */
export interface TestedLeaf {
  readonly leaf: Leaf;
  readonly step: number;
  /** The leaf with each status, by its code: made once, since there are no others. */
  readonly results: readonly LeafResult[];
}

/** A leaf with its status. */
export interface LeafResult extends Leaf {
  readonly status: Status;
}

/** What a worldview says of each belief, in the order of the model's beliefs. */
export type Stance = readonly BeliefValue[];

/** Compiles a model as far as verdicts need it. */
export function createJudge(model: Model): Judge {
  const plan = compilePlan(model);
  const axes = once(() => axesOf(plan));
  let atlas: Atlas | undefined;
  return {
    model,
    plan,
    axes,
    atlas() {
      if (!atlas?.diagrams.hasRoom) {
        atlas = drawAtlas(plan, { axes: axes(), diagrams: new Diagrams() });
      }
      return atlas;
    },
  };
}

/** Compiles a model. */
export function createEngine(model: Model): Engine {
  const judge = createJudge(model);
  const { plan } = judge;
  const leaves = leafFinder(model);
  const tested = (leaf: Leaf): TestedLeaf => ({
    leaf,
    step: plan.stepOf(leaf.test),
    results: statuses.map((status) => Object.freeze({ ...leaf, status })),
  });
  return {
    ...judge,
    leaves: new Map(
      model.claims.map((claim) => [claim.id, leaves(conditionOf(claim)).map(tested)]),
    ),
  };
}

/** The span in which each belief of a stance lies. */
export function spansOf({ beliefs }: Model, stance: Stance): Span[] {
  return beliefs.map(({ domain }, index) => hull(at(stance, index), domain));
}

/** The place of a belief in the model's order. */
export function beliefIndex({ beliefs }: Model, belief: string): number {
  const index = beliefs.findIndex(({ id }) => id === belief);
  if (index < 0) throw new Error(`the model has no belief ${belief}`);
  return index;
}
