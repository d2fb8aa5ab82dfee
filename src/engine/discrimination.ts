/**
 * What divides two stances, in numbers: by how much the distance between their verdict distributions is
 * expected to shrink if both learned a belief (the value of discrimination of Rosenberg et al. 2024, by total
 * variation).
 */
import { type Axis, masses } from "./axis.js";
import { hasProbability } from "./belief.js";
import { AnalysisTooLarge, type Node, onlyCell } from "./diagram.js";
import type { Engine, Stance } from "./engine.js";
import { at } from "./lookup.js";
import { type Bounds, entropyOf, mixed, widest } from "./probability.js";
import { Standpoint } from "./standpoint.js";

/** How far two stances are apart, and what knowing each belief would do to that. */
export interface Discrimination {
  /** The total variation distance of their verdict distributions, from 0 to 1. */
  readonly distance: Bounds;
  /** The beliefs that matter to the verdict of either, the one that can shrink the distance most first. */
  readonly beliefs: readonly Discriminating[];
}

export interface Discriminating {
  readonly belief: string;
  /** By how much the distance is expected to shrink if both learned it; below 0 it is expected to grow. */
  readonly shrinks: Bounds;
  /** What it would tell each of them of its own verdict, in bits; undefined for one who gives it no probability. */
  readonly bits: readonly [first: Bounds | undefined, second: Bounds | undefined];
  /** Who leaves it open without a probability. */
  readonly without: readonly [first: boolean, second: boolean];
}

/** Pairs of completions, and cells to learn in each, that are looked at for two stances at most. */
export const CASE_LIMIT = 200_000;

/** Differences that are nothing but rounding. */
const NOISE = 1e-12;

/**
 * Ranks the beliefs by what knowing them would do to the difference of two stances. With the distance
 * d = ½ Σ |P(v) − Q(v)| over the verdicts, a belief shrinks it by d − Σ m(c) d(c) over its cells c: d(c) is
 * the distance once both know that it lies in c, and m(c) the mean of the two probabilities of that. Beliefs
 * are independent. What is open without a probability is settled in every way in which each of the two may have it, and
 * the bounds are the least and the greatest of what follows.
 *
 * @returns undefined if neither says how probable anything is on which its verdict depends, or if no belief
 *   would tell either anything
 * @throws AnalysisTooLarge
 */
export function discrimination(
  engine: Engine,
  first: Stance,
  second: Stance,
): Discrimination | undefined {
  const one = sideOf(new Standpoint(engine, first));
  const sides = [one, sideOf(new Standpoint(engine, second, () => one.here.atlas))] as const;
  if (!sides.some(({ isWeighed }) => isWeighed)) return undefined;
  const { atlas } = sides[0].here;
  const verdict = atlas.diagrams.confine(atlas.verdict, eitherCells(sides));
  const learnable = atlas.diagrams.axes(verdict);
  const cells = learnable.reduce((sum, axis) => sum + at(atlas.axes, axis).cells.length, 0);
  if (cells * caseCount(sides[0], learnable) * caseCount(sides[1], learnable) > CASE_LIMIT) {
    throw new AnalysisTooLarge("cases", CASE_LIMIT);
  }
  const mine = casesOf(sides[0], learnable, verdict);
  const theirs = casesOf(sides[1], learnable, verdict);
  const beliefs = learnable
    .map((axis, place) => ({ axis, place }))
    .filter(({ place }) => isTelling([...mine, ...theirs], place))
    .map(({ axis, place }): Discriminating => {
      const without = [isVague(sides[0], axis), isVague(sides[1], axis)] as const;
      const bits = (cases: readonly Case[], isOpen: boolean): Bounds | undefined =>
        isOpen ? undefined : boundsOf(cases.map((each) => bitsOf(each, place)));
      return {
        belief: at(atlas.axes, axis).belief,
        shrinks: pairs(mine, theirs, (one, other) => shrinkage(one, other, place)),
        bits: [bits(mine, without[0]), bits(theirs, without[1])],
        without,
      };
    });
  if (beliefs.length === 0) return undefined;
  return {
    distance: pairs(mine, theirs, ({ all }, other) => apart(all, other.all)),
    beliefs: beliefs.sort(
      (a, b) =>
        differing(b.shrinks.upper, a.shrinks.upper) || differing(b.shrinks.lower, a.shrinks.lower),
    ),
  };
}

type Distribution = readonly number[];
type Weights = readonly (readonly number[] | undefined)[];

/** One of the two. */
interface Side {
  readonly here: Standpoint;
  readonly worlds: readonly World[];
  /** Whether its verdict depends on something of which it says how probable it is. */
  readonly isWeighed: boolean;
}

/** One of the two in one of its worlds. */
interface World {
  /** How probable the world is. */
  readonly chance: number;
  readonly here: Standpoint;
  /** Of each axis the probability of each cell; undefined where it says nothing of that. */
  readonly weights: Weights;
}

/** One of the two with everything settled that has no probability. */
interface Case {
  readonly all: Distribution;
  /** For each belief to be learned, and each cell of it: its probability, and the verdict's distribution then. */
  readonly learned: readonly (readonly Learned[])[];
}

interface Learned {
  readonly mass: number;
  readonly after: Distribution;
}

function sideOf(here: Standpoint): Side {
  const { stance } = here;
  const worlds = here.worlds.map((world) => ({
    ...world,
    weights: here.atlas.axes.map((axis: Axis, index) => masses(axis, at(world.here.stance, index))),
  }));
  const isWeighed = here
    .turning(here.atlas.verdict)
    .some((axis) => hasProbability(at(stance, axis)));
  return { here, worlds, isWeighed };
}

