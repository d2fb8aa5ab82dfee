/** The answer about one worldview as a function of one parameter. */
import type { Argument } from "../../argument/argument.js";
import { resolveArgument } from "../../argument/resolve.js";
import { type Cell, holdsValue } from "../../engine/cell.js";
import type { Engine, Stance } from "../../engine/engine.js";
import { type Evaluation, evaluate } from "../../engine/evaluate.js";
import { domainOfParameter, type ParameterDomain, stretchesOf, valueIn } from "./parameter.js";

/** What of an answer a reading may change. */
export type Outcome = Pick<Evaluation, "verdict" | "possible" | "tradeOff">;

/** A stretch of a parameter's values with one answer. */
export interface Piece {
  readonly cell: Cell;
  /** Undefined where the argument is none with such a value, as `--set` would say. */
  readonly outcome: Outcome | undefined;
}

/** What follows for each value of a parameter, all else being as it is. */
export interface Profile {
  readonly parameter: string;
  /** Its value in this run. */
  readonly value: number;
  /** Undefined if no belief is compared with it. */
  readonly domain: ParameterDomain | undefined;
  /** Rising, over the whole domain; none without a domain. */
  readonly pieces: readonly Piece[];
}

/** What follows from a stance with some value of a parameter; undefined where the argument is none then. */
export type OutcomeAt = (value: number) => Outcome | undefined;

/** @throws AnalysisTooLarge */
export function profileOf(argument: Argument, parameter: string, stance: Stance): Profile {
  const domain = domainOfParameter(argument, parameter);
  const value = argument.parameters[parameter] as number;
  const cells = domain ? stretchesOf(argument, parameter, domain, stance) : [];
  const outcome = outcomeAt(argument, parameter, stance);
  const pieces = cells.map((cell) => ({ cell, outcome: outcome(valueIn(cell)) }));
  return { parameter, value, domain, pieces };
}

/** The piece of a profile that holds a value; -1 outside the domain. */
export function pieceAt({ pieces }: Profile, value: number): number {
  return pieces.findIndex(({ cell }) => holdsValue(cell, value));
}

/** Evaluates a stance with other values of a parameter. */
export function outcomeAt(argument: Argument, parameter: string, stance: Stance): OutcomeAt {
  return (value) => {
    const engine = engineWith(argument, parameter, value);
    return engine && evaluate(engine, stance);
  };
}

/** Engines that are kept for an argument at most: worldviews often have the same values. */
const MOST_KEPT = 500;

const kept = new WeakMap<Argument, Map<string, Engine | undefined>>();

/** The engine of an argument with another value of a parameter; undefined if that is none. */
function engineWith(argument: Argument, parameter: string, value: number): Engine | undefined {
  if (argument.parameters[parameter] === value) return argument.engine;
  const engines = kept.get(argument) ?? new Map<string, Engine | undefined>();
  kept.set(argument, engines);
  const key = `${parameter} ${value}`;
  if (engines.has(key)) return engines.get(key);
  if (engines.size >= MOST_KEPT) engines.clear();
  const set = { ...argument.parameters, [parameter]: value };
  const resolved = resolveArgument(argument.definition, set);
  const engine = resolved.ok ? resolved.argument.engine : undefined;
  engines.set(key, engine);
  return engine;
}
