import { type Atlas, verdictsOf } from "./atlas.js";
import { allowedCells } from "./axis.js";
import { type Confinement, FALSE, type Node, TRUE } from "./diagram.js";
import type { Judge, Stance } from "./engine.js";
import { at } from "./lookup.js";
import { FAILS, HOLDS, type StatusCode, UNKNOWN } from "./status.js";
import type { SettledVerdict } from "./verdict.js";

/**
 * A stance on the atlas of its argument: each belief may lie in some of the cells of its axis, and what
 * is asked is asked of all of them at once. Nothing is drawn before the first question, and all
 * questions are asked of one atlas.
 *
 * @throws AnalysisTooLarge from any question
 */
export class Standpoint {
  #atlas: Atlas | undefined;
  #cells: readonly (readonly number[])[] | undefined;

  constructor(
    readonly engine: Judge,
    readonly stance: Stance,
  ) {}

  get atlas(): Atlas {
    this.#atlas ??= this.engine.atlas();
    return this.#atlas;
  }

  /** The cells in which each belief may lie. */
  get cells(): readonly (readonly number[])[] {
    this.#cells ??= this.atlas.axes.map((axis, index) =>
      allowedCells(axis, at(this.stance, index)),
    );
    return this.#cells;
  }

  /** The verdict from here. */
  get verdict(): Node {
    return this.confine(this.atlas.verdict);
  }

  /** A step of the plan from here. */
  step(index: number): Node {
    return this.confine(this.atlas.step(index));
  }

  /** A function with each belief in its cells, those of the free axes aside. */
  confine(f: Node, free: readonly number[] = []): Node {
    return this.atlas.diagrams.confine(f, this.#others(free));
  }

  /** True where a function is true for some cells of the free axes, wherever the other beliefs lie. */
  always(f: Node, free: readonly number[]): Node {
    return this.atlas.diagrams.always(f, this.#others(free));
  }

  /** The status of a step: known if it is the same wherever the beliefs lie. */
  code(step: number): StatusCode {
    const node = this.step(step);
    if (node === FALSE) return FAILS;
    return node === TRUE ? HOLDS : UNKNOWN;
  }

  /** The verdicts of some completion, in the order of `settledVerdicts`. */
  possible(): readonly SettledVerdict[] {
    return verdictsOf(this.atlas.diagrams.constants(this.atlas.verdict, this.cells));
  }

  #others(free: readonly number[]): Confinement {
    if (free.length === 0) return this.cells;
    return this.cells.map((cells, axis) => (free.includes(axis) ? undefined : cells));
  }
}
