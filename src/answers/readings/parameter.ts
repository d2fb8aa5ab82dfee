/** What values a parameter may take, and at which of them an answer can change. */
import type { Argument } from "../../argument/argument.js";
import { comparedIn } from "../../argument/edit.js";
import { takerOf } from "../../argument/takes.js";
import { completions } from "../../engine/belief.js";
import { type Cell, cut, witness } from "../../engine/cell.js";
import { type Domain, isDiscrete, spanOf } from "../../engine/domain.js";
import type { Stance } from "../../engine/engine.js";
import { nextUp } from "../../engine/float.js";
import { at } from "../../engine/lookup.js";
import { eachValue } from "../../engine/scenarios.js";

/** The values that a parameter may take: those of every belief that is compared with it. */
export type ParameterDomain = Extract<Domain, { readonly type: "number" | "integer" }>;

/** What there is to know of a parameter, whatever the worldview. */
export interface Parameter {
  /** Its value in this run. */
  readonly value: number;
  /** Undefined if no belief is compared with it, so that any number will do. */
  readonly domain: ParameterDomain | undefined;
  /** The places of the beliefs that are compared with it, in the argument's order. */
  readonly beliefs: readonly number[];
  /** Everything with which these are compared, by its value in this run. */
  readonly thresholds: readonly number[];
  /** Whether the argument is one with a value of the domain, as `--set` would say. */
  takes(value: number): boolean;
}

const known = new WeakMap<Argument, Map<string, Parameter>>();

/** A parameter of an argument; worked out once. */
export function parameterOf(argument: Argument, parameter: string): Parameter {
  const parameters = known.get(argument) ?? new Map<string, Parameter>();
  known.set(argument, parameters);
  const found = parameters.get(parameter) ?? newParameter(argument, parameter);
  parameters.set(parameter, found);
  return found;
}

function newParameter(argument: Argument, parameter: string): Parameter {
  const { definition, parameters, beliefs: all } = argument;
  const tests = comparedIn(definition);
  const compared = tests.filter(({ operands }) => operands.includes(parameter));
  const ids = new Set(compared.map(({ belief }) => belief));
  return {
    value: parameters[parameter] as number,
    domain: commonDomain(all.filter(({ id }) => ids.has(id)).map(({ domain }) => domain)),
    beliefs: all.flatMap(({ id }, index) => (ids.has(id) ? [index] : [])),
    thresholds: tests
      .filter(({ belief }) => ids.has(belief))
      .flatMap(({ operands }) => operands.map((each) => numberOf(each, parameters))),
    takes: takerOf(definition, parameters, parameter),
  };
}

function numberOf(operand: number | string, parameters: Argument["parameters"]): number {
  return typeof operand === "string" ? (parameters[operand] as number) : operand;
}

/** The values that several domains share. */
function commonDomain(domains: readonly Domain[]): ParameterDomain | undefined {
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
  { beliefs, thresholds }: Parameter,
  domain: ParameterDomain,
  argument: Argument,
  stance: Stance,
): readonly Cell[] {
  const ends = beliefs.flatMap((index) =>
    eachValue(at(stance, index))
      .flatMap((value) => completions(value, at(argument.beliefs, index).domain))
      .flatMap(({ min, max }) => [min, max]),
  );
  const near = (value: number): readonly number[] =>
    isDiscrete(domain)
      ? [Math.floor(value) - 1, Math.floor(value), Math.ceil(value), Math.ceil(value) + 1]
      : [value];
  const breaks = [...thresholds, ...ends].filter(Number.isFinite).flatMap(near);
  return cut(domain, spanOf(domain), breaks).filter((cell) => isPopulated(cell, domain));
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
