/** Where worldviews stand on a map that is laid out: points, stretches, and distributions as what they are. */
import type { MapMember } from "../../answers/map.js";
import { masses } from "../../engine/axis.js";
import { type BeliefValue, completions, quantileAt } from "../../engine/belief.js";
import { meets } from "../../engine/cell.js";
import { isDiscrete } from "../../engine/domain.js";
import { eachValue, type World, worldsOf } from "../../engine/scenarios.js";
import { valueOn } from "../conditions.js";
import { type Layout, positionOf, standsOf } from "./layout.js";

/** Where a worldview may stand along an axis. */
export interface Stand {
  /** Its value, the middle of a range, or the median of a distribution. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** `range`: somewhere from low to high; `spread`: with a probability of 0.8 from low to high. */
  readonly kind: "point" | "range" | "spread";
  /** Its probability, where the worldview says how probable it is. */
  readonly chance?: number | undefined;
}

/** What of a distribution its bars show: all but a tenth on either side. */
const INNER = { low: 0.1, high: 0.9 };

/**
 * Where a belief stands on its axis: one stand for each stretch, each band of ranks, booleans and choices.
 *
 * @param unit as in `positionOf`
 */
export function standsAlong(layout: Layout, value: BeliefValue, unit: 0 | 1): readonly Stand[] {
  const { axis, bands } = layout;
  const { domain } = axis;
  if (isDiscrete(domain)) {
    const chances = masses({ ...axis }, value);
    return bands.flatMap(({ cell }, index) => {
      if (!axis.stands.some((span) => meets(cell, span))) return [];
      const at = positionOf(layout, cell.min, unit);
      const chance = value.kind === "value" ? undefined : chances?.[index];
      return [{ at, low: at, high: at, kind: "point", ...(chance !== undefined && { chance }) }];
    });
  }
  if (value.kind === "quantiles") {
    const at = (share: number): number =>
      positionOf(layout, quantileAt(value.quantiles, domain, share), unit);
    return [{ at: at(0.5), low: at(INNER.low), high: at(INNER.high), kind: "spread" }];
  }
  return standsOf(layout, unit).map(({ min, max }) => {
    const middle = (min + max) / 2;
    const at = unit === 1 ? Math.floor(middle) : middle;
    return { at, low: min, high: max, kind: min === max ? "point" : "range" };
  });
}

/** A place on a map at which a worldview may stand. */
export interface Place {
  readonly across: Stand;
  readonly up: Stand;
  /** Of the mark: 1 unless it is but one of several places with chances of their own. */
  readonly chance: number;
}

/** A layout of both axes; without y the strip is so many units high. */
export interface Laid {
  readonly x: Layout;
  readonly y?: Layout | undefined;
  readonly height: number;
}

/** All places at which a worldview may stand. */
export function placesOf(
  { x, y, height }: Laid,
  { worldview, map }: MapMember,
  unit: 0 | 1,
): readonly Place[] {
  if (!map) return [];
  const middle = unit === 1 ? Math.floor(height / 2) : height / 2;
  const held = [map.x, ...(y && map.y ? [map.y] : [])].map((axis) => valueOn(axis, worldview));
  return casesOf(held).flatMap(({ chance, stance: [ofX = held[0], ofY] }) => {
    const across = ofX ? standsAlong(own(x, ofX), ofX, unit) : [];
    const ups: readonly Stand[] =
      y && ofY
        ? standsAlong(own(y, ofY), ofY, unit)
        : [{ at: middle, low: middle, high: middle, kind: "point" }];
    return across.flatMap((a) =>
      ups.map((up) => ({ across: a, up, chance: chance * (a.chance ?? 1) * (up.chance ?? 1) })),
    );
  });
}

/** What is held in each scenario, those as one that say the same of both axes. */
function casesOf(held: readonly BeliefValue[]): readonly Pick<World, "chance" | "stance">[] {
  const cases = new Map<string, Pick<World, "chance" | "stance">>();
  for (const { chance, stance } of worldsOf(held)) {
    const key = JSON.stringify(stance);
    cases.set(key, { chance: chance + (cases.get(key)?.chance ?? 0), stance });
  }
  return [...cases.values()];
}

/** The layout with what is held of the axis. */
function own(layout: Layout, held: BeliefValue): Layout {
  const { axis } = layout;
  return { ...layout, axis: { ...axis, stands: completions(held, axis.domain) } };
}

/** Whether a worldview holds a distribution on an axis that is drawn by its median and inner part. */
export function isSpread({ worldview, map }: MapMember): boolean {
  const axes = map ? [map.x, ...(map.y ? [map.y] : [])] : [];
  return axes
    .flatMap((axis) => eachValue(valueOn(axis, worldview)))
    .some(({ kind }) => kind === "quantiles");
}

/** The signs of worldviews that share a picture: `1` to `9`, then letters. */
const SIGNS = "123456789abcdefghijklmnopqrstuvwxyz";

/** How a worldview is marked in characters and in keys; alone it is a diamond. */
export function signOf(place: number, count: number): string {
  return count === 1 ? "◆" : (SIGNS[place] ?? "*");
}
