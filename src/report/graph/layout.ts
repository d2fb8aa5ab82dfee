/**
 * Places of the nodes of a graph, in columns from what is rested on to what rests on it (Sugiyama,
 * Tagawa, Toda 1981): an edge over several columns passes through a free place in each, and each column
 * is ordered by the mean place of the neighbours.
 */
import type { ArgumentGraph, GraphEdge, GraphNode } from "./graph.js";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode {
  readonly node: GraphNode;
  readonly box: Box;
}

/** An edge and the points through which it goes: the ends, and both sides of each column on the way. */
export interface PlacedEdge {
  readonly edge: GraphEdge;
  readonly points: readonly Point[];
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** The nodes that nothing connects, for a place of their own. */
  readonly apart: readonly GraphNode[];
}

export interface Measures {
  readonly boxWidth: number;
  readonly heightOf: (node: GraphNode) => number;
  /** Between columns, and between the boxes of a column. */
  readonly across: number;
  readonly down: number;
}

/** A place in a column: of a node, or of an edge that passes. */
interface Place {
  readonly key: string;
  readonly column: number;
  readonly node?: GraphNode;
}

/** An edge from one column to the next. */
interface Step {
  readonly from: string;
  readonly to: string;
}

/** Times that the columns are put in order, forwards and backwards in turn. */
const SWEEPS = 12;
/** The height of a place through which an edge passes. */
const PASSAGE = 6;

export function layoutOf({ nodes, edges }: ArgumentGraph, measures: Measures): GraphLayout {
  const connected = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const drawn = nodes.filter(({ key }) => connected.has(key));
  const columnOf = columnsOf(drawn, edges);
  const routes = edges.map((edge, index) => ({ edge, stops: stopsOf(edge, index, columnOf) }));
  const places: readonly Place[] = [
    ...drawn.map((node) => ({ key: node.key, column: columnOf(node.key), node })),
    ...routes.flatMap(({ stops }) => stops.slice(1, -1)),
  ];
  const steps = routes.flatMap(({ stops }) =>
    stops.slice(1).map((stop, index): Step => ({ from: stops[index]?.key ?? "", to: stop.key })),
  );
  const columns = ordered(places, steps);
  const boxes = boxesOf(columns, measures);
  const boxOf = (key: string): Box => boxes.get(key) as Box;
  const entries = entriesOf(routes, boxOf);
  return {
    width: Math.max(0, columns.length * (measures.boxWidth + measures.across) - measures.across),
    height: Math.max(0, ...[...boxes.values()].map(({ y, height }) => y + height)),
    nodes: drawn.map((node) => ({ node, box: boxOf(node.key) })),
    edges: routes.map(({ edge, stops }) => ({
      edge,
      points: stops
        .flatMap(({ key }, index) => pointsAt(boxOf(key), index, stops.length))
        .map((point, index, all) =>
          index === all.length - 1 ? { ...point, y: entries.get(edge) ?? point.y } : point,
        ),
    })),
    apart: nodes.filter(({ key }) => !connected.has(key)),
  };
}

/** Beliefs stand first, then terms, then claims; what rests on something stands behind it. */
function columnsOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): (key: string) => number {
  const first = { belief: 0, term: 1, claim: 2 } as const;
  const kinds = new Map(nodes.map(({ key, kind }) => [key, kind]));
  const below = neighboursBy(edges, "to", "from");
  const known = new Map<string, number>();
  const columnOf = (key: string): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const rests = (below.get(key) ?? []).map((from) => columnOf(from) + 1);
    const column = Math.max(first[kinds.get(key) ?? "belief"], ...rests);
    known.set(key, column);
    return column;
  };
  const used = [...new Set(nodes.map(({ key }) => columnOf(key)))].sort((a, b) => a - b);
  return (key) => used.indexOf(columnOf(key));
}

function stopsOf(
  { from, to }: GraphEdge,
  index: number,
  columnOf: (key: string) => number,
): readonly Place[] {
  const [start, end] = [columnOf(from), columnOf(to)];
  const between = Array.from({ length: Math.max(0, end - start - 1) }, (_, step): Place => {
    const column = start + 1 + step;
    return { key: `edge ${index} ${column}`, column };
  });
  return [{ key: from, column: start }, ...between, { key: to, column: end }];
}

type Columns = readonly (readonly Place[])[];

/** The columns, each in the order in which the fewest edges were found to cross. */
function ordered(places: readonly Place[], steps: readonly Step[]): Columns {
  const count = Math.max(0, ...places.map(({ column }) => column + 1));
  const before = neighboursBy(steps, "to", "from");
  const behind = neighboursBy(steps, "from", "to");
  let columns: Columns = Array.from({ length: count }, (_, column) =>
    places.filter((place) => place.column === column).sort((a, b) => sideOf(a) - sideOf(b)),
  );
  let best = { columns, crossings: crossingsOf(columns, steps) };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    columns = sweep % 2 === 0 ? swept(columns, before, false) : swept(columns, behind, true);
    const crossings = crossingsOf(columns, steps);
    if (crossings < best.crossings) best = { columns, crossings };
  }
  return best.columns;
}

