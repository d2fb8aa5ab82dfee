/** What values a parameter may take, and at which of them an answer can change. */
import type { Argument } from "../../argument/argument.js";
import { type Compared, comparedIn } from "../../argument/edit.js";
import { completions } from "../../engine/belief.js";
import { type Cell, cut, witness } from "../../engine/cell.js";
import { type Domain, isDiscrete, spanOf } from "../../engine/domain.js";
import type { Stance } from "../../engine/engine.js";
import { nextUp } from "../../engine/float.js";
import { at } from "../../engine/lookup.js";

/** The values that a parameter may take: those of every belief that is compared with it. */
export type ParameterDomain = Extract<Domain, { readonly type: "number" | "integer" }>;

/** The beliefs compared with a parameter, in the argument's order. */
export function beliefsComparedWith(argument: Argument, parameter: string): readonly string[] {
  const compared = comparedIn(argument.definition);
  const ids = compared.filter(({ operands }) => operands.includes(parameter));
  return argument.beliefs
    .map(({ id }) => id)
    .filter((id) => ids.some((each) => each.belief === id));
}

/** The domain of a parameter; undefined if no belief is compared with it, so that any number will do. */
export function domainOfParameter(
  argument: Argument,
  parameter: string,
): ParameterDomain | undefined {
  const compared = beliefsComparedWith(argument, parameter);
  const domains = argument.beliefs
    .filter(({ id }) => compared.includes(id))
    .map(({ domain }) => domain);
  if (domains.length === 0) return undefined;
  const spans = domains.map(spanOf);
  const min = Math.max(...spans.map((span) => span.min));
  const max = Math.min(...spans.map((span) => span.max));
  if (!domains.some(isDiscrete)) return { type: "number", min, max };
  return {
    type: "integer",
    min: Math.ceil(min),
    ...(Number.isFinite(max) && { max: Math.floor(max) }),
  };
}

/**
 * The stretches of a parameter's domain on each of which every answer about a stance is the same. Whether a
 * test holds of what a belief may be depends on nothing but how the parameter stands to the ends of that
 * and to the other thresholds of the belief; of whole numbers to their neighbours too, since "above 3" and
 * "below 5" have a value in common, and "above 3" and "below 4" have none.
 */
export function stretchesOf(
  argument: Argument,
  parameter: string,
  domain: ParameterDomain,
  stance: Stance,
): readonly Cell[] {
  const beliefs = beliefsComparedWith(argument, parameter);
  const thresholds = comparedIn(argument.definition)
    .filter(({ belief }) => beliefs.includes(belief))
    .flatMap((each) => valuesOf(each, argument));
  const ends = argument.beliefs.flatMap((belief, index) =>
    beliefs.includes(belief.id)
      ? completions(at(stance, index), belief.domain).flatMap(({ min, max }) => [min, max])
      : [],
  );
  const near = (value: number): readonly number[] =>
    isDiscrete(domain)
      ? [Math.floor(value) - 1, Math.floor(value), Math.ceil(value), Math.ceil(value) + 1]
      : [value];
  const breaks = [...thresholds, ...ends].filter(Number.isFinite).flatMap(near);
  return cut(domain, spanOf(domain), breaks).filter((cell) => isPopulated(cell, domain));
}

function valuesOf({ operands }: Compared, { parameters }: Argument): readonly number[] {
  return operands.map((operand) =>
    typeof operand === "string" ? (parameters[operand] as number) : operand,
  );
}

/**
 * Whether a stretch is wide enough for a value of the parameter with a value of a belief on either side: what
 * is narrower is between numbers that no worldview tells apart.
 */
function isPopulated({ min, max, minIncluded, maxIncluded }: Cell, domain: Domain): boolean {
  const isOpen = !minIncluded && !maxIncluded;
  return isDiscrete(domain) || !isOpen || nextUp(nextUp(nextUp(min))) < max;
}

/** A value of a stretch, in the midst of it if neither end belongs to it. */
export function valueIn(cell: Cell): number {
  return witness(cell);
}
