/** Parts of a definition by their paths, and definitions in which one of them is another one. */
import type { Operator } from "../engine/comparison.js";
import { ownedConditions } from "./check-chains.js";
import { byKind, conditionsWithin, partsOf } from "./condition-form.js";
import type {
  ArgumentDefinition,
  BeliefDefinition,
  ConditionDefinition,
  ConditionForms,
  Operand,
  TestDefinition,
} from "./definition.js";
import type { Reference } from "./relations.js";
import { operandsOf, parseTest, type WrittenEnd, type WrittenTest } from "./test-syntax.js";

export type DefinitionPath = readonly PropertyKey[];

/** A condition of a term or claim, or a part of one. */
export interface OwnedPart {
  /** The term or claim. */
  readonly owner: Reference;
  readonly when: ConditionDefinition;
  /** From the definition. */
  readonly path: DefinitionPath;
}

/** Every condition of a definition and all those inside it, outer ones first. */
export function conditionParts(definition: ArgumentDefinition): readonly OwnedPart[] {
  return ownedConditions(definition).flatMap(({ when, path }) => {
    const owner = ownerAt(definition, path);
    return conditionsWithin({ when, path }).map((part) => ({ owner, ...part }));
  });
}

/** The term or claim to which a path leads. */
function ownerAt({ claims }: ArgumentDefinition, [section, entry]: DefinitionPath): Reference {
  if (section === "terms") return { kind: "term", id: String(entry) };
  return { kind: "claim", id: claims[Number(entry)]?.id ?? "" };
}

/**
 * The parts that could be left out, each with the path to it: of a list of conditions any as long as
 * enough are left, and any exception.
 */
export function removableParts(definition: ArgumentDefinition): readonly OwnedPart[] {
  const exceptions = ownedConditions(definition)
    .filter(({ path }) => path.at(-2) === "unless")
    .map(({ when, path }) => ({ owner: ownerAt(definition, path), when, path }));
  const inner = conditionParts(definition).flatMap(({ owner, when, path }) => {
    const parts = partsOf(when);
    const least = leastOf(when);
    if (least === undefined || parts.length <= least) return [];
    return parts.map((part) => ({ owner, when: part.when, path: [...path, ...part.path] }));
  });
  return [...exceptions, ...inner];
}

/** How many parts of a list of conditions have to stay; undefined for what is no list. */
function leastOf(when: ConditionDefinition): number | undefined {
  const none = (): undefined => undefined;
  return byKind<number | undefined>(when, {
    always: none,
    term: none,
    claim: none,
    test: none,
    all: () => 1,
    any: () => 1,
    at_least: ({ at_least }) => at_least,
    not: none,
  });
}

/** A condition that tests a belief. */
function testOf(when: ConditionDefinition): ConditionForms["test"] | undefined {
  const none = (): undefined => undefined;
  return byKind<ConditionForms["test"] | undefined>(when, {
    always: none,
    term: none,
    claim: none,
    test: (test) => test,
    all: none,
    any: none,
    at_least: none,
    not: none,
  });
}

/** A threshold of a test: where it stands, and what else is asked. */
export interface Threshold {
  /** The term or claim. */
  readonly owner: Reference;
  readonly belief: string;
  /** A number, or the name of a parameter. */
  readonly operand: number | string;
  /** The path to the test, from the definition. */
  readonly path: DefinitionPath;
  /** The same test with another threshold. */
  readonly with: (value: number) => TestDefinition;
}

/** All thresholds with which numbers and integers are compared; the values of a list are none. */
export function thresholdsIn(definition: ArgumentDefinition): readonly Threshold[] {
  return conditionParts(definition).flatMap(({ owner, when, path }) => {
    const tested = testOf(when);
    const test = tested && parseTest(tested.is);
    if (!test || !isOrdered(definition.beliefs[tested.belief])) return [];
    return movable(test).map((each) => ({
      owner,
      belief: tested.belief,
      path: [...path, "is"],
      ...each,
    }));
  });
}

/** A test of a number or an integer. */
export interface OrderedTest {
  readonly belief: string;
  readonly test: WrittenTest;
}

/** All tests of numbers and integers. */
export function testsIn(definition: ArgumentDefinition): readonly OrderedTest[] {
  return conditionParts(definition).flatMap(({ when }) => {
    const tested = testOf(when);
    const test = tested && parseTest(tested.is);
    if (!test || !isOrdered(definition.beliefs[tested.belief])) return [];
    return [{ belief: tested.belief, test }];
  });
}

/** A belief, and the numbers and parameters with which one test compares it. */
export interface Compared {
  readonly belief: string;
  readonly operands: readonly (number | string)[];
}

/** With what each test of a number or an integer compares it; the values of a list too. */
export function comparedIn(definition: ArgumentDefinition): readonly Compared[] {
  return testsIn(definition).map(({ belief, test }) => ({
    belief,
    operands: operandsOf(test).map(operandOf),
  }));
}

function isOrdered(belief: BeliefDefinition | undefined): boolean {
  return belief?.type === "number" || belief?.type === "integer";
}

type Movable = Pick<Threshold, "operand" | "with">;

function movable(test: WrittenTest): readonly Movable[] {
  switch (test.kind) {
    case "order":
      return [{ operand: operandOf(test.operand), with: ordered(test.operator) }];
    case "within": {
      const { low, high } = test;
      return [
        {
          operand: operandOf(low.operand),
          with: (value) => range({ ...low, operand: value }, high),
        },
        {
          operand: operandOf(high.operand),
          with: (value) => range(low, { ...high, operand: value }),
        },
      ];
    }
    case "one of":
    case "word":
      return [];
  }
}

function ordered(operator: Operator): (value: number) => TestDefinition {
  return (value) => `${operator} ${value}`;
}

function range(low: WrittenEnd, high: WrittenEnd): TestDefinition {
  return {
    [low.included ? "from" : "above"]: operandOf(low.operand),
    [high.included ? "to" : "below"]: operandOf(high.operand),
  };
}

function operandOf(operand: Operand): number | string {
  return typeof operand === "string" ? operand : Number(operand);
}

/** A definition with another part at a path. */
export function withPart(
  definition: ArgumentDefinition,
  path: DefinitionPath,
  part: unknown,
): ArgumentDefinition {
  return changed(definition, path, () => part) as ArgumentDefinition;
}

/** A definition without the item of a list at a path. */
export function withoutPart(
  definition: ArgumentDefinition,
  path: DefinitionPath,
): ArgumentDefinition {
  const index = Number(path.at(-1));
  const without = (list: unknown): unknown => (list as readonly unknown[]).toSpliced(index, 1);
  return changed(definition, path.slice(0, -1), without) as ArgumentDefinition;
}

function changed(
  data: unknown,
  [step, ...rest]: DefinitionPath,
  change: (data: unknown) => unknown,
): unknown {
  if (step === undefined) return change(data);
  if (Array.isArray(data)) {
    const index = Number(step);
    return data.with(index, changed(data[index], rest, change));
  }
  const mapping = data as Readonly<Record<PropertyKey, unknown>>;
  return { ...mapping, [step]: changed(mapping[step], rest, change) };
}
