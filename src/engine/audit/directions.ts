/** Whether more of a belief pushes towards one verdict or the other. */
import { constantOf } from "../atlas.js";
import { FALSE, type Node, onlyCell } from "../diagram.js";
import { at } from "../lookup.js";
import { type SettledVerdict, settledVerdicts, told } from "../verdict.js";
import { type PartialWorldview, partialAt, valueIn } from "./partial.js";
import { POINT_COST, smallestCase } from "./smallest.js";
import type { Drawn, Space } from "./space.js";

/**
 * What more of a belief can do, all else being equal. It pushes towards if with more of it some
 * conclusion in favour is reached that was not, or none against any more; away if the other way round.
 */
export interface BeliefDirection {
  readonly belief: string;
  readonly towards?: Push | undefined;
  readonly away?: Push | undefined;
}

/**
 * Two worldviews that differ in one belief, which lies in neighbouring stretches of its domain, or on a
 * single value beside one if only that shows it. Of all such pairs it takes the fewest other beliefs.
 */
export interface Push {
  /** The others on which it depends; the rest may be anything. */
  readonly others: PartialWorldview;
  readonly less: number;
  readonly more: number;
  /** The verdict with less of the belief, and with more of it. */
  readonly verdicts: readonly [SettledVerdict, SettledVerdict];
}

type Way = "towards" | "away";

/**
 * For each belief of the verdict what more of it can do: false < true, lower < higher. Of a choice there
 * is no more and no less.
 *
 * @throws AnalysisTooLarge
 */
export function directionsOf(space: Space, { atlas }: Drawn): readonly BeliefDirection[] {
  const { diagrams } = space;
  const ordered = diagrams
    .axes(atlas.verdict)
    .filter((axis) => at(space.axes, axis).domain.type !== "choice");
  return ordered.map((axis): BeliefDirection => {
    const { belief, cells } = at(space.axes, axis);
    const along = cells.map((_, cell) => new Slice(space, atlas.verdict, axis, cell));
    const pushes = { towards: new Best(space, axis), away: new Best(space, axis) };
    const compare = ([low, high]: readonly [number, number]): void => {
      const [less, more] = [at(along, low), at(along, high)];
      if (less.verdict === more.verdict) return;
      for (const verdicts of turns) {
        const ways = waysOf(verdicts).filter((way) => pushes[way].isOpen(low, high));
        if (ways.length === 0) continue;
        const turned = diagrams.and(less.where(verdicts[0]), more.where(verdicts[1]));
        if (turned === FALSE) continue;
        for (const way of ways) pushes[way].offer(turned, low, high, verdicts);
      }
    };
    const stretches = [...cells.keys()].filter((cell) => !space.isPoint(axis, cell));
    neighbours(stretches).forEach(compare);
    neighbours([...cells.keys()]).forEach(compare);
    return { belief, towards: pushes.towards.push(), away: pushes.away.push() };
  });
}

function neighbours(cells: readonly number[]): readonly (readonly [number, number])[] {
  return cells.slice(1).map((cell, index) => [at(cells, index), cell] as const);
}

/** The verdict on one cell of an axis. */
class Slice {
  readonly verdict: Node;
  readonly #where = new Map<SettledVerdict, Node>();

  constructor(
    readonly space: Space,
    verdict: Node,
    axis: number,
    cell: number,
  ) {
    this.verdict = space.diagrams.confine(verdict, onlyCell(axis, cell));
  }

  where(verdict: SettledVerdict): Node {
    const node =
      this.#where.get(verdict) ?? this.space.diagrams.is(this.verdict, constantOf(verdict));
    this.#where.set(verdict, node);
    return node;
  }
}

const turns: readonly (readonly [SettledVerdict, SettledVerdict])[] = settledVerdicts.flatMap(
  (from) =>
    settledVerdicts
      .filter((to) => to !== from)
      .map((to): [SettledVerdict, SettledVerdict] => [from, to]),
);

/** From silent to contested is both. */
function waysOf([from, to]: readonly [SettledVerdict, SettledVerdict]): readonly Way[] {
  const [before, after] = [told[from], told[to]];
  return [
    ...((after.favoured && !before.favoured) || (before.disfavoured && !after.disfavoured)
      ? ["towards" as const]
      : []),
    ...((before.favoured && !after.favoured) || (after.disfavoured && !before.disfavoured)
      ? ["away" as const]
      : []),
  ];
}

/** The pair with the fewest other beliefs, off single values of numbers if there is one. */
class Best {
  #cost = Number.POSITIVE_INFINITY;
  #best: Push | undefined;

  constructor(
    readonly space: Space,
    readonly axis: number,
  ) {}

  /** Whether a pair could be better than the best so far. */
  isOpen(low: number, high: number): boolean {
    return this.#own(low, high) < this.#cost;
  }

  #own(low: number, high: number): number {
    return [low, high].filter((cell) => this.space.isPoint(this.axis, cell)).length * POINT_COST;
  }

  offer(turned: Node, low: number, high: number, verdicts: Push["verdicts"]): void {
    const { space, axis } = this;
    const own = this.#own(low, high);
    const others = smallestCase(space, turned);
    if (!others || own + others.cost >= this.#cost) return;
    this.#cost = own + others.cost;
    const { cells, domain } = at(space.axes, axis);
    this.#best = {
      others: partialAt(space, others.cells),
      less: valueIn(at(cells, low), domain),
      more: valueIn(at(cells, high), domain),
      verdicts,
    };
  }

  push(): Push | undefined {
    return this.#best;
  }
}