/** Each column in turn by the mean place of the neighbours in the columns that were put in order before. */
function swept(
  columns: Columns,
  neighbours: ReadonlyMap<string, readonly string[]>,
  isBackwards: boolean,
): Columns {
  const rank = ranksOf(columns);
  const inTurn = [...columns.keys()];
  const done = [...columns];
  for (const index of isBackwards ? inTurn.reverse() : inTurn) {
    const middle = ({ key }: Place): number => {
      const ranks = (neighbours.get(key) ?? [key]).map((each) => rank.get(each) ?? 0);
      return ranks.reduce((sum, each) => sum + each, 0) / ranks.length;
    };
    const column = [...(columns[index] ?? [])].sort(
      (a, b) => sideOf(a) - sideOf(b) || middle(a) - middle(b),
    );
    done[index] = column;
    for (const [key, place] of ranksOf([column])) rank.set(key, place);
  }
  return done;
}

/** How far down each place is in its column, from 0 to 1. */
function ranksOf(columns: Columns): Map<string, number> {
  return new Map(
    columns.flatMap((column) =>
      column.map(({ key }, index) => [key, (index + 0.5) / column.length] as const),
    ),
  );
}

function crossingsOf(columns: Columns, steps: readonly Step[]): number {
  const place = new Map(
    columns.flatMap((column, at) => column.map(({ key }, index) => [key, { at, index }] as const)),
  );
  const drawn = steps.flatMap(({ from, to }) => {
    const [start, end] = [place.get(from), place.get(to)];
    return start && end ? [{ column: start.at, start: start.index, end: end.index }] : [];
  });
  return drawn.reduce(
    (sum, one, index) =>
      sum +
      drawn
        .slice(index + 1)
        .filter(
          (other) =>
            other.column === one.column && (other.start - one.start) * (other.end - one.end) < 0,
        ).length,
    0,
  );
}

/** Claims for stand above claims against; all else in between, where its neighbours draw it. */
function sideOf({ node }: Place): number {
  if (node?.kind !== "claim") return 0;
  if (node.speaksFor === undefined) return 0;
  return node.speaksFor === "favoured" ? -1 : 1;
}

function neighboursBy(
  steps: readonly Step[],
  by: keyof Step,
  other: keyof Step,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const step of steps) {
    const known = found.get(step[by]);
    if (known) known.push(step[other]);
    else found.set(step[by], [step[other]]);
  }
  return found;
}

/** Columns side by side, each in the middle of the height of the tallest. */
function boxesOf(
  columns: readonly (readonly Place[])[],
  { boxWidth, heightOf, across, down }: Measures,
): ReadonlyMap<string, Box> {
  const heightAt = ({ node }: Place): number => (node ? heightOf(node) : PASSAGE);
  const heights = columns.map((column) =>
    column.reduce((sum, place) => sum + heightAt(place) + down, -down),
  );
  const tallest = Math.max(0, ...heights);
  return new Map(
    columns.flatMap((column, index) => {
      let y = (tallest - (heights[index] ?? 0)) / 2;
      return column.map((place): [string, Box] => {
        const box = { x: index * (boxWidth + across), y, width: boxWidth, height: heightAt(place) };
        y += box.height + down;
        return [place.key, box];
      });
    }),
  );
}

/** Between arrows that enter the same box, at most. */
const APART = 12;

/** How far down each edge enters its box: one below the other, in the order in which they come. */
function entriesOf(
  routes: readonly { readonly edge: GraphEdge; readonly stops: readonly Place[] }[],
  boxOf: (key: string) => Box,
): ReadonlyMap<GraphEdge, number> {
  const middleOf = ({ y, height }: Box): number => y + height / 2;
  const comingFrom = ({ stops }: (typeof routes)[number]): number =>
    middleOf(boxOf(stops.at(-2)?.key ?? ""));
  const targets = [...new Set(routes.map(({ edge }) => edge.to))];
  return new Map(
    targets.flatMap((to) => {
      const box = boxOf(to);
      const coming = routes
        .filter(({ edge }) => edge.to === to)
        .sort((a, b) => comingFrom(a) - comingFrom(b));
      const gap = Math.min(APART, box.height / (coming.length + 1));
      return coming.map(({ edge }, index): [GraphEdge, number] => [
        edge,
        middleOf(box) + (index - (coming.length - 1) / 2) * gap,
      ]);
    }),
  );
}

/** Where an edge leaves its first box, enters its last, and enters and leaves those between. */
function pointsAt({ x, y, width, height }: Box, index: number, stops: number): readonly Point[] {
  const middle = y + height / 2;
  const left = { x, y: middle };
  const right = { x: x + width, y: middle };
  if (index === 0) return [right];
  return index === stops - 1 ? [left] : [left, right];
}
