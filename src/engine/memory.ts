import type { BeliefValue } from "./belief.js";
import type { Engine, Stance } from "./engine.js";
import { type Evaluation, evaluate } from "./evaluate.js";
import { type AxisSigner, type CellSet, signerOf } from "./signature.js";

const memories = new WeakMap<Engine, Memory>();

/** The memory of an engine, which all who ask about it share. */
export function memoryOf(engine: Engine): Memory {
  const memory = memories.get(engine) ?? new Memory(engine);
  memories.set(engine, memory);
  return memory;
}

/** Evaluations that are kept: of each half as many, the younger and the older. */
const CAPACITY = 1 << 16;

/**
 * Evaluations of an argument by what its axes can tell apart of a stance: all stances whose beliefs may lie
 * in the same cells have one evaluation, which is made once. The ones that were asked for lately are kept, and
 * none of them can be changed.
 */
export class Memory {
  readonly #signers: readonly AxisSigner[];
  readonly #half: number;
  /** The signature at hand: written over by each question, so that none makes one of its own. */
  readonly #signature: CellSet[];
  #young: Generation = new Generation();
  #old: Generation = new Generation();

  /** @param capacity evaluations that are kept at most, two or more */
  constructor(
    readonly engine: Engine,
    capacity: number = CAPACITY,
  ) {
    this.#signers = engine.axes().map(signerOf);
    this.#signature = this.#signers.map(() => 0);
    this.#half = Math.max(1, Math.floor(capacity / 2));
  }

  /** What finds the cells of each belief, in the model's order. */
  get signers(): readonly AxisSigner[] {
    return this.#signers;
  }

  /** Evaluations that are kept; one that is asked for again may count twice. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }

  /**
   * The evaluation of a stance.
   *
   * @throws AnalysisTooLarge
   */
  evaluate(stance: Stance): Evaluation {
    const signature = this.#signature;
    for (let axis = 0; axis < signature.length; axis++) {
      const value = stance[axis] as BeliefValue;
      // What beliefs may be together in each scenario is more than the cells of each.
      if (value.kind === "scenarios") return frozen(evaluate(this.engine, stance));
      signature[axis] = (this.#signers[axis] as AxisSigner).of(value);
    }
    return this.find(signature) ?? this.keep(signature, evaluate(this.engine, stance));
  }

  /** The evaluation of the stances whose beliefs may lie in these cells, if it is known. */
  find(signature: readonly CellSet[]): Evaluation | undefined {
    const young = this.#young.find(signature);
    if (young !== undefined) return young;
    const old = this.#old.find(signature);
    if (old !== undefined) this.#add(signature, old);
    return old;
  }

  /** Keeps an evaluation, which nobody can change from now on. */
  keep(signature: readonly CellSet[], evaluation: Evaluation): Evaluation {
    this.#add(signature, frozen(evaluation));
    return evaluation;
  }

  #add(signature: readonly CellSet[], evaluation: Evaluation): void {
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Generation();
    }
    this.#young.add(signature, evaluation);
  }
}

/** Stands for the cells of an argument that asks no belief. */
const NO_BELIEF = 0;

type Branch = Map<CellSet, Branch | Evaluation>;

/** Evaluations found cell set by cell set. */
class Generation {
  readonly #root: Branch = new Map();
  size = 0;

  find(signature: readonly CellSet[]): Evaluation | undefined {
    let branch = this.#root;
    const last = signature.length - 1;
    for (let axis = 0; axis < last; axis++) {
      const next = branch.get(signature[axis] as CellSet) as Branch | undefined;
      if (next === undefined) return undefined;
      branch = next;
    }
    return branch.get(signature[last] ?? NO_BELIEF) as Evaluation | undefined;
  }

  add(signature: readonly CellSet[], evaluation: Evaluation): void {
    let branch = this.#root;
    for (const set of signature.slice(0, -1)) {
      let next = branch.get(set) as Branch | undefined;
      if (next === undefined) {
        next = new Map();
        branch.set(set, next);
      }
      branch = next;
    }
    branch.set(signature.at(-1) ?? NO_BELIEF, evaluation);
    this.size += 1;
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
