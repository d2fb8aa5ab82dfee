/** What knowing a belief would do to the difference of two worldviews. */
import type { Discriminations, PairDiscrimination } from "../../answers/discrimination.js";
import type { Discriminating } from "../../engine/discrimination.js";
import type { Bounds } from "../../engine/probability.js";
import { code, listed } from "../page/build.js";
import type { Text } from "../page/tree.js";
import type { Names } from "./names.js";
import { bits, percentBetween } from "./shares.js";

/** What is said of one pair. */
export interface ToldDiscrimination {
  readonly between: Text;
  readonly beliefs: readonly Text[];
}

/** Pairs, and beliefs of each, that are told where not everything is. */
const MOST = 3;

/** How far apart the two of each pair are, and what knowing a belief would do to that. */
export function toldDiscriminations(
  { pairs }: Discriminations,
  names: Names,
  full: boolean,
): readonly ToldDiscrimination[] {
  const told = full ? pairs : pairs.slice(0, MOST);
  return told.map((pair) => ({
    between: betweenText(pair, names),
    beliefs: beliefTexts(pair, names, full),
  }));
}

/** What is not told, and where it is. */
export function untoldTexts({ pairs, leftOff }: Discriminations, full: boolean): readonly Text[] {
  const untold = full ? 0 : Math.max(0, pairs.length - MOST);
  return [
    ...(untold > 0 ? [[`… and ${untold} more ${pairWord(untold)}: `, code("--full")]] : []),
    ...(leftOff > 0
      ? [
          `${leftOff} more ${pairWord(leftOff)} of which one says how probable things are: compare fewer.`,
        ]
      : []),
  ];
}

function pairWord(count: number): string {
  return count === 1 ? "pair" : "pairs";
}

/**
 * What the figures say, and what they assume.
 *
 * @param scenarios whether some of the worldviews have scenarios
 */
export function discriminationIntro(
  { pairs }: Discriminations,
  scenarios: boolean,
): readonly Text[] {
  if (pairs.length === 0) return [];
  const isBounded = pairs.some(({ found }) =>
    found?.beliefs.some(({ without }) => without.includes(true)),
  );
  const bounds = isBounded
    ? " Two figures are the least and the most, however what has no probability is settled."
    : "";
  const assumed = scenarios ? "beliefs independent within each scenario" : "beliefs independent";
  return [
    `How far apart the chances of their verdicts are, ${assumed}, and by how many points of a hundred that is expected to change if both learned a belief.${bounds}`,
  ];
}

function betweenText({ between, found }: PairDiscrimination, names: Names): Text {
  const both = listed(
    between.map((index) => names.one(index)),
    "and",
  );
  if (!found) return [both, ": there are too many cases to be exact about"];
  const { lower, upper } = found.distance;
  return [both, `: ${percentBetween(lower, upper)} apart`];
}

function beliefTexts(
  { between, found }: PairDiscrimination,
  names: Names,
  full: boolean,
): readonly Text[] {
  const all = found?.beliefs ?? [];
  const told = full ? all : all.filter(isWorthKnowing).slice(0, MOST);
  const left = all.length - told.length;
  return [
    ...told.map((each) => beliefText(each, between, names)),
    ...(left > 0 ? [[`… and ${left} more: `, code("--full")]] : []),
  ];
}

/** Whether knowing a belief may change the distance, or would tell somebody something. */
function isWorthKnowing({ shrinks, bits: told }: Discriminating): boolean {
  const isZero = ({ lower, upper }: Bounds): boolean => lower === 0 && upper === 0;
  return !isZero(shrinks) || told.some((each) => !each || !isZero(each));
}

function beliefText(
  { belief, shrinks, bits: told, without }: Discriminating,
  between: readonly [number, number],
  names: Names,
): Text {
  const open = between.filter((_, side) => without[side]).map((index) => names.one(index));
  const vague: Text =
    open.length === 0
      ? ""
      : ["; ", listed(open, "and"), ` give${open.length === 1 ? "s" : ""} it no probability`];
  const tells = told.map((each) => (each ? bitsBetween(each) : "?")).join(" and ");
  return [code(belief), ` ${change(shrinks)} (tells them ${tells} bits`, vague, ")"];
}

/** The change of the distance, in points of a hundred: less of it is nearer. */
function change({ lower, upper }: Bounds): string {
  const [most, least] = [points(-upper), points(-lower)];
  return most === least ? `${most} points` : `${most} to ${least} points`;
}

function points(share: number): string {
  const shown = Number((Math.abs(share) * 100).toFixed(1));
  if (shown === 0) return share === 0 ? "0" : `${signOf(share)}less than 0.1`;
  return `${signOf(share)}${shown}`;
}

/** A minus that is no hyphen, so that it does not break from its number. */
function signOf(share: number): string {
  return share < 0 ? "\u2212" : "+";
}

function bitsBetween({ lower, upper }: Bounds): string {
  const [low, high] = [bits(lower), bits(upper)];
  return low === high ? low : `${low} to ${high}`;
}
