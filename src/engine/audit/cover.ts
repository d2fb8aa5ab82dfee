/** Where something is so, as boxes. */
import { type Cell, joined } from "../cell.js";
import { type Box, widen } from "../changes.js";
import { type Diagrams, FALSE, type Node, TRUE } from "../diagram.js";
import { type Domain, isDiscrete } from "../domain.js";
import { at } from "../lookup.js";
import type { CellCount } from "./count.js";
import { type PartialWorldview, partialAt } from "./partial.js";
import { type Case, smallestCase } from "./smallest.js";
import type { Space } from "./space.js";

/** A box of worldviews: some beliefs each in a region, the others anything. */
export interface AuditRegion {
  /** In the model's order. */
  readonly clauses: readonly RegionClause[];
  /** A value within the region for each of these beliefs. */
  readonly witness: PartialWorldview;
  /** Some number hits a single value: of all worldviews that is a part without any width. */
  readonly knifeEdge: boolean;
  /** How many cells it has. */
  readonly cells: number;
}

export interface RegionClause {
  readonly belief: string;
  readonly domain: Domain;
  readonly region: Cell;
}

export interface Cover {
  readonly regions: readonly AuditRegion[];
  /** How many cells lie in none of them; 0 unless there are more regions than were asked for. */
  readonly rest: number;
}

/**
 * Covers what a function is true of with boxes, each as wide as it goes: those of fewer beliefs first,
 * those that hit single values of numbers last. They may overlap, but none lies in others together
 * that take no more beliefs to say.
 *
 * @throws AnalysisTooLarge
 */
export function coverOf(space: Space, f: Node, count: CellCount, most: number): Cover {
  const { diagrams } = space;
  const found: Found[] = [];
  let rest = f;
  while (rest !== FALSE && found.length < most) {
    const least = smallestCase(space, f, rest);
    if (!least) throw new Error("something is true nowhere");
    const box = widen(diagrams, f, least.cells, space.axes);
    const node = nodeOf(space, box);
    rest = diagrams.and(rest, diagrams.not(node));
    found.push({ box, node, least });
  }
  const regions = needed(diagrams, found).map(({ box, node, least }): AuditRegion => {
    const clauses = [...box]
      .toSorted(([a], [b]) => a - b)
      .map(([axis, run]): RegionClause => {
        const { belief, domain, cells } = at(space.axes, axis);
        return { belief, domain, region: joined(run.map((cell) => at(cells, cell))) };
      });
    const knifeEdge = clauses.some(
      ({ domain, region }) => !isDiscrete(domain) && region.min === region.max,
    );
    return { clauses, witness: partialAt(space, least.cells), knifeEdge, cells: count.of(node) };
  });
  return { regions, rest: count.of(rest) };
}

/** A box, where it is, and the case from which it was widened. */
interface Found {
  readonly box: Box;
  readonly node: Node;
  readonly least: Case;
}

/** Without those, from the last on, that lie together in others that take no more to say. */
function needed(diagrams: Diagrams, boxes: readonly Found[]): readonly Found[] {
  return boxes.reduceRight((kept, box) => {
    const others = kept.filter((each) => each !== box && each.least.cost <= box.least.cost);
    const all = others.reduce((any, { node }) => diagrams.or(any, node), FALSE);
    return diagrams.or(all, box.node) === all ? kept.filter((each) => each !== box) : kept;
  }, boxes);
}

/** True in a box. */
export function nodeOf({ diagrams, axes }: Space, box: Box): Node {
  return [...box]
    .toSorted(([a], [b]) => b - a)
    .reduce<Node>((below, [axis, run]) => {
      const children = at(axes, axis).cells.map((_, cell) => (run.includes(cell) ? below : FALSE));
      return diagrams.make(axis, children);
    }, TRUE);
}
