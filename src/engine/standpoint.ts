import { type Atlas, verdictsOf } from "./atlas.js";
import { allowedCells } from "./axis.js";
import { type Confinement, FALSE, type Node, TRUE } from "./diagram.js";
import type { Judge, Stance } from "./engine.js";
import { at } from "./lookup.js";
import { hasScenarios, worldsOf } from "./scenarios.js";
import { FAILS, HOLDS, type StatusCode, UNKNOWN } from "./status.js";
import type { SettledVerdict } from "./verdict.js";

/**
 * A stance on the atlas of its argument: each belief may lie in some of the cells of its axis, and what
 * is asked is asked of all of them at once. Nothing is drawn before the first question, and all
 * questions are asked of one atlas. Where beliefs depend on scenarios, what holds of the stance holds in each
 * of its worlds.
 *
 * @throws AnalysisTooLarge from any question
 */
export class Standpoint {
  #atlas: Atlas | undefined;
  #cells: readonly (readonly number[])[] | undefined;
  #worlds: readonly StandpointIn[] | undefined;

  constructor(
    readonly engine: Judge,
    readonly stance: Stance,
    /** What gives the atlas of which it asks: its functions are none of another. */
    readonly atlasOf: () => Atlas = () => engine.atlas(),
  ) {}

  get atlas(): Atlas {
    this.#atlas ??= this.atlasOf();
    return this.#atlas;
  }

  /** The stance in each of its worlds; where it has no scenarios, that is itself, for sure. */
  get worlds(): readonly StandpointIn[] {
    this.#worlds ??= hasScenarios(this.stance)
      ? worldsOf(this.stance).map(({ chance, stance }) => ({
          chance,
          here: new Standpoint(this.engine, stance, () => this.atlas),
        }))
      : [{ chance: 1, here: this }];
    return this.#worlds;
  }

  /** The cells in which each belief may lie, in some world. */
  get cells(): readonly (readonly number[])[] {
    this.#cells ??= this.atlas.axes.map((axis, index) =>
      allowedCells(axis, at(this.stance, index)),
    );
    return this.#cells;
  }

  /** A function in each world, with each belief in its cells there, those of the free axes aside. */
  confine(f: Node, free: readonly number[] = []): readonly Node[] {
    return this.worlds.map(({ here }) => this.atlas.diagrams.confine(f, here.#others(free)));
  }

  /** True where a function is true for some cells of the free axes, wherever the other beliefs lie. */
  always(f: Node, free: readonly number[]): Node {
    const { diagrams } = this.atlas;
    return this.worlds
      .map(({ here }) => diagrams.always(f, here.#others(free)))
      .reduce((all, node) => diagrams.and(all, node));
  }

  /** The status of a step: known if it is the same wherever the beliefs lie. */
  code(step: number): StatusCode {
    const nodes = this.confine(this.atlas.step(step));
    if (nodes.every((node) => node === FALSE)) return FAILS;
    return nodes.every((node) => node === TRUE) ? HOLDS : UNKNOWN;
  }

  /** The verdicts of some completion, in the order of `settledVerdicts`. */
  possible(): readonly SettledVerdict[] {
    const { diagrams, verdict } = this.atlas;
    return verdictsOf(this.worlds.flatMap(({ here }) => diagrams.constants(verdict, here.cells)));
  }

  /** The verdicts of some completion where some cells of an axis are the only ones in every world. */
  possibleIn(axis: number, cells: readonly number[]): readonly SettledVerdict[] {
    const { diagrams, verdict } = this.atlas;
    return verdictsOf(
      this.worlds.flatMap(({ here }) => diagrams.constants(verdict, here.cells.with(axis, cells))),
    );
  }

  /**
   * The beliefs that can turn a function, in the model's order: within a world, or, where worlds part, by
   * being another in one world than in another.
   *
   * @param free axes whose belief may lie anywhere
   */
  turning(f: Node, free: readonly number[] = []): readonly number[] {
    const { diagrams } = this.atlas;
    const nodes = this.confine(f, free);
    const inWorlds = nodes.flatMap((node) => diagrams.axes(node));
    if (nodes.every((node) => node === nodes[0])) return inOrder(inWorlds);
    const anywhere = diagrams.confine(f, this.#others(free));
    const between = diagrams
      .axes(anywhere)
      .filter((axis) => at(this.stance, axis).kind === "scenarios");
    return inOrder([...inWorlds, ...between]);
  }

  /** The names of beliefs. */
  names(axes: readonly number[]): readonly string[] {
    return axes.map((axis) => at(this.atlas.axes, axis).belief);
  }

  #others(free: readonly number[]): Confinement {
    if (free.length === 0) return this.cells;
    return this.cells.map((cells, axis) => (free.includes(axis) ? undefined : cells));
  }
}

/** A stance in one of its worlds, with the chance that this one is the case. */
export interface StandpointIn {
  readonly chance: number;
  readonly here: Standpoint;
}

function inOrder(axes: readonly number[]): readonly number[] {
  return [...new Set(axes)].sort((a, b) => a - b);
}
