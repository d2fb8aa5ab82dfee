import { at } from "./lookup.js";
import type { Status } from "./status.js";
import type { Verdict } from "./verdict.js";

/** What the other members of a reference class need to know of one. */
export interface Ranked {
  /** Whose it is: the same for several of one holder, and for no others. */
  readonly holder: string;
  /** The reference class that it names, if it names one. */
  readonly referenceClass: string | undefined;
  /** Whether it ranks itself best; undefined if the argument does not say what that is. */
  readonly ranksItselfBest: Status | undefined;
  /** Whether its verdict needs it to rank itself best. */
  readonly needsToBeBest: boolean;
  readonly verdict: Verdict;
}

/** The members of a reference class, as indexes into what was given. */
export interface ReferenceClass {
  /** As its first member writes it, without outer blanks. */
  readonly name: string;
  readonly members: readonly number[];
  /** The members again, those of one holder together, in order of appearance. */
  readonly holders: readonly (readonly number[])[];
  /** Those who settledly rank themselves best. */
  readonly best: readonly number[];
  /** Those who leave open whether they do. */
  readonly bestOpen: readonly number[];
  /** Whether the argument says what it is to rank oneself best. */
  readonly ranked: boolean;
  /** Those whose verdict is favoured. */
  readonly racing: readonly number[];
  /** Those who race only because they rank themselves best. */
  readonly racingAsBest: readonly number[];
  /** At most one holder can be the best, so fewer than two think that they are. */
  readonly coherent: boolean;
}

/** The reference classes that are named, letter case and outer blanks aside, in order of appearance. */
export function referenceClasses(all: readonly Ranked[]): ReferenceClass[] {
  const named = all.flatMap(({ referenceClass }, index) =>
    nameKey(referenceClass) === "" ? [] : [index],
  );
  return groupsBy(named, (index) => nameKey(at(all, index).referenceClass)).map((members) =>
    classOf(members, all),
  );
}

/** What names of the same share, letter case and outer blanks aside; empty for none. */
export function nameKey(name = ""): string {
  return name.trim().normalize("NFC").toLowerCase();
}

/** Indexes with the same key together, in order of appearance. */
function groupsBy(
  indexes: readonly number[],
  keyOf: (index: number) => string,
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const group = groups.get(keyOf(index));
    if (group) group.push(index);
    else groups.set(keyOf(index), [index]);
  }
  return [...groups.values()];
}

function classOf(members: readonly number[], all: readonly Ranked[]): ReferenceClass {
  const having = (test: (member: Ranked) => boolean): number[] =>
    members.filter((index) => test(at(all, index)));
  const holdersOf = (some: readonly number[]) => groupsBy(some, (index) => at(all, index).holder);
  const best = having(({ ranksItselfBest }) => ranksItselfBest === "holds");
  return {
    name: at(all, at(members, 0)).referenceClass?.trim() ?? "",
    members,
    holders: holdersOf(members),
    best,
    bestOpen: having(({ ranksItselfBest }) => ranksItselfBest === "unknown"),
    ranked: having(({ ranksItselfBest }) => ranksItselfBest !== undefined).length > 0,
    racing: having(({ verdict }) => verdict === "favoured"),
    racingAsBest: having(
      ({ verdict, ranksItselfBest, needsToBeBest }) =>
        verdict === "favoured" && ranksItselfBest === "holds" && needsToBeBest,
    ),
    coherent: holdersOf(best).length < 2,
  };
}
