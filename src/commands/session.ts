/** What a command works with: the argument, and what the command line says of it. */
import type { Argument, Belief } from "../argument/argument.js";
import { builtinArguments } from "../argument/builtin.js";
import { builtinNames, DEFAULT_ARGUMENT, isBuiltin } from "../argument/default.js";
import { readArgument } from "../argument/read.js";
import { type ParameterValues, resolveArgument, type Setting } from "../argument/resolve.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Diagnostic, Problem } from "../diagnostics/problem.js";
import type { BeliefValue } from "../engine/belief.js";
import { shareIn } from "../worldview/quantity.js";
import type { Overrides } from "../worldview/read.js";
import { readBelief, type StatedBelief } from "../worldview/read-belief.js";
import { rawValue } from "../worldview/typed-value.js";
import { type ArgumentOptions, argumentNames } from "./argument-names.js";
import { Failure, usageFailure } from "./failure.js";
import { readFile } from "./inputs.js";

/** What is at fault where an operand names an argument. */
export const OPERAND = "racecheck";

/** Loads the argument of `--argument`, with the parameters of `--set`. Throws Failure. */
export function loadArgument(options: ArgumentOptions): Argument {
  const [name = DEFAULT_ARGUMENT, ...others] = argumentNames(options);
  if (others.length > 0) {
    const detail = "this takes one argument alone; evaluate and compare take several";
    throw usageFailure({ code: "usage/invalid", detail }, "--argument");
  }
  return argumentNamed(name, options.set);
}

/**
 * Loads an argument by its name, with the parameters of `--set`. Throws Failure.
 *
 * @param culprit what names it, if that is no option
 */
export function argumentNamed(
  name: string,
  set: readonly string[] = [],
  culprit = "--argument",
): Argument {
  return load(name, parameterValues(set), culprit);
}

/**
 * Loads several arguments. A parameter of `--set` is set in those that have it, and one of them must.
 * Throws Failure.
 *
 * @param culprit what names them, if that is no option
 */
export function argumentsNamed(
  names: readonly string[],
  set: readonly string[] = [],
  culprit = "--argument",
): readonly Argument[] {
  const values = parameterValues(set);
  const all = names.map((name) =>
    load(
      name,
      (parameters) =>
        Object.fromEntries(Object.entries(values).filter(([id]) => parameters.includes(id))),
      culprit,
    ),
  );
  const known = [...new Set(all.flatMap(({ parameters }) => Object.keys(parameters)))];
  const unknown = Object.keys(values).filter((parameter) => !known.includes(parameter));
  if (unknown.length === 0) return all;
  throw new Failure(
    unknown.map((parameter) => ({
      problem: {
        code: "usage/unknown-parameter",
        parameter,
        nearest: nearest(parameter, known),
        known,
      },
      place: { file: "--set" },
    })),
  );
}

/** Loads all arguments of `--argument`, as `argumentsNamed`; no two may have one id. Throws Failure. */
export function loadArguments(options: ArgumentOptions): readonly Argument[] {
  const all = argumentsNamed(argumentNames(options), options.set);
  requireDistinct(all);
  return all;
}

/** Results are told apart by the ids of their arguments. */
function requireDistinct(all: readonly Argument[]): void {
  const ids = all.map(({ definition: { id } }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice === undefined) return;
  const detail = `two of the arguments have the id ${twice}; give one of them another`;
  throw usageFailure({ code: "usage/invalid", detail }, "--argument");
}

function load(name: string, setting: Setting, culprit: string): Argument {
  const builtin = isBuiltin(name) ? builtinArguments[name] : undefined;
  if (!builtin) return loadFile(name, setting, culprit);
  // A test checks each; here it would take longer than to evaluate a worldview.
  const resolved = resolveArgument(builtin, setting, true);
  if (resolved.ok) return resolved.argument;
  throw new Failure(resolved.faults.map(({ problem }) => ({ problem, place: { file: "--set" } })));
}

function loadFile(path: string, setting: Setting, culprit: string): Argument {
  const input = readFile(path);
  if (!input.ok) {
    const known = builtinNames;
    const isName = input.diagnostic.problem.code === "input/not-found" && !/[/\\.]/.test(path);
    if (isName) throw usageFailure({ code: "argument/unknown", name: path, known }, culprit);
    throw new Failure([input.diagnostic]);
  }
  const read = readArgument(input.source, setting);
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
export function readOverrides(assignments: readonly string[], argument: Argument): Overrides {
  const [overrides = new Map()] = overridesOf(assignments, [argument]);
  return overrides;
}

/** The same for each of several arguments: a belief is set in those that ask it, and one must. Throws Failure. */
export function overridesOf(
  assignments: readonly string[],
  all: readonly Pick<Argument, "beliefs">[],
): readonly Overrides[] {
  const diagnostics: Diagnostic[] = [];
  const overrides = all.map(() => new Map<string, BeliefValue>());
  for (const assignment of assignments) {
    const [name, text] = split(assignment);
    if (!text)
      throw usageFailure(badAssignment("--believe", assignment, "moral_rank=2"), "--believe");
    const asked = all.map(({ beliefs }) => beliefs.find(({ id }) => id === name));
    const read = asked.map((belief) => belief && readBelief(belief, rawValue(text)));
    read.forEach((each, index) => {
      if (each?.ok) overrides[index]?.set(name, valueAlone(each.stated));
    });
    const wrong = read.find((each) => each?.ok === false);
    const problems = asked.every((belief) => belief === undefined)
      ? [unknownBelief(name, beliefsOf(all))]
      : wrong?.ok === false
        ? wrong.faults.map(({ problem }) => problem)
        : [];
    diagnostics.push(...problems.map((problem) => ({ problem, place: { file: "--believe" } })));
  }
  if (diagnostics.length > 0) throw new Failure(diagnostics);
  return overrides;
}

/** The beliefs that any of some arguments asks, each once. */
function beliefsOf(all: readonly Pick<Argument, "beliefs">[]): readonly string[] {
  return [...new Set(all.flatMap(({ beliefs }) => beliefs.map(({ id }) => id)))];
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

function unknownBelief(belief: string, known: readonly string[]) {
  return { code: "belief/unknown-belief", belief, nearest: nearest(belief, known), known } as const;
}

function split(assignment: string): readonly [string, string | undefined] {
  const at = assignment.indexOf("=");
  return at < 0 ? [assignment, undefined] : [assignment.slice(0, at), assignment.slice(at + 1)];
}

function badAssignment(option: string, found: string, example: string) {
  return { code: "usage/bad-assignment", option, found: JSON.stringify(found), example } as const;
}

/** Checks the beliefs of `--lock`, which one of the arguments must ask. Throws Failure. */
export function lockedBeliefs(
  ids: readonly string[],
  ...all: readonly Pick<Argument, "beliefs">[]
): readonly string[] {
  const known = beliefsOf(all);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return ids;
  throw usageFailure(unknownBelief(unknown, known), "--lock");
}
