/** What a schema cannot see: references, cycles and thresholds of an argument. */
import { contains, type Domain, isDiscrete, spanOf } from "../engine/domain.js";
import { domainOf } from "./argument.js";
import { checkChains } from "./check-chains.js";
import { checkConditions } from "./check-conditions.js";
import { type ArgumentDefinition, type BeliefDefinition, BOTH_SIDES } from "./definition.js";
import { type Fault, outside, unknownReference } from "./fault.js";

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
    ...checkRanking(definition),
    ...checkCostNote(definition),
    ...checkConditions(definition, parameters),
    ...checkChains(definition),
  ];
}

function checkBeliefs({ beliefs }: ArgumentDefinition): Fault[] {
  return Object.entries(beliefs).flatMap(([id, belief]) => {
    const domain = domainOf(belief);
    const path = ["beliefs", id];
    if (!isSound(domain)) {
      return [{ problem: { code: "argument/bad-domain", belief: id }, path }];
    }
    const { if_left_out: taken } = belief;
    if (typeof taken !== "string" && (typeof taken === "boolean") !== (belief.type === "boolean")) {
      return [takenOfOtherType(id, belief)];
    }
    const values = [
      ...Object.entries(belief.levels ?? {}).map(([level, value]) => ({
        value,
        at: ["levels", level],
      })),
      ...(typeof taken === "number" ? [{ value: taken, at: ["if_left_out"] }] : []),
    ];
    return values
      .filter(({ value }) => !contains(domain, value))
      .map(({ value, at }) => ({
        problem: outside(id, value, belief),
        path: [...path, ...at],
      }));
  });
}

/** A number for what is true or false, or the other way round. */
function takenOfOtherType(id: string, { type, if_left_out }: BeliefDefinition): Fault {
  const value = type === "boolean" ? "true, false" : "a number";
  return {
    problem: {
      code: "argument/wrong-type",
      key: `beliefs.${id}.if_left_out`,
      want: `${value}, unknown or error`,
      found: String(if_left_out),
    },
    path: ["beliefs", id, "if_left_out"],
  };
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
  const seen = new Set<string>();
  const repeated = claims.flatMap(({ id }, index): Fault[] => {
    const isNew = !seen.has(id);
    seen.add(id);
    if (isNew) return [];
    return [
      {
        problem: { code: "argument/duplicate-id", kind: "claim", id },
        path: ["claims", index, "id"],
      },
    ];
  });
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

function checkRanking({ ranks_best, terms = {} }: ArgumentDefinition): Fault[] {
  if (ranks_best === undefined || Object.hasOwn(terms, ranks_best)) return [];
  return [unknownReference("term", ranks_best, Object.keys(terms), ["ranks_best"])];
}

function checkCostNote({ cost_note, claims }: ArgumentDefinition): Fault[] {
  const known = claims.map(({ id }) => id);
  if (cost_note === undefined || known.includes(cost_note)) return [];
  return [unknownReference("claim", cost_note, known, ["cost_note"])];
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
