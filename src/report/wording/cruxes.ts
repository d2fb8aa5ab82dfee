/** Cruxes as sentences a person would say. */
import type { Crux, CruxSide } from "../../engine/cruxes.js";
import { code, joined, listed } from "../page/build.js";
import type { Text } from "../page/tree.js";

/** How one side of a disagreement is called. */
export interface Party {
  /** As the subject of a sentence: "Careful lab", "Each of the silent". */
  readonly subject: Text;
  /** As the owner of a belief: "Careful lab's", "the other's". */
  readonly owner: Text;
}

/** Why two parties get different verdicts: what they share first, then what would move each. */
export function cruxSentences(
  cruxes: readonly Crux[],
  first: Party,
  second: Party,
): readonly Text[] {
  const double = cruxes.filter((crux) => crux.double);
  const [only] = cruxes;
  const shared = cruxes.length === 1 && only?.double ? [soleCrux(only)] : double.map(doubleCrux);
  return [
    ...shared,
    ...comingOver(ownCruxes(cruxes, "first"), first, second),
    ...comingOver(ownCruxes(cruxes, "second"), second, first),
  ];
}

function soleCrux({ beliefs }: Crux): Text {
  const extent = beliefs.length === 1 ? "alone" : "together";
  return ["They disagree because of ", named(beliefs), ` ${extent}: ${whoever(beliefs)}.`];
}

function doubleCrux({ beliefs }: Crux): Text {
  return ["A double crux is ", named(beliefs), `: ${whoever(beliefs)}.`];
}

function whoever({ length }: readonly string[]): string {
  const what = length === 1 ? "it" : length === 2 ? "both" : "all of these";
  return `whichever of them changed its mind on ${what} would come over`;
}

function ownCruxes(cruxes: readonly Crux[], side: CruxSide): readonly Crux[] {
  return cruxes.filter(({ of, double }) => !double && of.includes(side));
}

function comingOver(
  cruxes: readonly Crux[],
  { subject }: Party,
  { owner }: Party,
): readonly Text[] {
  if (cruxes.length === 0) return [];
  const ways = cruxes.map(({ beliefs }): Text => [owner, " ", named(beliefs)]);
  return [[subject, " would come over if it took ", joined(ways, ", or "), "."]];
}

function named(beliefs: readonly string[]): Text {
  return listed(beliefs.map(code), "and");
}
