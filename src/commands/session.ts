/** What a command works with: the argument, and what the command line says of it. */
import type { Argument, Belief } from "../argument/argument.js";
import { builtinArguments } from "../argument/builtin.js";
import { builtinNames, DEFAULT_ARGUMENT, isBuiltin } from "../argument/default.js";
import { readArgument } from "../argument/read.js";
import { type ParameterValues, resolveArgument } from "../argument/resolve.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic, Problem } from "../diagnostics/problem.js";
import { parseValue } from "../document/parse.js";
import type { BeliefValue } from "../engine/belief.js";
import { shareIn } from "../worldview/quantity.js";
import type { Overrides } from "../worldview/read.js";
import { readBelief, type StatedBelief } from "../worldview/read-belief.js";
import { Failure, usageFailure } from "./failure.js";
import { readFile } from "./inputs.js";

export interface ArgumentOptions {
  readonly argument?: string | undefined;
  readonly set?: readonly string[] | undefined;
}

/**
 * Loads the argument of `--argument`, with the parameters of `--set`. Throws Failure.
 *
 * @param culprit what names it, if that is no option
 */
export function loadArgument(
  { argument, set = [] }: ArgumentOptions,
  culprit = "--argument",
): Argument {
  const name = argument ?? DEFAULT_ARGUMENT;
  const values = parameterValues(set);
  const builtin = isBuiltin(name) ? builtinArguments[name] : undefined;
  if (!builtin) return loadFile(name, values, culprit);
  const resolved = resolveArgument(builtin, values);
  if (resolved.ok) return resolved.argument;
  throw new Failure(resolved.faults.map(({ problem }) => ({ problem, place: { file: "--set" } })));
}

/** What is at fault where an operand names an argument. */
export const OPERAND = "racecheck";

/**
 * Loads two arguments; each parameter of `--set` goes to whichever has it, and one of them must. Throws
 * Failure.
 */
export function loadArguments(
  names: readonly [string, string],
  set: readonly string[] = [],
): readonly [Argument, Argument] {
  const plain = names.map((argument) => loadArgument({ argument }, OPERAND));
  const known = plain.map(({ parameters }) => Object.keys(parameters));
  const nameOf = (assignment: string): string => split(assignment)[0];
  const has = (parameters: readonly string[], assignment: string): boolean =>
    parameters.includes(nameOf(assignment));
  // Who names what neither has is told so by the first.
  const missed = set.filter((each) => !known.some((parameters) => has(parameters, each)));
  const [one, other] = names.map((argument, index) =>
    loadArgument(
      {
        argument,
        set: set.filter(
          (each) => missed.includes(each) || has(known[index] as readonly string[], each),
        ),
      },
      OPERAND,
    ),
  );
  return [one as Argument, other as Argument];
}

function loadFile(path: string, values: ParameterValues, culprit: string): Argument {
  const input = readFile(path);
  if (!input.ok) {
    const known = builtinNames;
    const isName = input.diagnostic.problem.code === "input/not-found" && !/[/\\.]/.test(path);
    if (isName) throw usageFailure({ code: "argument/unknown", name: path, known }, culprit);
    throw new Failure([input.diagnostic]);
  }
  const read = readArgument(input.source, values);
  if (read.ok) return read.argument;
  throw new Failure(read.diagnostics);
}

function parameterValues(assignments: readonly string[]): ParameterValues {
  return Object.fromEntries(
    assignments.map((assignment) => {
      const [name, text] = split(assignment);
      const value = shareIn(text?.trim() ?? "") ?? Number(text);
      if (!text || !Number.isFinite(value)) {
        throw usageFailure(badAssignment("--set", assignment, "hard_above=0.6"), "--set");
      }
      return [name, value];
    }),
  );
}

/** Reads `--believe BELIEF=VALUE`: a value as in a worldview file, or a range `0.4..0.8`. Throws Failure. */
export function readOverrides(assignments: readonly string[], { beliefs }: Argument): Overrides {
  const diagnostics: Diagnostic[] = [];
  const overrides = new Map(
    assignments.flatMap((assignment) => {
      const [name, text] = split(assignment);
      if (!text)
        throw usageFailure(badAssignment("--believe", assignment, "moral_rank=2"), "--believe");
      const belief = beliefs.find(({ id }) => id === name);
      const read = belief && readBelief(belief, rawValue(text));
      if (read?.ok) return [[name, valueAlone(read.stated)] as const];
      const problems = read?.faults.map(({ problem }) => problem) ?? [unknownBelief(name, beliefs)];
      diagnostics.push(...problems.map((problem) => ({ problem, place: { file: "--believe" } })));
      return [];
    }),
  );
  if (diagnostics.length > 0) throw new Failure(diagnostics);
  return overrides;
}

/** The value for one run, of which nobody would be shown a source. Throws Failure. */
function valueAlone({ value, sources, note }: StatedBelief): BeliefValue {
  if (sources === undefined && note === undefined) return value;
  const detail = "--believe takes a value alone; its source and note have their place in a file";
  throw usageFailure({ code: "usage/invalid", detail }, "--believe");
}

/** What is wrong with a value for a belief; empty if nothing is. */
export function problemsOf(belief: Belief, raw: unknown): readonly Problem[] {
  const read = readBelief(belief, raw);
  return read.ok ? [] : read.faults.map(({ problem }) => problem);
}

function unknownBelief(belief: string, beliefs: readonly Belief[]) {
  const known = beliefs.map(({ id }) => id);
  return { code: "belief/unknown-belief", belief, nearest: nearest(belief, known), known } as const;
}

const RANGE = /^\s*(\S*?)\s*\.\.\s*(\S*?)\s*$/;
const LONGEST_RANGE = 1000;

/** A belief's value as typed: as in a worldview file, or a range `0.4..0.8`. */
export function rawValue(text: string): unknown {
  // Of a longer text a pattern with several stretches of blanks would take forever.
  const [, min, max] = (text.length <= LONGEST_RANGE && RANGE.exec(text)) || [];
  if (min === undefined) return parseValue(text);
  return { ...(min && { min: parseValue(min) }), ...(max && { max: parseValue(max) }) };
}

function split(assignment: string): readonly [string, string | undefined] {
  const at = assignment.indexOf("=");
  return at < 0 ? [assignment, undefined] : [assignment.slice(0, at), assignment.slice(at + 1)];
}

function badAssignment(option: string, found: string, example: string) {
  return { code: "usage/bad-assignment", option, found: JSON.stringify(found), example } as const;
}

/** Checks the beliefs of `--lock`. Throws Failure. */
export function lockedBeliefs(ids: readonly string[], { beliefs }: Argument): readonly string[] {
  const known = beliefs.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return ids;
  throw usageFailure(
    { code: "belief/unknown-belief", belief: unknown, nearest: nearest(unknown, known), known },
    "--lock",
  );
}
