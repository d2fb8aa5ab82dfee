import type { BeliefValue } from "./belief.js";
import { BySignature } from "./by-signature.js";
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

/** Evaluations that are kept. */
const CAPACITY = 1 << 14;

/**
 * Evaluations of an argument by what its axes can tell apart of a stance: all stances whose beliefs may lie
 * in the same cells have one evaluation, which is made once. The ones that were asked for lately are kept, and
 * none of them can be changed.
 */
export class Memory {
  readonly #signers: readonly AxisSigner[];
  readonly #known: BySignature<Evaluation>;
  /** The signature at hand: written over by each question, so that none makes one of its own. */
  readonly #signature: CellSet[];

  /** @param capacity evaluations that are kept at most, two or more */
  constructor(
    readonly engine: Engine,
    capacity: number = CAPACITY,
  ) {
    this.#signers = engine.axes().map(signerOf);
    this.#signature = this.#signers.map(() => 0);
    this.#known = new BySignature(capacity);
  }

  /** What finds the cells of each belief, in the model's order. */
  get signers(): readonly AxisSigner[] {
    return this.#signers;
  }

  /** Evaluations that are kept; one that is asked for again may count twice. */
  get size(): number {
    return this.#known.size;
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
    return this.#known.find(signature);
  }

  /** Keeps an evaluation, which nobody can change from now on. */
  keep(signature: readonly CellSet[], evaluation: Evaluation): Evaluation {
    this.#known.keep(signature, frozen(evaluation));
    return evaluation;
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
