import type { CellSet } from "./signature.js";

/**
 * Values found by signatures of one length. Those that were asked for lately are kept, and never more than there
 * is room for.
 */
export class BySignature<T extends object> {
  readonly #half: number;
  #young: Generation<T> = new Generation();
  #old: Generation<T> = new Generation();

  /** @param capacity values that are kept at most, two or more: of each half as many, the younger and the older */
  constructor(capacity: number) {
    this.#half = Math.max(1, Math.floor(capacity / 2));
  }

  /** Values that are kept; one that is asked for again may count twice. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }

  find(signature: readonly CellSet[]): T | undefined {
    const young = this.#young.find(signature);
    if (young !== undefined) return young;
    const old = this.#old.find(signature);
    if (old !== undefined) this.keep(signature, old);
    return old;
  }

  keep(signature: readonly CellSet[], value: T): void {
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Generation();
    }
    this.#young.add(signature, value);
  }
}

/** Stands for the cells of an argument that asks no belief. */
const NO_BELIEF = 0;

type Branch<T> = Map<CellSet, Branch<T> | T>;

/** Values found cell set by cell set. */
class Generation<T extends object> {
  readonly #root: Branch<T> = new Map();
  size = 0;

  find(signature: readonly CellSet[]): T | undefined {
    let branch = this.#root;
    const last = signature.length - 1;
    for (let axis = 0; axis < last; axis++) {
      const next = branch.get(signature[axis] as CellSet) as Branch<T> | undefined;
      if (next === undefined) return undefined;
      branch = next;
    }
    return branch.get(signature[last] ?? NO_BELIEF) as T | undefined;
  }

  add(signature: readonly CellSet[], value: T): void {
    let branch = this.#root;
    for (const set of signature.slice(0, -1)) {
      let next = branch.get(set) as Branch<T> | undefined;
      if (next === undefined) {
        next = new Map();
        branch.set(set, next);
      }
      branch = next;
    }
    branch.set(signature.at(-1) ?? NO_BELIEF, value);
    this.size += 1;
  }
}
