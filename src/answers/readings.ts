/** How far an argument can be stretched: for which values of its parameters an answer stays what it is. */
import type { Argument } from "../argument/argument.js";
import { type Cell, joined } from "../engine/cell.js";
import type { Stance } from "../engine/engine.js";
import type { Outcome } from "../engine/evaluate.js";
import { nextDown, nextUp } from "../engine/float.js";
import { at } from "../engine/lookup.js";
import { stanceOf, type Worldview } from "../worldview/worldview.js";
import { type OutcomeAt, outcomeAt, type Profile, pieceAt, profileOf } from "./readings/profile.js";

/** What the value of one parameter is to the answer about a worldview, all else being as it is. */
export interface Reading extends Profile {
  /** The values with which the verdict, or what an open one leaves possible, stays what it is. */
  readonly verdict: Stretch;
  /** The values with which the trade-off and its price stay what they are too. */
  readonly price: Stretch;
}

/** The values around the present one with which something stays what it is. */
export interface Stretch {
  readonly region: Cell;
  /** It is all values that the argument takes. */
  readonly whole: boolean;
  /** What lies next to it; undefined where the domain ends. */
  readonly below: Beyond | undefined;
  readonly above: Beyond | undefined;
  /** Where it is the same again, further out, rising. */
  readonly again: readonly Cell[];
}

/** Another answer, or that the argument is none any more with such a value. */
export type Beyond = Outcome | "refused";

const ANY_NUMBER: Cell = {
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
  minIncluded: false,
  maxIncluded: false,
};

/**
 * The readings of an argument under which the answer about a worldview stays what it is: one for each
 * parameter, in the argument's order, the others keeping their values. Exact: the parameter's domain is cut
 * wherever an answer can change, and the answer at, just below and just above each end is evaluated again.
 *
 * @throws AnalysisTooLarge
 */
export function readings(argument: Argument, worldview: Worldview): readonly Reading[] {
  return readingsOn(argument, stanceOf(worldview));
}

/** The same of a stance. */
export function readingsOn(argument: Argument, stance: Stance): readonly Reading[] {
  return Object.keys(argument.parameters).map((parameter) => {
    const profile = profileOf(argument, parameter, stance);
    const outcome = outcomeAt(argument, parameter, stance);
    const stretch = (keyOf: (outcome: Outcome) => string): Stretch =>
      confirmed(stretchOf(profile, keyOf), profile, keyOf, outcome);
    return { ...profile, verdict: stretch(verdictKey), price: stretch(priceKey) };
  });
}

/** What has to stay for the verdict to be the same. */
export function verdictKey({ possible }: Outcome): string {
  return possible.join();
}

function priceKey({ possible, tradeOff: { price, open } }: Outcome): string {
  return JSON.stringify([possible, price, open]);
}

function stretchOf(profile: Profile, keyOf: (outcome: Outcome) => string): Stretch {
  const { pieces, value } = profile;
  const here = pieceAt(profile, value);
  if (here < 0) {
    return { region: ANY_NUMBER, whole: true, below: undefined, above: undefined, again: [] };
  }
  const keys = pieces.map(({ outcome }) => outcome && keyOf(outcome));
  const isSame = (index: number): boolean => keys[index] === keys[here];
  const runs = runsOf(keys.length, isSame);
  const [first, last] = runs.find(([from, to]) => from <= here && here <= to) ?? [here, here];
  const region = ([from, to]: Run): Cell =>
    joined(pieces.slice(from, to + 1).map(({ cell }) => cell));
  const beyond = (index: number): Beyond | undefined =>
    index in pieces ? (at(pieces, index).outcome ?? "refused") : undefined;
  return {
    region: region([first, last]),
    whole: keys.every((key) => key === undefined || key === keys[here]),
    below: beyond(first - 1),
    above: beyond(last + 1),
    again: runs.filter(([from]) => from !== first).map(region),
  };
}

type Run = readonly [first: number, last: number];

/** The longest runs of indexes that are all alike in something. */
function runsOf(length: number, has: (index: number) => boolean): readonly Run[] {
  const runs: [number, number][] = [];
  for (let index = 0; index < length; index++) {
    if (!has(index)) continue;
    const run = runs.at(-1);
    if (run && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** The stretch, its ends within the domain evaluated again: at each, just below it and just above it. */
function confirmed(
  stretch: Stretch,
  profile: Profile,
  keyOf: (outcome: Outcome) => string,
  outcome: OutcomeAt,
): Stretch {
  const { region, below, above } = stretch;
  const ends = [...(below ? [region.min] : []), ...(above ? [region.max] : [])];
  for (const value of ends.flatMap((end) => around(end, profile))) {
    const piece = profile.pieces[pieceAt(profile, value)];
    if (!piece) continue;
    const found = outcome(value);
    if ((found && keyOf(found)) !== (piece.outcome && keyOf(piece.outcome))) {
      throw new Error("an end of a stretch that is none");
    }
  }
  return stretch;
}

/** A value, and those just below and just above it: of numbers with room for another one between. */
function around(end: number, { domain }: Profile): readonly number[] {
  return domain?.type === "integer"
    ? [end - 1, end, end + 1]
    : [nextDown(nextDown(end)), end, nextUp(nextUp(end))];
}
