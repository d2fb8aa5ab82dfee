import type { Axis } from "./axis.js";
import { type BeliefValue, completions, isSettled } from "./belief.js";
import { holdsValue } from "./cell.js";
import { isDiscrete } from "./domain.js";
import type { Engine, Stance } from "./engine.js";
import { at } from "./lookup.js";
import { Standpoint } from "./standpoint.js";
import type { SettledVerdict } from "./verdict.js";

/** A number that stands exactly where the verdict turns, all else as it is. */
export interface KnifeEdge {
  readonly belief: string;
  readonly value: number;
  /** The verdicts that are possible just below the value; undefined at the start of the domain. */
  readonly below: readonly SettledVerdict[] | undefined;
  /** The verdicts that are possible just above the value; undefined at the end of the domain. */
  readonly above: readonly SettledVerdict[] | undefined;
}

/**
 * The settled numbers of a stance that stand on a knife edge: just below or just above their value
 * other verdicts are possible.
 *
 * @throws AnalysisTooLarge
 */
export function knifeEdges(engine: Engine, stance: Stance): readonly KnifeEdge[] {
  const here = new Standpoint(engine, stance);
  const { axes } = here.atlas;
  const possible = here.possible().join();
  return axes.flatMap((axis, index): KnifeEdge[] => {
    const value = numberOf(axis, at(stance, index));
    if (value === undefined) return [];
    const [below, above] = neighbours(axis, value).map((cell) =>
      axis.cells[cell] === undefined ? undefined : here.possibleIn(index, [cell]),
    );
    const turns = [below, above].some((side) => side !== undefined && side.join() !== possible);
    return turns ? [{ belief: axis.belief, value, below, above }] : [];
  });
}

/** What a settled number is. */
function numberOf({ domain }: Axis, value: BeliefValue): number | undefined {
  if (isDiscrete(domain) || !isSettled(value, domain)) return undefined;
  return completions(value, domain)[0]?.min;
}

/** The cells of what lies just below a value, and just above it. */
function neighbours({ cells }: Axis, value: number): readonly [number, number] {
  const cell = cells.findIndex((each) => holdsValue(each, value));
  const { min, max } = at(cells, cell);
  return [value === min ? cell - 1 : cell, value === max ? cell + 1 : cell];
}
