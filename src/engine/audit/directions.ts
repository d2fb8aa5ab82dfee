/** Whether more of a belief pushes towards one verdict or the other. */
import { constantOf } from "../atlas.js";
import { FALSE, type Node, onlyCell } from "../diagram.js";
import { at } from "../lookup.js";
import { type SettledVerdict, settledVerdicts } from "../verdict.js";
import { type PartialWorldview, partialAt, valueIn } from "./partial.js";
import { smallestCase } from "./smallest.js";
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

/** Two worldviews that differ in one belief. */
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
 * For each belief of the verdict what more of it can do: false < true, lower < higher.
 *
 * @throws AnalysisTooLarge
 */
export function directionsOf(space: Space, { atlas }: Drawn): readonly BeliefDirection[] {
  const { diagrams } = space;
  return diagrams.axes(atlas.verdict).map((axis): BeliefDirection => {
    const along = at(space.axes, axis).cells.map((_, cell) =>
      diagrams.confine(atlas.verdict, onlyCell(axis, cell)),
    );
    const pushes = { towards: new Best(space, axis), away: new Best(space, axis) };
    for (const [low, less] of along.entries()) {
      for (const [high, more] of along.entries()) {
        if (low < high && less !== more) {
          for (const verdicts of turns) {
            const turned = diagrams.and(isAt(less, verdicts[0]), isAt(more, verdicts[1]));
            if (turned === FALSE) continue;
            for (const way of waysOf(verdicts)) pushes[way].offer(turned, low, high, verdicts);
          }
        }
      }
    }
    const { belief } = at(space.axes, axis);
    return { belief, towards: pushes.towards.push(), away: pushes.away.push() };
  });

  function isAt(f: Node, verdict: SettledVerdict): Node {
    return diagrams.is(f, constantOf(verdict));
  }
}

const turns: readonly (readonly [SettledVerdict, SettledVerdict])[] = settledVerdicts.flatMap(
  (from) =>
    settledVerdicts
      .filter((to) => to !== from)
      .map((to): [SettledVerdict, SettledVerdict] => [from, to]),
);

const told: Readonly<Record<SettledVerdict, { readonly yes: number; readonly no: number }>> = {
  favoured: { yes: 1, no: 0 },
  disfavoured: { yes: 0, no: 1 },
  contested: { yes: 1, no: 1 },
  silent: { yes: 0, no: 0 },
};

/** From silent to contested is both. */
function waysOf([from, to]: readonly [SettledVerdict, SettledVerdict]): readonly Way[] {
  const [before, after] = [told[from], told[to]];
  return [
    ...(after.yes > before.yes || after.no < before.no ? ["towards" as const] : []),
    ...(after.yes < before.yes || after.no > before.no ? ["away" as const] : []),
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

  offer(turned: Node, low: number, high: number, verdicts: Push["verdicts"]): void {
    const { space, axis } = this;
    const points = [low, high].filter((cell) => space.isPoint(axis, cell)).length;
    const own = points * OWN_POINT_COST;
    if (own >= this.#cost) return;
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

const OWN_POINT_COST = 10_000;
