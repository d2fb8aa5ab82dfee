/** What a schema cannot see: references, cycles and thresholds of an argument. */
import { nearest } from "../diagnostics/nearest.js";
import type { Problem, ReferenceKind } from "../diagnostics/problem.js";
import { contains, type Domain, isDiscrete, spanOf } from "../engine/domain.js";
import { domainOf } from "./argument.js";
import { type ArgumentDefinition, BOTH_SIDES, type ConditionDefinition } from "./definition.js";
import { parseTest } from "./test-syntax.js";

/** A problem of an argument and the path to its cause. */
export interface Fault {
  readonly problem: Problem;
  readonly path: readonly PropertyKey[];
}

/** Everything wrong with an argument of the right form, its parameters having the given values. */
export function checkArgument(
  definition: ArgumentDefinition,
  parameters: Readonly<Record<string, number>>,
): Fault[] {
  return [
    ...checkBeliefs(definition),
    ...checkIds(definition),
    ...checkSides(definition),
    ...checkConclusions(definition),
    ...conditionsOf(definition).flatMap(({ when, path }) =>
      checkCondition(definition, parameters, when, path),
    ),
    ...checkChains(definition),
  ];
}

/** Conditions that may rest on each other in a row: whatever walks an argument goes as deep. */
export const CHAIN_LIMIT = 1000;

interface Located {
  readonly owner: string;
  readonly when: ConditionDefinition;
  readonly path: readonly PropertyKey[];
}

/** Every condition of a term or claim. An owner is "term best" or "claim 1b". */
function conditionsOf({ terms = {}, claims }: ArgumentDefinition): Located[] {
  return [
    ...Object.entries(terms).map(([id, { when }]) => ({
      owner: `term ${id}`,
      when,
      path: ["terms", id, "when"],
    })),
    ...claims.map(({ id, when }, index) => ({
      owner: `claim ${id}`,
      when,
      path: ["claims", index, "when"],
    })),
  ];
}

function checkBeliefs({ beliefs }: ArgumentDefinition): Fault[] {
  return Object.entries(beliefs).flatMap(([id, belief]) => {
    const domain = domainOf(belief);
    const path = ["beliefs", id];
    if (!isSound(domain)) {
      return [{ problem: { code: "argument/bad-domain", belief: id }, path }];
    }
    const values = [
      ...Object.entries(belief.levels ?? {}).map(([level, value]) => ({
        value,
        at: ["levels", level],
      })),
      ...(typeof belief.if_left_out === "string"
        ? []
        : [{ value: Number(belief.if_left_out), at: ["if_left_out"] }]),
    ];
    return values
      .filter(({ value }) => !contains(domain, value))
      .map(({ value, at }) => ({
        problem: outside(id, value, belief),
        path: [...path, ...at],
      }));
  });
}

function isSound(domain: Domain): boolean {
  const { min, max } = spanOf(domain);
  const ends = [min, max].filter(Number.isFinite);
  return min <= max && (!isDiscrete(domain) || ends.every(Number.isSafeInteger));
}

function checkIds({ terms = {}, claims }: ArgumentDefinition): Fault[] {
  const taken: Fault[] = Object.hasOwn(terms, "always")
    ? [
        {
          problem: { code: "argument/duplicate-id", kind: "term", id: "always" },
          path: ["terms", "always"],
        },
      ]
    : [];
  const repeated = claims.flatMap(({ id }, index) =>
    claims.findIndex((other) => other.id === id) < index
      ? [
          {
            problem: { code: "argument/duplicate-id", kind: "claim", id },
            path: ["claims", index, "id"],
          },
        ]
      : [],
  ) satisfies Fault[];
  return [...taken, ...repeated];
}

function checkSides({ sides, claims, measures = [] }: ArgumentDefinition): Fault[] {
  const known = Object.keys(sides);
  const refer = (side: string, path: readonly PropertyKey[]): Fault[] =>
    known.includes(side) ? [] : [unknownReference("side", side, known, path)];
  return [
    ...claims.flatMap(({ side, role }, index) =>
      side === BOTH_SIDES && role !== "reason" ? [] : refer(side, ["claims", index, "side"]),
    ),
    ...measures.flatMap(({ serves, harms = [] }, index) => [
      ...serves.flatMap((side, at) => refer(side, ["measures", index, "serves", at])),
      ...harms.flatMap((side, at) => refer(side, ["measures", index, "harms", at])),
    ]),
  ];
}

function checkConclusions({ claims }: ArgumentDefinition): Fault[] {
  const conclusions = claims.filter(({ role }) => role === "conclusion");
  if (conclusions.length === 0) {
    return [{ problem: { code: "argument/no-conclusion" }, path: ["claims"] }];
  }
  return claims.flatMap(({ id, role, concludes }, index) =>
    role === "conclusion" && !concludes
      ? [
          {
            problem: { code: "argument/conclusion-without-verdict", claim: id },
            path: ["claims", index],
          },
        ]
      : [],
  );
}

