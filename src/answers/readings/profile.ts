/** The answer about one worldview as a function of one parameter. */
import type { Argument } from "../../argument/argument.js";
import { modelWith } from "../../argument/resolve.js";
import { type Cell, holdsValue } from "../../engine/cell.js";
import { createJudge, type Judge, type Stance } from "../../engine/engine.js";
import { type Outcome, outcomeOn } from "../../engine/evaluate.js";
import { type ParameterDomain, parameterOf, stretchesOf, valueIn } from "./parameter.js";

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
  const facts = parameterOf(argument, parameter);
  const { domain, value } = facts;
  const cells = domain ? stretchesOf(facts, domain, argument, stance) : [];
  const outcome = outcomeAt(argument, parameter, stance);
  const pieces = cells.map((cell) => ({ cell, outcome: outcome(valueIn(cell)) }));
  return { parameter, value, domain, pieces };
}

/** The piece of a profile that holds a value; -1 outside the domain. */
export function pieceAt({ pieces }: Profile, value: number): number {
  return pieces.findIndex(({ cell }) => holdsValue(cell, value));
}

/** Evaluates a stance with other values of a parameter, which belong to the domain of the parameter. */
export function outcomeAt(argument: Argument, parameter: string, stance: Stance): OutcomeAt {
  const { takes } = parameterOf(argument, parameter);
  return (value) =>
    takes(value) ? outcomeOn(judgeWith(argument, parameter, value), stance) : undefined;
}

/** Judges that are kept for an argument at most: worldviews often have the same values. */
const MOST_KEPT = 500;

const kept = new WeakMap<Argument, Map<string, Judge>>();

/** The judge of an argument with another value of a parameter. */
function judgeWith(argument: Argument, parameter: string, value: number): Judge {
  if (argument.parameters[parameter] === value) return argument.engine;
  const judges = kept.get(argument) ?? new Map<string, Judge>();
  kept.set(argument, judges);
  const key = `${parameter} ${value}`;
  const known = judges.get(key);
  if (known) return known;
  if (judges.size >= MOST_KEPT) judges.clear();
  const set = { ...argument.parameters, [parameter]: value };
  const judge = createJudge(modelWith(argument.definition, set));
  judges.set(key, judge);
  return judge;
}
