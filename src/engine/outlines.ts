/** What would change or settle verdicts, remembered as far as it is the same for many stances. */
import type { Atlas } from "./atlas.js";
import type { Axis } from "./axis.js";
import type { BeliefValue } from "./belief.js";
import { BySignature } from "./by-signature.js";
import { holdsValue } from "./cell.js";
import { isDiscrete } from "./domain.js";
import { type KnifeEdge, knifeEdges } from "./edges.js";
import type { Engine, Stance } from "./engine.js";
import type { Evaluation } from "./evaluate.js";
import { type FlipOptions, type Roads, roadsFrom } from "./flips.js";
import { dependsOn } from "./influence.js";
import { memoryOf } from "./memory.js";
import { irrelevant } from "./probability.js";
import type { CellSet } from "./signature.js";

/** What follows from all stances that differ at most in what is nearest to them. */
export interface Outline {
  readonly evaluation: Evaluation;
  /** The flips, or where the verdict is open what settles it, without what is nearest. */
  readonly roads: Roads;
  readonly irrelevant: readonly string[];
  readonly knifeEdges: readonly KnifeEdge[];
  readonly movers: readonly string[];
}

/** Outlines that are kept: each takes as much room as some dozens of evaluations. */
const CAPACITY = 1 << 11;

/** Outlines of which it is kept that they were asked for. */
const MET = 1 << 15;

/** That an outline was asked for once. */
const ONCE = {};

/**
 * The outlines of the stances of an engine, of which those that were asked for lately are kept. To make one takes
 * longer than to answer one stance without it, so that none is made for what is met but once.
 */
export class Outlines {
  readonly #engine: Engine;
  readonly #options: FlipOptions;
  readonly #stands: readonly (readonly [axis: number, standOf: StandOf])[];
  /** What tells outlines apart, written over by each question. */
  readonly #key: CellSet[] = [];
  /** What the kept ones were found in: with another atlas, they go. */
  #atlas: Atlas | undefined;
  #known: BySignature<Outline> = new BySignature(CAPACITY);
  readonly #met: BySignature<typeof ONCE> = new BySignature(MET);

  constructor(engine: Engine, options: FlipOptions = {}) {
    this.#engine = engine;
    this.#options = options;
    this.#stands = engine.axes().flatMap((axis, index) => {
      const standOf = standIn(axis);
      return standOf ? [[index, standOf] as const] : [];
    });
  }

  /**
   * The outline of a stance; undefined where it is met for the first time.
   *
   * @param signature the cells in which each belief may lie
   * @param stance of each belief it says a value, or that it is unknown: distances within ranges, and chances,
   *   are nobody else's
   * @throws AnalysisTooLarge
   */
  of(signature: readonly CellSet[], stance: Stance): Outline | undefined {
    const key = this.#keyOf(signature, stance);
    const atlas = this.#engine.atlas();
    if (atlas !== this.#atlas) {
      this.#atlas = atlas;
      this.#known = new BySignature(CAPACITY);
    }
    const known = this.#known.find(key);
    if (known) return known;
    if (!this.#met.find(key)) {
      this.#met.keep(key, ONCE);
      return undefined;
    }
    const found = this.#find(stance);
    this.#known.keep(key, found);
    return found;
  }

  #keyOf(signature: readonly CellSet[], stance: Stance): readonly CellSet[] {
    const key = this.#key;
    const axes = signature.length;
    for (let axis = 0; axis < axes; axis++) key[axis] = signature[axis] as CellSet;
    for (let index = 0; index < this.#stands.length; index++) {
      const [axis, standOf] = this.#stands[index] as readonly [number, StandOf];
      key[axes + index] = standOf(stance[axis] as BeliefValue);
    }
    return key;
  }

  #find(stance: Stance): Outline {
    const engine = this.#engine;
    const evaluation = memoryOf(engine).evaluate(stance);
    return {
      evaluation,
      roads: roadsFrom(engine, stance, evaluation.verdict, this.#options),
      irrelevant: irrelevant(engine, stance),
      knifeEdges: knifeEdges(engine, stance),
      movers: dependsOn(engine),
    };
  }
}

/**
 * What cells do not say of a value, and outlines tell: whether it is open, where all values lie in one cell, and
 * whether a number is an end of its cell, so that what lies beyond is next to it.
 */
type StandOf = (value: BeliefValue) => number;

/** Undefined where the cells say it all. */
function standIn({ domain, cells }: Axis): StandOf | undefined {
  if (isDiscrete(domain)) {
    return cells.length > 1 ? undefined : ({ kind }) => (kind === "value" ? 1 : 0);
  }
  return (value) => {
    if (value.kind !== "value") return 0;
    const number = Number(value.value);
    const cell = cells.find((each) => holdsValue(each, number));
    return 1 + (number === cell?.min ? 1 : 0) + (number === cell?.max ? 2 : 0);
  };
}
