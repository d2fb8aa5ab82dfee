import type { Argument } from "../../argument/argument.js";
import { resolveArgument } from "../../argument/resolve.js";
import type { BeliefValue } from "../../engine/belief.js";
import type { Engine, Stance } from "../../engine/engine.js";
import { type Evaluation, evaluate } from "../../engine/evaluate.js";
import { FACTOR_LIMIT, smallestSets } from "../../engine/smallest-sets.js";
import type { Because, ChangeCrux, ChangeSide } from "./change.js";

/** Something that may have changed the outcome: a belief or a parameter with another value. */
export interface Factor {
  readonly kind: "belief" | "parameter";
  readonly id: string;
}

/** One moment: the argument with its parameters, and what the worldview said. */
export interface Moment {
  readonly argument: Argument;
  readonly stance: Stance;
}

/** The evaluation if, of what changed between two moments, only some factors had. */
export type Mixture = (changed: readonly Factor[]) => Evaluation;

/** Evaluates mixtures of two moments, each once. `arguments_` keeps the arguments that it makes. */
export function mixtureOf(
  before: Moment,
  after: Moment,
  arguments_: Map<string, Argument> = new Map(),
): Mixture {
  const known = new Map<string, Evaluation>();
  const find = (changed: readonly Factor[]): Evaluation => {
    const has = (kind: Factor["kind"], id: string): boolean =>
      changed.some((factor) => factor.kind === kind && factor.id === id);
    const stance = before.argument.beliefs.map(({ id }, index): BeliefValue => {
      const { stance: from } = has("belief", id) ? after : before;
      return from[index] as BeliefValue;
    });
    const parameters = Object.entries(before.argument.parameters).map(
      ([id, value]) =>
        [id, has("parameter", id) ? (after.argument.parameters[id] as number) : value] as const,
    );
    return evaluate(argumentWith(parameters).engine, stance);
  };
  const argumentWith = (parameters: readonly (readonly [string, number])[]): Argument => {
    const key = JSON.stringify(parameters);
    const argument =
      arguments_.get(key) ?? resolved(before.argument, Object.fromEntries(parameters));
    arguments_.set(key, argument);
    return argument;
  };
  return (changed) => {
    const key = changed.map(({ kind, id }) => `${kind} ${id}`).join();
    const evaluation = known.get(key) ?? find(changed);
    known.set(key, evaluation);
    return evaluation;
  };
}

function resolved(
  { definition }: Argument,
  parameters: Readonly<Record<string, number>>,
): Argument {
  const result = resolveArgument(definition, parameters);
  if (!result.ok) throw new Error("parameters that were fine apart are not together");
  return result.argument;
}

/**
 * Why an outcome is another one.
 *
 * @param factors all that changed and on which the outcome may rest
 * @param outcome what is looked at of an evaluation
 * @param recorded what the baseline says that it was
 */
export function because<T>(
  mixture: Mixture,
  factors: readonly Factor[],
  outcome: (evaluation: Evaluation) => T,
  recorded: T,
): Because {
  if (outcome(mixture([])) !== recorded) return { kind: "argument" };
  if (factors.length > FACTOR_LIMIT) return { kind: "too-many", factors: factors.length };
  const now = outcome(mixture(factors));
  const bringing = smallestSets(factors, (set) => outcome(mixture(set)) === now);
  const undoing = smallestSets(
    factors,
    (set) => outcome(mixture(factors.filter((each) => !set.includes(each)))) === recorded,
  );
  return { kind: "cruxes", cruxes: joined(bringing, undoing) };
}

/** The two lists as one: double cruxes first, then smaller sets. */
function joined(
  bringing: readonly (readonly Factor[])[],
  undoing: readonly (readonly Factor[])[],
): ChangeCrux[] {
  const sides = new Map<string, { set: readonly Factor[]; of: ChangeSide[] }>();
  const add = (of: ChangeSide) => (set: readonly Factor[]) => {
    const key = JSON.stringify(set);
    sides.set(key, { set, of: [...(sides.get(key)?.of ?? []), of] });
  };
  bringing.forEach(add("before"));
  undoing.forEach(add("after"));
  const idsOf = (set: readonly Factor[], wanted: Factor["kind"]): string[] =>
    set.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  return [...sides.values()]
    .sort((a, b) => b.of.length - a.of.length || a.set.length - b.set.length)
    .map(({ set, of }) => ({
      beliefs: idsOf(set, "belief"),
      parameters: idsOf(set, "parameter"),
      of,
      double: of.length === 2,
    }));
}

/** The beliefs on which claims rest. */
export function beliefsUnder({ leaves }: Engine, claims: readonly string[]): ReadonlySet<string> {
  return new Set(claims.flatMap((id) => (leaves.get(id) ?? []).map(({ leaf }) => leaf.belief)));
}
