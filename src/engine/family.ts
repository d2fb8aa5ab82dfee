/**
 * Families of sets of axes as zero-suppressed decision diagrams (Minato 1993): families that have much
 * in common share it, so that a hundred thousand sets may take a few dozen nodes. All families here
 * are antichains: none of their sets contains another.
 */

import { at } from "./lookup.js";

export type Family = number;

/** The family without any set. */
export const NONE: Family = 0;

/** The family of the empty set alone. */
export const EMPTY_SET: Family = 1;

/** More families than there can be: each costs a step of work. */
const MOST = 2 ** 26;

export class Families {
  readonly #axis: number[] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  readonly #without: Family[] = [NONE, EMPTY_SET];
  readonly #with: Family[] = [NONE, NONE];
  readonly #made: Map<number, Family>[] = [];
  readonly #smallest = new Map<number, Family>();
  readonly #notAbove = new Map<number, Family>();

  /** @param spend told of each step of work; throws when there have been too many */
  constructor(readonly spend: () => void) {}

  /** The sets of `without`, and those of `with_` with the axis added. Both have later axes only. */
  make(axis: number, without: Family, with_: Family): Family {
    if (with_ === NONE) return without;
    const made = this.#made[axis] ?? new Map<number, Family>();
    this.#made[axis] = made;
    return this.#once(made, without, with_, () => {
      this.#axis.push(axis);
      this.#without.push(without);
      this.#with.push(with_);
      return this.#axis.length - 1;
    });
  }

  /** The sets of either family that contain no other of them. */
  smallest(f: Family, g: Family): Family {
    if (f === g || g === NONE || f === EMPTY_SET) return f;
    if (f === NONE || g === EMPTY_SET) return g;
    const [low, high] = f < g ? [f, g] : [g, f];
    return this.#once(this.#smallest, low, high, () => {
      const [axis, [f0, f1], [g0, g1]] = this.#split(f, g);
      const without = this.smallest(f0, g0);
      return this.make(axis, without, this.notAbove(this.smallest(f1, g1), without));
    });
  }

  /** The sets of a family that contain no set of another. */
  notAbove(f: Family, lower: Family): Family {
    if (f === NONE || lower === NONE) return f;
    if (lower === EMPTY_SET || f === lower) return NONE;
    return this.#once(this.#notAbove, f, lower, () => {
      const [axis, [f0, f1], [lower0, lower1]] = this.#split(f, lower);
      const with_ = this.notAbove(this.notAbove(f1, lower0), lower1);
      return this.make(axis, this.notAbove(f0, lower0), with_);
    });
  }

  /** How many sets there are. */
  size(f: Family): number {
    const known = new Map([
      [NONE, 0],
      [EMPTY_SET, 1],
    ]);
    const count = (node: Family): number => {
      const found = known.get(node) ?? count(at(this.#without, node)) + count(at(this.#with, node));
      known.set(node, found);
      return found;
    };
    return count(f);
  }

  /** The sets, each rising: smaller ones first, then in the order of their axes. */
  sets(f: Family): readonly (readonly number[])[] {
    const list = (node: Family, chosen: readonly number[]): (readonly number[])[] => {
      if (node === NONE) return [];
      if (node === EMPTY_SET) return [chosen];
      return [
        ...list(at(this.#with, node), [...chosen, at(this.#axis, node)]),
        ...list(at(this.#without, node), chosen),
      ];
    };
    return list(f, []).sort((a, b) => a.length - b.length);
  }

  /** Two families by their first axis: the sets without it, and those with it, it taken away. */
  #split(f: Family, g: Family): [number, [Family, Family], [Family, Family]] {
    const axis = Math.min(this.#axis[f] as number, this.#axis[g] as number);
    return [axis, this.#on(f, axis), this.#on(g, axis)];
  }

  #on(f: Family, axis: number): [Family, Family] {
    if (this.#axis[f] !== axis) return [f, NONE];
    return [this.#without[f] as Family, this.#with[f] as Family];
  }

  #once(known: Map<number, Family>, f: Family, g: Family, find: () => Family): Family {
    const key = f * MOST + g;
    const found = known.get(key);
    if (found !== undefined) return found;
    this.spend();
    const family = find();
    known.set(key, family);
    return family;
  }
}
