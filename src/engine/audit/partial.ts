import type { BeliefValue } from "../belief.js";
import { type Cell, witness } from "../cell.js";
import type { Point } from "../changes.js";
import { type Domain, isDiscrete } from "../domain.js";
import type { Stance } from "../engine.js";
import { at } from "../lookup.js";
import type { Model } from "../model.js";
import type { Space } from "./space.js";

/** A value for some beliefs, in the model's order; the others may be anything. */
export type PartialWorldview = readonly Settled[];

export interface Settled {
  readonly belief: string;
  /** As the engine has it: true is 1. */
  readonly value: number;
}

/** Some beliefs each at a value of its cell. */
export function partialAt({ axes }: Space, cells: Point): PartialWorldview {
  return [...cells]
    .toSorted(([a], [b]) => a - b)
    .map(([axis, cell]) => {
      const { belief, domain, cells } = at(axes, axis);
      return { belief, value: valueIn(at(cells, cell), domain) };
    });
}

/** A value of a cell: one in its middle if it has ends, else the first. */
export function valueIn(cell: Cell, domain: Domain): number {
  const { min, max } = cell;
  if (domain.type === "choice") return witness(cell);
  if (isDiscrete(domain)) return Number.isFinite(max) ? Math.floor((min + max) / 2) : min;
  const middle = Number((min / 2 + max / 2).toPrecision(12));
  return min < middle && middle < max ? middle : witness(cell);
}

/** The stance of a partial worldview: what it does not say is unknown. */
export function stanceOfPartial({ beliefs }: Model, partial: PartialWorldview): Stance {
  return beliefs.map(({ id, domain }): BeliefValue => {
    const settled = partial.find(({ belief }) => belief === id);
    if (!settled) return { kind: "unknown" };
    const value = domain.type === "boolean" ? settled.value === 1 : settled.value;
    return { kind: "value", value };
  });
}
