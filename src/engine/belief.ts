import { type Domain, type Span, spanOf } from "./domain.js";

/** One point of a cumulative distribution: the belief is at most `value` with probability `share`. */
export interface Quantile {
  /** Between 0 and 1. */
  readonly share: number;
  readonly value: number;
}

/** One possible value of an integer belief or a choice with its probability. */
export interface Chance {
  readonly value: number;
  /** Between 0 and 1; the chances of a belief add to 1. */
  readonly chance: number;
}

/**
 * The cases that somebody reckons with, of which exactly one is the case. All beliefs of a stance that name the
 * same scenarios turn out as one of them says together.
 */
export interface Scenarios {
  /** What tells them apart from the scenarios of others. */
  readonly id: string;
  /** Their names, in order. */
  readonly names: readonly string[];
  /** The chance of each, from 0 to 1; they add to 1. */
  readonly chances: readonly number[];
}

/** What a worldview says of one belief: a value, or one of the ways of leaving it open. */
export type BeliefValue =
  | { readonly kind: "value"; readonly value: number | boolean }
  | { readonly kind: "unknown" }
  /** Somewhere from min to max, ends included; nothing is said about where. */
  | { readonly kind: "range"; readonly min: number; readonly max: number }
  /** One of some values of a choice, rising, two at least; nothing is said about which. */
  | { readonly kind: "among"; readonly values: readonly number[] }
  /** The chance that a boolean is true. */
  | { readonly kind: "chance"; readonly chance: number }
  | { readonly kind: "chances"; readonly chances: readonly Chance[] }
  /** Rising in share and value; read as a distribution that runs straight between them. */
  | { readonly kind: "quantiles"; readonly quantiles: readonly Quantile[] }
  /** What it is in each of some scenarios, in their order. */
  | {
      readonly kind: "scenarios";
      readonly scenarios: Scenarios;
      readonly values: readonly PlainBelief[];
    };

/** What is said of a belief within one scenario, or without any. */
export type PlainBelief = Exclude<BeliefValue, { readonly kind: "scenarios" }>;

export const unknownValue: PlainBelief = { kind: "unknown" };

/** Whether the belief has one value only, however it was written. */
export function isSettled(value: BeliefValue, domain: Domain): boolean {
  const spans = completions(value, domain);
  return spans.length === 1 && spans[0]?.min === spans[0]?.max;
}

/** Whether the belief says how probable its values are. */
export function hasProbability(value: BeliefValue): boolean {
  switch (value.kind) {
    case "chance":
    case "chances":
    case "quantiles":
    case "scenarios":
      return true;
    case "value":
    case "unknown":
    case "range":
    case "among":
      return false;
  }
}

/**
 * The engine values that the belief may turn out to have, as rising closed spans. A value of
 * probability 0 is none of them, except single points inside a continuous stretch.
 */
export function completions(value: BeliefValue, domain: Domain): readonly Span[] {
  switch (value.kind) {
    case "value":
      return [point(Number(value.value))];
    case "unknown":
      return [spanOf(domain)];
    case "range":
      return [{ min: value.min, max: value.max }];
    case "among":
      return value.values.map(point);
    case "chance":
      return chancesOf(value.chance).map(({ value: v }) => point(v));
    case "chances":
      return value.chances
        .filter(({ chance }) => chance > 0)
        .map(({ value: v }) => point(v))
        .sort((a, b) => a.min - b.min);
    case "quantiles":
      return stretches(value.quantiles, domain);
    case "scenarios":
      return together(
        value.values.flatMap((each, index) =>
          (value.scenarios.chances[index] ?? 0) > 0 ? completions(each, domain) : [],
        ),
      );
  }
}

/** The smallest span that holds every completion. */
export function hull(value: BeliefValue, domain: Domain): Span {
  if (value.kind === "value") return point(Number(value.value));
  const spans = completions(value, domain);
  return { min: spans[0]?.min ?? Number.NaN, max: spans.at(-1)?.max ?? Number.NaN };
}

/** A boolean's chance as chances of 0 and 1, without impossible values. */
export function chancesOf(chance: number): Chance[] {
  return [
    { value: 0, chance: 1 - chance },
    { value: 1, chance },
  ].filter((each) => each.chance > 0);
}

/** The quantiles with the ends of the domain, between which the distribution runs straight. */
export function knots(quantiles: readonly Quantile[], domain: Domain): readonly Quantile[] {
  const { min, max } = spanOf(domain);
  return [{ share: 0, value: min }, ...quantiles, { share: 1, value: max }];
}

/**
 * The least value that a number is at most with a share of probability, read as `knots` says.
 *
 * @param share between 0 and 1
 */
export function quantileAt(quantiles: readonly Quantile[], domain: Domain, share: number): number {
  const points = knots(quantiles, domain);
  const above = points.findIndex((each) => each.share >= share);
  const [from, to] = [points[above - 1], points[above]];
  if (!from || !to) return (to ?? from)?.value ?? Number.NaN;
  const part = (share - from.share) / (to.share - from.share);
  return from.value * (1 - part) + to.value * part;
}

function stretches(quantiles: readonly Quantile[], domain: Domain): readonly Span[] {
  const spans: { min: number; max: number }[] = [];
  let from: Quantile | undefined;
  for (const to of knots(quantiles, domain)) {
    if (from && to.share > from.share) {
      const last = spans.at(-1);
      if (last && last.max === from.value) last.max = to.value;
      else spans.push({ min: from.value, max: to.value });
    }
    from = to;
  }
  return spans;
}

/** Spans as few as hold the same values. */
function together(spans: readonly Span[]): readonly Span[] {
  const merged: { min: number; max: number }[] = [];
  for (const { min, max } of spans.toSorted((a, b) => a.min - b.min)) {
    const last = merged.at(-1);
    if (last && min <= last.max) last.max = Math.max(last.max, max);
    else merged.push({ min, max });
  }
  return merged;
}

function point(value: number): Span {
  return { min: value, max: value };
}
