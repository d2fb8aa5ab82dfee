/** What a condition refers to must exist, and its test must suit the belief. */
import { hasValue } from "../engine/cell.js";
import { contains } from "../engine/domain.js";
import { domainOf } from "./argument.js";
import { ownedConditions } from "./check-chains.js";
import { comparisonOf, operandValue } from "./comparison-of.js";
import { byKind, conditionsWithin } from "./condition-form.js";
import type { ArgumentDefinition, BeliefDefinition, ConditionForms } from "./definition.js";
import { type Fault, outside, unknownReference } from "./fault.js";
import { operandsOf, parseTest, type WrittenTest, writtenTest } from "./test-syntax.js";

type Path = readonly PropertyKey[];
type Parameters = Readonly<Record<string, number>>;

/** What is wrong with the conditions of terms and claims. */
export function checkConditions(definition: ArgumentDefinition, parameters: Parameters): Fault[] {
  const { terms = {}, claims } = definition;
  const claimIds = new Set(claims.map(({ id }) => id));
  const none = (): Fault[] => [];
  return ownedConditions(definition)
    .flatMap(conditionsWithin)
    .flatMap(({ when, path }) =>
      byKind<Fault[]>(when, {
        always: none,
        term: (id) =>
          Object.hasOwn(terms, id) ? [] : [unknownReference("term", id, Object.keys(terms), path)],
        claim: ({ claim }) =>
          claimIds.has(claim)
            ? []
            : [unknownReference("claim", claim, [...claimIds], [...path, "claim"])],
        test: (test) => checkTest(definition, parameters, test, path),
        all: none,
        any: none,
        at_least: ({ at_least, of }) =>
          at_least <= of.length
            ? []
            : [
                {
                  problem: { code: "argument/too-many-of", count: at_least, of: of.length },
                  path: [...path, "at_least"],
                },
              ],
        not: none,
      }),
    );
}

function checkTest(
  { beliefs }: ArgumentDefinition,
  parameters: Parameters,
  { belief: id, is }: ConditionForms["test"],
  path: Path,
): Fault[] {
  const belief = own(beliefs, id);
  if (!belief) return [unknownReference("belief", id, Object.keys(beliefs), [...path, "belief"])];
  const at = [...path, "is"];
  const test = parseTest(is);
  const written = writtenTest(is);
  const isNone = !test || (test.kind === "word" && belief.type !== "choice");
  if (isNone) return [{ problem: { code: "argument/bad-test", test: written }, path: at }];
  if (belief.type === "choice") return checkChoice(id, belief, test, written, at);
  if (test.kind === "one of" && belief.type === "number") {
    return [{ problem: { code: "argument/list-of-numbers", belief: id, test: written }, path: at }];
  }
  if (belief.type === "boolean") {
    const isOrder =
      test.kind === "within" ||
      (test.kind === "order" && test.operator !== "=" && test.operator !== "!=");
    const fits = !isOrder && operandsOf(test).every((operand) => typeof operand === "boolean");
    if (fits) return [];
    return [
      { problem: { code: "argument/order-of-booleans", belief: id, test: written }, path: at },
    ];
  }
  if (operandsOf(test).some((operand) => typeof operand === "boolean")) {
    return [{ problem: { code: "argument/bad-test", test: written }, path: at }];
  }
  const thresholds = operandsOf(test).map((operand) =>
    typeof operand === "string" ? own(parameters, operand) : Number(operand),
  );
  const faults = operandsOf(test).flatMap((operand, index): Fault[] => {
    const threshold = thresholds[index];
    if (threshold === undefined) {
      return [unknownReference("parameter", String(operand), Object.keys(parameters), at)];
    }
    return checkThreshold(id, belief, threshold, at);
  });
  if (faults.length > 0 || test.kind !== "within") return faults;
  const comparison = comparisonOf(
    test,
    (operand) => operandValue(operand, parameters, belief),
    belief.type,
  );
  const isEmpty = comparison.operator === "within" && !hasValue(comparison.region);
  if (!isEmpty) return [];
  return [{ problem: { code: "argument/empty-range", belief: id, test: written }, path: at }];
}

/** A choice has no order: it is asked for one of its values, for another than that, or for some of them. */
function checkChoice(
  id: string,
  { values = [] }: BeliefDefinition,
  test: WrittenTest,
  written: string,
  path: Path,
): Fault[] {
  const isOrder =
    test.kind === "within" || (test.kind === "order" && !["=", "!="].includes(test.operator));
  if (isOrder) {
    const problem = {
      code: "argument/order-of-choices",
      belief: id,
      test: written,
      values,
    } as const;
    return [{ problem, path }];
  }
  return operandsOf(test)
    .map(String)
    .filter((operand) => !values.includes(operand))
    .map((value) => unknownReference("value", value, values, path));
}

function checkThreshold(id: string, belief: BeliefDefinition, value: number, path: Path): Fault[] {
  if (contains(domainOf(belief), value)) return [];
  return [{ problem: outside(id, value, belief), path }];
}

/** What a record holds itself: `constructor` is nothing that an author wrote. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
