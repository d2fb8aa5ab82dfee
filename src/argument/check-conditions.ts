/** What a condition refers to must exist, and its test must suit the belief. */
import { contains } from "../engine/domain.js";
import { domainOf } from "./argument.js";
import { ownedConditions } from "./check-chains.js";
import { byKind, conditionsWithin } from "./condition-form.js";
import type { ArgumentDefinition, BeliefDefinition, ConditionForms } from "./definition.js";
import { type Fault, outside, unknownReference } from "./fault.js";
import { parseTest } from "./test-syntax.js";

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
  if (!test) return [{ problem: { code: "argument/bad-test", test: String(is) }, path: at }];
  const { operator, operand } = test;
  if (belief.type === "boolean") {
    const fits = typeof operand === "boolean" && (operator === "=" || operator === "!=");
    if (fits) return [];
    return [
      { problem: { code: "argument/order-of-booleans", belief: id, test: String(is) }, path: at },
    ];
  }
  if (typeof operand === "boolean") {
    return [{ problem: { code: "argument/bad-test", test: String(is) }, path: at }];
  }
  const threshold = typeof operand === "number" ? operand : own(parameters, operand);
  if (threshold === undefined) {
    return [unknownReference("parameter", String(operand), Object.keys(parameters), at)];
  }
  return checkThreshold(id, belief, threshold, at);
}

function checkThreshold(id: string, belief: BeliefDefinition, value: number, path: Path): Fault[] {
  if (contains(domainOf(belief), value)) return [];
  return [{ problem: outside(id, value, belief), path }];
}

/** What a record holds itself: `constructor` is nothing that an author wrote. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
