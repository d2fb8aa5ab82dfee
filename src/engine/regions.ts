import { type Atlas, verdictsOf } from "./atlas.js";
import { completions } from "./belief.js";
import { type Cell, joined, meets } from "./cell.js";
import { type Node, onlyCell } from "./diagram.js";
import type { Domain, Span } from "./domain.js";
import { beliefIndex, type Engine, type Stance } from "./engine.js";
import { at } from "./lookup.js";
import { Standpoint } from "./standpoint.js";
import { type SettledVerdict, type Verdict, verdictAmong } from "./verdict.js";

/** One belief (or parameter) of a map, cut where the verdicts on the map change. */
export interface MapAxis {
  /** The id of the belief; of a parameter that spans a map, the id of that. */
  readonly belief: string;
  readonly isParameter?: true;
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
export type Grid = readonly (readonly (readonly SettledVerdict[])[])[];

/** The verdicts over the product of the cells of no, one or two axes, before neighbours are joined. */
export interface Plane {
  readonly axes: readonly MapAxis[];
  readonly grid: Grid;
  readonly waitsFor: readonly string[];
}

/**
 * Maps the verdict over the product of the cells of two beliefs, or over the cells of one: exact, and
 * neighbouring cells are one where nothing is lost by it.
 *
 * @param x a belief of the model
 * @param y another one, or undefined
 * @throws AnalysisTooLarge
 */
export function mapVerdicts(engine: Engine, stance: Stance, x: string, y?: string): VerdictMap {
  return mapOf(planeOf(engine, stance, y === undefined ? [x] : [x, y]));
}

/**
 * The verdicts over the cells of some beliefs, the others as they are.
 *
 * @param beliefs two of the model at most
 * @throws AnalysisTooLarge
 */
export function planeOf(engine: Engine, stance: Stance, beliefs: readonly string[]): Plane {
  const here = new Standpoint(engine, stance);
  const { atlas } = here;
  const places = beliefs.map((each) => beliefIndex(engine.model, each));
  const planes = here.confine(atlas.verdict, places);
  return {
    axes: places.map((place): MapAxis => {
      const { belief, domain, cells } = at(atlas.axes, place);
      return { belief, domain, cells, stands: completions(at(stance, place), domain) };
    }),
    grid: gridOf(atlas, planes, places),
    waitsFor: here
      .names(here.turning(atlas.verdict, places))
      .filter((belief) => !beliefs.includes(belief)),
  };
}

/** The map of a plane of one axis or two: neighbouring cells are one where nothing is lost by it. */
export function mapOf({ axes, grid, waitsFor }: Plane): VerdictMap {
  const y = axes[1];
  const columns = alike(grid, at(axes, 0));
  const rows = y ? alike(transposed(grid), y) : [[0]];
  const xAxis = merged(at(axes, 0), columns);
  const yAxis = y && merged(y, rows);
  const isHere = (axis: MapAxis | undefined, cell: number): boolean =>
    !axis || axis.stands.some((span) => meets(at(axis.cells, cell), span));
  return {
    x: xAxis,
    y: yAxis,
    regions: columns.map((column, i) =>
      rows.map((row, j) =>
        regionOf(at(at(grid, at(column, 0)), at(row, 0)), isHere(xAxis, i) && isHere(yAxis, j)),
      ),
    ),
    waitsFor,
  };
}

/** @param planes the verdict in each world */
function gridOf(
  { axes, diagrams }: Atlas,
  planes: readonly Node[],
  places: readonly number[],
): Grid {
  const known = new Map<Node, readonly Node[]>();
  const constants = (node: Node): readonly Node[] => {
    const found = known.get(node) ?? diagrams.constants(node);
    known.set(node, found);
    return found;
  };
  const along = (
    nodes: readonly Node[],
    place: number | undefined,
  ): readonly (readonly Node[])[] =>
    place === undefined
      ? [nodes]
      : at(axes, place).cells.map((_, cell) =>
          nodes.map((node) => diagrams.confine(node, onlyCell(place, cell))),
        );
  const [x, y] = places;
  return along(planes, x).map((column) =>
    along(column, y).map((nodes) => verdictsOf(nodes.flatMap(constants))),
  );
}

/** The rows of a grid that is given by its columns. */
export function transposed<T>(grid: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return (grid[0] ?? []).map((_, row) => grid.map((column) => at(column, row)));
}

/** The lines in groups of neighbours that are alike; of a choice, of all that are. */
function alike(lines: Grid, { domain }: Pick<MapAxis, "domain">): readonly (readonly number[])[] {
  const keys = lines.map((line) => line.map((possible) => possible.join("+")).join());
  const groups: number[][] = [];
  keys.forEach((key, index) => {
    const isLike = (group: readonly number[]): boolean => keys[at(group, 0)] === key;
    const last = groups.at(-1);
    const like = domain.type === "choice" ? groups.find(isLike) : last && isLike(last) && last;
    if (like) like.push(index);
    else groups.push([index]);
  });
  return groups;
}

function merged(axis: MapAxis, groups: readonly (readonly number[])[]): MapAxis {
  return {
    ...axis,
    cells: groups.map((group) => joined(group.map((cell) => at(axis.cells, cell)))),
  };
}

function regionOf(possible: readonly SettledVerdict[], here: boolean): Region {
  return { verdict: verdictAmong(possible), possible, here };
}
