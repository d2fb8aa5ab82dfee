import type { PairCruxes } from "../../answers/compare.js";
import type { Crux } from "../../answers/crux.js";
import type { CruxSide } from "../../engine/cruxes.js";
import { type SettledVerdict, settledVerdicts } from "../../engine/verdict.js";

/** Pairs that disagree in the same way: each of the firsts with each of the seconds. */
export interface CruxGroup {
  readonly firsts: readonly number[];
  readonly seconds: readonly number[];
  readonly verdicts: readonly [first: SettledVerdict, second: SettledVerdict];
  readonly cruxes: readonly Crux[];
  /** The two of each pair agree about the world. */
  readonly sameJudgements: boolean;
  /** The two of each pair are one holder. */
  readonly sameHolder: boolean;
}

/**
 * Gathers pairs with the same verdicts and cruxes. Every pair is in exactly one group. The verdicts of
 * a group are in the order of `settledVerdicts`, so a pair may stand the other way round in it.
 */
export function groupCruxes(pairs: readonly PairCruxes[]): readonly CruxGroup[] {
  const alike = new Map<string, { like: PairCruxes; seconds: Map<number, number[]> }>();
  for (const pair of pairs.map(inVerdictOrder)) {
    const key = JSON.stringify([pair.verdicts, pair.cruxes, pair.sameJudgements, pair.sameHolder]);
    const entry = alike.get(key) ?? { like: pair, seconds: new Map<number, number[]>() };
    const [first, second] = pair.between;
    const seconds = entry.seconds.get(first);
    if (seconds) seconds.push(second);
    else entry.seconds.set(first, [second]);
    alike.set(key, entry);
  }
  return [...alike.values()].flatMap(({ like: { between: _, ...like }, seconds }) =>
    blocks(seconds).map((block) => ({ ...like, ...block })),
  );
}

/** Joins the firsts that are paired with the same seconds. */
function blocks(
  secondsOf: ReadonlyMap<number, number[]>,
): readonly Pick<CruxGroup, "firsts" | "seconds">[] {
  const joined = new Map<string, { firsts: number[]; seconds: number[] }>();
  for (const [first, unsorted] of secondsOf) {
    const seconds = unsorted.sort((a, b) => a - b);
    const block = joined.get(seconds.join()) ?? { firsts: [], seconds };
    block.firsts.push(first);
    joined.set(seconds.join(), block);
  }
  return [...joined.values()].map(({ firsts, seconds }) => ({
    firsts: firsts.sort((a, b) => a - b),
    seconds,
  }));
}

function inVerdictOrder(pair: PairCruxes): PairCruxes {
  const [first, second] = pair.verdicts;
  if (settledVerdicts.indexOf(first) < settledVerdicts.indexOf(second)) return pair;
  return {
    ...pair,
    between: [pair.between[1], pair.between[0]],
    verdicts: [second, first],
    cruxes: pair.cruxes.map(turned).sort(inCruxOrder),
  };
}

const otherSide = { first: "second", second: "first" } as const satisfies Record<
  CruxSide,
  CruxSide
>;

function turned(crux: Crux): Crux {
  const { of, double } = crux;
  return { ...crux, of: double ? of : of.map((side) => otherSide[side]) };
}

/** Double cruxes, then fewer beliefs, then the first's: the order in which cruxes are found. */
function inCruxOrder(a: Crux, b: Crux): number {
  const isSeconds = ({ of, double }: Crux): number => Number(!double && of.includes("second"));
  return (
    Number(b.double) - Number(a.double) ||
    a.beliefs.length - b.beliefs.length ||
    isSeconds(a) - isSeconds(b)
  );
}
