import { type Atlas, confinementOf, verdictOf } from "./atlas.js";
import { type BeliefValue, completions } from "./belief.js";
import { type Cell, join, meets } from "./cell.js";
import { type Confinement, type Node, onlyCell } from "./diagram.js";
import type { Domain, Span } from "./domain.js";
import { beliefIndex, type Engine, type Stance } from "./engine.js";
import { type SettledVerdict, settledVerdicts, type Verdict } from "./verdict.js";

/** One belief of a map, cut where the verdicts on the map change. */
export interface MapAxis {
  readonly belief: string;
  readonly domain: Domain;
  /**
   * Rising, and together the whole domain. No two neighbours have the same verdicts all along the
   * other axis, so one cell means that the verdict does not depend on the belief here; a single
   * point at which the verdict is another one is a cell of its own.
   */
  readonly cells: readonly Cell[];
  /** Where the stance leaves the belief: its completions. */
  readonly stands: readonly Span[];
}

/** The verdict on one cell of each axis: the same on all of it. */
export interface Region {
  /** `open` if the beliefs that are not on the map leave more than one possible. */
  readonly verdict: Verdict;
  /** In the order of `settledVerdicts`. */
  readonly possible: readonly SettledVerdict[];
  /** The stance may turn out to lie in it. */
  readonly here: boolean;
}

/** The verdict over one or two beliefs of a stance, the others as they are. */
export interface VerdictMap {
  readonly x: MapAxis;
  /** Undefined for one belief. */
  readonly y?: MapAxis | undefined;
  /** By the cell of x, then by the cell of y; without y each x has one region. */
  readonly regions: readonly (readonly Region[])[];
  /** The open beliefs off the map on which its open regions wait. */
  readonly waitsFor: readonly string[];
}

/** Sets of possible verdicts by the cell of x, then by the cell of y. */
type Grid = readonly (readonly (readonly SettledVerdict[])[])[];

/**
 * Maps the verdict over the product of the cells of two beliefs, or over the cells of one: exact, and
 * neighbouring cells are one where nothing is lost by it.
 *
 * @param x a belief of the model
 * @param y another one, or undefined
 * @throws AnalysisTooLarge
 */
export function mapVerdicts(engine: Engine, stance: Stance, x: string, y?: string): VerdictMap {
  const atlas = engine.atlas();
  const places = (y === undefined ? [x] : [x, y]).map((each) => beliefIndex(engine.model, each));
  const plane = atlas.diagrams.confine(atlas.verdict, othersOf(atlas, stance, places));
  const grid = gridOf(atlas, plane, places);
  const columns = distinct(grid);
  const rows = distinct(transposed(grid));
  const axes = places.map((place, index) =>
    mapAxis(atlas, place, stance[place] as BeliefValue, index === 0 ? columns : rows),
  );
  const [xAxis, yAxis] = axes as [MapAxis, MapAxis | undefined];
  const here = (axis: MapAxis | undefined, cell: number): boolean =>
    !axis || axis.stands.some((span) => meets(axis.cells[cell] as Cell, span));
  return {
    x: xAxis,
    y: yAxis,
    regions: columns.map((column, i) =>
      rows.map((row, j) =>
        regionOf(
          (grid[column] as Grid[number])[row] as Region["possible"],
          here(xAxis, i) && here(yAxis, j),
        ),
      ),
    ),
    waitsFor: atlas.diagrams
      .axes(plane)
      .filter((axis) => !places.includes(axis))
      .map((axis) => atlas.axes[axis]?.belief as string),
  };
}

function othersOf(atlas: Atlas, stance: Stance, places: readonly number[]): Confinement {
  return confinementOf(atlas, stance).map((cells, axis) =>
    places.includes(axis) ? undefined : cells,
  );
}

function gridOf({ axes, diagrams }: Atlas, plane: Node, places: readonly number[]): Grid {
  const known = new Map<Node, readonly SettledVerdict[]>();
  const possible = (node: Node): readonly SettledVerdict[] => {
    const found = known.get(node) ?? inOrder(diagrams.constants(node).map(verdictOf));
    known.set(node, found);
    return found;
  };
  const along = (node: Node, place: number | undefined): readonly Node[] =>
    place === undefined
      ? [node]
      : (axes[place]?.cells ?? []).map((_, cell) => diagrams.confine(node, onlyCell(place, cell)));
  const [x, y] = places;
  return along(plane, x).map((column) => along(column, y).map(possible));
}

function inOrder(found: readonly SettledVerdict[]): readonly SettledVerdict[] {
  return settledVerdicts.filter((verdict) => found.includes(verdict));
}

/** The rows of a grid that is given by its columns. */
export function transposed<T>(grid: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return (grid[0] ?? []).map((_, row) => grid.map((column) => column[row] as T));
}

/** The indexes of the lines that differ from the one before. */
function distinct(lines: Grid): readonly number[] {
  const keys = lines.map((line) => line.map((possible) => possible.join("+")).join());
  return keys.flatMap((key, index) => (key === keys[index - 1] ? [] : [index]));
}

function mapAxis(
  { axes }: Atlas,
  place: number,
  value: BeliefValue,
  starts: readonly number[],
): MapAxis {
  const { belief, domain, cells } = axes[place] as Atlas["axes"][number];
  const merged = starts.map((start, index) =>
    join(cells[start] as Cell, cells[(starts[index + 1] ?? cells.length) - 1] as Cell),
  );
  return { belief, domain, cells: merged, stands: completions(value, domain) };
}

function regionOf(possible: readonly SettledVerdict[], here: boolean): Region {
  const verdict = possible.length === 1 ? (possible[0] as SettledVerdict) : "open";
  return { verdict, possible, here };
}