function checkCondition(
  definition: ArgumentDefinition,
  parameters: Readonly<Record<string, number>>,
  when: ConditionDefinition,
  path: readonly PropertyKey[],
): Fault[] {
  const inside = (part: ConditionDefinition, ...steps: PropertyKey[]): Fault[] =>
    checkCondition(definition, parameters, part, [...path, ...steps]);
  if (typeof when === "string") {
    const known = Object.keys(definition.terms ?? {});
    return when === "always" || known.includes(when)
      ? []
      : [unknownReference("term", when, known, path)];
  }
  if ("claim" in when) {
    const known = definition.claims.map(({ id }) => id);
    return known.includes(when.claim)
      ? []
      : [unknownReference("claim", when.claim, known, [...path, "claim"])];
  }
  if ("not" in when) return inside(when.not, "not");
  if ("all" in when) return when.all.flatMap((part, index) => inside(part, "all", index));
  if ("any" in when) return when.any.flatMap((part, index) => inside(part, "any", index));
  return checkTest(definition, parameters, when, path);
}

function checkTest(
  { beliefs }: ArgumentDefinition,
  parameters: Readonly<Record<string, number>>,
  { belief: id, is }: { readonly belief: string; readonly is: boolean | number | string },
  path: readonly PropertyKey[],
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
  if (contains(domainOf(belief), threshold)) return [];
  return [{ problem: outside(id, threshold, belief), path: at }];
}

/** What a record holds itself: `constructor` is nothing that an author wrote. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Cycles of terms and claims, and the first chain of them that is too long. */
function checkChains(definition: ArgumentDefinition): Fault[] {
  const conditions = new Map(conditionsOf(definition).map((each) => [each.owner, each]));
  const lengths = new Map<string, number>();
  const cycles: Fault[] = [];
  const tooLong: Fault[] = [];
  const path: string[] = [];
  const lengthOf = (owner: string, before: number): number => {
    const known = lengths.get(owner);
    const located = conditions.get(owner);
    if (known !== undefined || !located) return known ?? 0;
    const start = path.indexOf(owner);
    if (start >= 0) {
      const at = conditions.get(path[start] as string)?.path ?? [];
      const cycle = [...path.slice(start), owner];
      cycles.push({ problem: { code: "argument/cycle", path: cycle }, path: at });
      return 0;
    }
    path.push(owner);
    const isDeep = before > CHAIN_LIMIT;
    const length = isDeep ? CHAIN_LIMIT + 1 : chainLength(located.when, before, lengthOf);
    if (length > CHAIN_LIMIT) tooLong.push(chainTooLong(located));
    path.pop();
    lengths.set(owner, length);
    return length;
  };
  for (const owner of conditions.keys()) lengthOf(owner, 0);
  return [...cycles, ...tooLong.slice(0, 1)];
}

function chainTooLong({ path }: Located): Fault {
  return { problem: { code: "argument/too-long-a-chain", limit: CHAIN_LIMIT }, path };
}

/**
 * How many conditions rest on each other in a row, from this one down.
 *
 * @param before how many stand above it
 * @param lengthOf the same of what a term or claim is
 */
function chainLength(
  when: ConditionDefinition,
  before: number,
  lengthOf: (owner: string, before: number) => number,
): number {
  const inside = (part: ConditionDefinition): number => chainLength(part, before + 1, lengthOf);
  if (typeof when === "string") return 1 + lengthOf(`term ${when}`, before + 1);
  if ("claim" in when) return 1 + lengthOf(`claim ${when.claim}`, before + 1);
  if ("not" in when) return 1 + inside(when.not);
  if ("all" in when) return 1 + longest(when.all.map(inside));
  if ("any" in when) return 1 + longest(when.any.map(inside));
  return 1;
}

function longest(lengths: readonly number[]): number {
  return lengths.reduce((a, b) => Math.max(a, b), 0);
}

function unknownReference(
  kind: ReferenceKind,
  id: string,
  known: readonly string[],
  path: readonly PropertyKey[],
): Fault {
  const problem = {
    code: "argument/unknown-reference",
    kind,
    id,
    nearest: nearest(id, known),
    known,
  };
  return { problem: problem as Problem, path };
}

function outside(
  belief: string,
  threshold: number,
  { type, min, max, levels = {} }: ArgumentDefinition["beliefs"][string],
): Problem {
  const bounds = type === "number" ? { min: min ?? 0, max: max ?? 1 } : { min: min ?? 0, max };
  const accepts = { type, ...bounds, levels: Object.keys(levels) };
  return { code: "argument/threshold-outside-domain", belief, threshold, accepts };
}