/** The cells of each axis in which either may lie. */
function eitherCells(sides: readonly Side[]): readonly (readonly number[])[] {
  const [side] = sides;
  const axes = side?.here.atlas.axes ?? [];
  return axes.map((_, axis) =>
    [...new Set(sides.flatMap(({ here }) => at(here.cells, axis)))].sort((a, b) => a - b),
  );
}

function isVague({ worlds }: Side, axis: number): boolean {
  return worlds.some(({ weights, here }) => !weights[axis] && at(here.cells, axis).length > 1);
}

function caseCount({ worlds }: Side, learnable: readonly number[]): number {
  return worlds
    .flatMap(({ here, weights }) =>
      learnable.filter((axis) => !weights[axis]).map((axis) => at(here.cells, axis).length),
    )
    .reduce((product, cells) => product * cells, 1);
}

/** Every way of settling what has no probability, in each world. */
function casesOf({ worlds }: Side, learnable: readonly number[], verdict: Node): readonly Case[] {
  return worlds
    .map((world) => ({
      share: world.chance,
      cases: casesIn(world, learnable, verdict),
    }))
    .reduce<readonly (readonly Part[])[]>(
      (found, { share, cases }) =>
        found.flatMap((parts) => cases.map((each) => [...parts, { share, case: each }])),
      [[]],
    )
    .map(together);
}

/** A case of one world, and how probable the world is. */
interface Part {
  readonly share: number;
  readonly case: Case;
}

/** The case that cases of worlds make together. */
function together(parts: readonly Part[]): Case {
  const [first] = parts;
  if (first && parts.length === 1) return first.case;
  return {
    all: mixed(parts.map(({ share, case: { all } }) => ({ weight: share, parts: all }))),
    learned: (first?.case.learned ?? []).map((cells, place) =>
      cells.map((_, cell) =>
        mixedLearned(
          parts.map(({ share, case: { learned } }) => ({
            share,
            ...at(at(learned, place), cell),
          })),
        ),
      ),
    ),
  };
}

/** What a cell says where worlds agree on it as far as each is probable: it tells of the worlds too. */
function mixedLearned(parts: readonly (Learned & { readonly share: number })[]): Learned {
  const mass = parts.reduce((sum, part) => sum + part.share * part.mass, 0);
  // What nobody thinks possible tells nothing of the worlds.
  const weighed = parts.map(({ share, mass: own, after }) => ({
    weight: mass > 0 ? (share * own) / mass : share,
    parts: after,
  }));
  return { mass, after: mixed(weighed) };
}

/** Every way of settling what has no probability in one world. */
function casesIn(
  { here, weights }: World,
  learnable: readonly number[],
  verdict: Node,
): readonly Case[] {
  const { axes } = here.atlas;
  const free = learnable.filter((axis) => !weights[axis]);
  const settle = (settled: Weights, index: number): readonly Weights[] => {
    const axis = free[index];
    if (axis === undefined) return [settled];
    return at(here.cells, axis).flatMap((cell) => {
      const one = at(axes, axis).cells.map((_, each) => Number(each === cell));
      return settle(settled.with(axis, one), index + 1);
    });
  };
  return settle(weights, 0).map((settled) => caseOf(here, settled, learnable, verdict));
}

function caseOf(
  { atlas: { diagrams } }: Standpoint,
  weights: Weights,
  learnable: readonly number[],
  verdict: Node,
): Case {
  return {
    all: diagrams.distribution(verdict, weights),
    learned: learnable.map((axis) =>
      at(weights, axis).map((mass, cell) => {
        const known = diagrams.confine(verdict, onlyCell(axis, cell));
        return { mass, after: diagrams.distribution(known, weights) };
      }),
    ),
  };
}

/** Whether some answer that somebody thinks possible would tell somebody anything. */
function isTelling(cases: readonly Case[], place: number): boolean {
  const cells = cases.map(({ learned }) => at(learned, place));
  return cases.some(({ all }, index) =>
    at(cells, index).some(
      ({ after }, cell) =>
        apart(all, after) > NOISE && cells.some((each) => at(each, cell).mass > 0),
    ),
  );
}

function shrinkage(one: Case, other: Case, place: number): number {
  const theirs = at(other.learned, place);
  const left = at(one.learned, place).reduce((sum, mine, cell) => {
    const { mass, after } = at(theirs, cell);
    return sum + ((mine.mass + mass) / 2) * apart(mine.after, after);
  }, 0);
  return quiet(apart(one.all, other.all) - left);
}

/** The mutual information of a belief and the verdict, in bits. */
function bitsOf({ all, learned }: Case, place: number): number {
  const left = at(learned, place).reduce(
    (sum, { mass, after }) => (mass > 0 ? sum + mass * entropyOf(after) : sum),
    0,
  );
  return Math.max(0, quiet(entropyOf(all) - left));
}

/** The total variation distance: half of the sum of the differences. */
function apart(one: Distribution, other: Distribution): number {
  return one.reduce((sum, p, constant) => sum + Math.abs(p - at(other, constant)), 0) / 2;
}

/** The least and the greatest of a figure over all pairs of cases. */
function pairs(
  mine: readonly Case[],
  theirs: readonly Case[],
  figure: (one: Case, other: Case) => number,
): Bounds {
  return mine.map((one) => boundsOf(theirs.map((other) => figure(one, other)))).reduce(widest);
}

function boundsOf(figures: readonly number[]): Bounds {
  return figures.map((each) => ({ lower: each, upper: each })).reduce(widest);
}

function quiet(figure: number): number {
  return Math.abs(figure) < NOISE ? 0 : figure;
}

function differing(one: number, other: number): number {
  return quiet(one - other);
}
