import type { Argument } from "../argument/argument.js";
import type { Place } from "../diagnostics/problem.js";
import type { BeliefValue } from "../engine/belief.js";
import type { Stance } from "../engine/engine.js";
import { at } from "../engine/lookup.js";
import type { Expectation } from "./expectation.js";

/** A named set of beliefs held by one entity, validated against an argument. */
export interface Worldview {
  readonly name: string;
  readonly entity?: string | undefined;
  readonly referenceClass?: string | undefined;
  readonly description?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  /** As of when: a day, a month or a year, such as 2026-03-01. Their order is that of the texts. */
  readonly date?: string | undefined;
  /** The built-in arguments it was written for. */
  readonly argument?: readonly string[] | undefined;
  readonly expect?: Expectation | undefined;
  readonly expectPlaces?: ExpectationPlaces | undefined;
  /** What it says of each belief, in the argument's order; by scenario where it has some that say it. */
  readonly beliefs: readonly HeldBelief[];
  /** The cases that it reckons with, of which exactly one is the case. */
  readonly scenarios?: readonly Scenario[] | undefined;
  /** What it says besides, which other arguments ask and this one does not. */
  readonly notAsked: readonly string[];
  readonly file: string;
  /** Which worldview of its file it is, from 1. */
  readonly document: number;
  /** Where it begins in its file. */
  readonly line: number;
}

/** One of the cases that a worldview reckons with. */
export interface Scenario {
  readonly name: string;
  /** From 0 to 1. */
  readonly chance: number;
  readonly note?: string | undefined;
  /** What it says of beliefs, in the argument's order; these take the place of what stands outside of it. */
  readonly beliefs: readonly HeldBelief[];
  readonly line?: number | undefined;
}

/** Where the parts of an expectation stand. */
export interface ExpectationPlaces {
  readonly verdict?: Place | undefined;
  readonly tradeOff?: Place | undefined;
  readonly claims: Readonly<Record<string, Place>>;
}

/** How a worldview came by a belief: wrote it, took the default, was overridden, or left it out. */
export type BeliefOrigin = "stated" | "assumed" | "overridden" | "missing";

export interface HeldBelief {
  readonly id: string;
  readonly value: BeliefValue;
  readonly origin: BeliefOrigin;
  /** The word that was written instead of a number: `hard`. */
  readonly level?: string | undefined;
  /** Where the value is documented: texts or addresses, one at least. */
  readonly sources?: readonly string[] | undefined;
  readonly note?: string | undefined;
  /** Where the value stands, if it was stated. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** How many columns it takes there. */
  readonly length?: number | undefined;
}

/** Whether a worldview names the arguments that it was written for, and this is none of them. */
export function isForAnother(
  { argument: names }: Pick<Worldview, "argument">,
  { definition }: Pick<Argument, "definition">,
): boolean {
  return names !== undefined && !names.includes(definition.id);
}

/** What a worldview says of each belief if the so-manieth of its scenarios is the case. */
export function stanceIn({ beliefs }: Pick<Worldview, "beliefs">, scenario: number): Stance {
  return beliefs.map(({ value }) =>
    value.kind === "scenarios" ? at(value.values, scenario) : value,
  );
}

/** What a worldview says of each belief, as the engine takes it. */
export function stanceOf({ beliefs }: Pick<Worldview, "beliefs">): Stance {
  return beliefs.map(({ value }) => value);
}
