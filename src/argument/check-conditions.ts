/** What a condition refers to must exist, and its test must suit the belief. */
import { hasValue } from "../engine/cell.js";
import { contains } from "../engine/domain.js";
import { domainOf } from "./argument.js";
import { ownedConditions } from "./check-chains.js";
import { comparisonOf, operandValue } from "./comparison-of.js";
import { byKind, conditionsWithin } from "./condition-form.js";
import type { ArgumentDefinition, BeliefDefinition, ConditionForms } from "./definition.js";
import { acceptsOf, type Fault, outside, unknownReference } from "./fault.js";
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
          Object.hasOwn(terms, id)
            ? []
            : [
                unknownReference(
                  "term",
                  id,
                  Object.keys(terms),
                  path,
                  otherwise(id, "term", definition),
                ),
              ],
        claim: ({ claim }) =>
          claimIds.has(claim)
            ? []
            : [
                unknownReference(
                  "claim",
                  claim,
                  [...claimIds],
                  [...path, "claim"],
                  otherwise(claim, "claim", definition),
                ),
              ],
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

/** What is called so, if it is something else than what it is taken for. */
function otherwise(
  id: string,
  kind: "term" | "claim" | "belief",
  { terms = {}, claims, beliefs }: ArgumentDefinition,
): string | undefined {
  if (kind !== "claim" && claims.some((claim) => claim.id === id)) {
    return `${id} is a claim: write { claim: ${id} }`;
  }
  if (kind !== "term" && Object.hasOwn(terms, id)) return `${id} is a term: write ${id} alone`;
  if (kind === "belief" || !Object.hasOwn(beliefs, id)) return undefined;
  const { type, values = [] } = beliefs[id] as BeliefDefinition;
  const is = { boolean: "true", choice: values[0], integer: '">= 2"', number: '"> 0.5"' }[type];
  return `${id} is a belief: write { belief: ${id}, is: ${is} }`;
}

function checkTest(
  definition: ArgumentDefinition,
  parameters: Parameters,
  { belief: id, is }: ConditionForms["test"],
  path: Path,
): Fault[] {
  const { beliefs } = definition;
  const belief = own(beliefs, id);
  if (!belief) {
    const meant = otherwise(id, "belief", definition);
    return [unknownReference("belief", id, Object.keys(beliefs), [...path, "belief"], meant)];
  }
  const at = [...path, "is"];
  const test = parseTest(is);
  const written = writtenTest(is);
  const unfit = (meant?: string): Fault[] => {
    const facts = { test: written, belief: id, accepts: acceptsOf(belief), meant };
    return [{ problem: { code: "argument/bad-test", ...facts }, path: at }];
  };
  if (!test) return [{ problem: { code: "argument/bad-test", test: written }, path: at }];
  if (test.kind === "word" && belief.type !== "choice") {
    return unfit(wordMeant(test.operand, belief, parameters));
  }
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
  if (operandsOf(test).some((operand) => typeof operand === "boolean")) return unfit();
  const thresholds = operandsOf(test).map((operand) =>
    typeof operand === "string" ? own(parameters, operand) : Number(operand),
  );
  const faults = operandsOf(test).flatMap((operand, index): Fault[] => {
    const threshold = thresholds[index];
    if (threshold === undefined) {
      const meant = operandMeant(String(operand), belief);
      return [unknownReference("parameter", String(operand), Object.keys(parameters), at, meant)];
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

/** What was meant by a word that stands where a test does, as it would be written. */
function wordMeant(
  word: string,
  { type, levels = {} }: BeliefDefinition,
  parameters: Parameters,
): string | undefined {
  if (type === "boolean") {
    const truths = {
      true: "true",
      yes: "true",
      on: "true",
      false: "false",
      no: "false",
      off: "false",
    };
    return own<string>(truths, word.toLowerCase());
  }
  const level = own(levels, word);
  if (level !== undefined) return String(level);
  return own(parameters, word) === undefined
    ? undefined
    : `"= ${word}", or another comparison with it`;
}

/** What was meant by an operand that is neither a number nor a parameter. */
function operandMeant(word: string, { levels = {} }: BeliefDefinition): string | undefined {
  const level = own(levels, word);
  if (level !== undefined)
    return `${word} is a level: write ${level}, the number that it stands for`;
  const [, digits, percent] = /^([+-]?\d+(?:[.,]\d+)?)(%?)$/.exec(word) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replace(",", "."));
  return `did you mean ${percent ? Number((number / 100).toPrecision(12)) : number}?`;
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
