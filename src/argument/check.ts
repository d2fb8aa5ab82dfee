/** What a schema cannot see: references, cycles and thresholds of an argument. */

import { list } from "../diagnostics/list.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Problem } from "../diagnostics/problem.js";
import { contains, type Domain, isDiscrete, spanOf } from "../engine/domain.js";
import { domainOf } from "./argument.js";
import { checkChains } from "./check-chains.js";
import { checkConditions } from "./check-conditions.js";
import {
  type ArgumentDefinition,
  type BeliefDefinition,
  BOTH_SIDES,
  phraseKinds,
  phraseStyles,
} from "./definition.js";
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
    const unfit = [
      ...unfitKeys(id, belief),
      ...levelFaults(id, belief),
      ...phraseFaults(id, belief),
    ];
    if (unfit.length > 0) return unfit;
    if (!isSound(domain)) {
      return [{ problem: badDomain(id, belief), path }];
    }
    const { if_left_out: taken } = belief;
    if (!isTaken(belief)) return [takenOfOtherType(id, belief)];
    const values = [
      ...Object.entries(belief.levels ?? {}).map(([level, value]) => ({
        value,
        what: `the level ${level}`,
        at: ["levels", level],
      })),
      ...(typeof taken === "number"
        ? [{ value: taken, what: "if_left_out", at: ["if_left_out"] }]
        : []),
    ];
    return values
      .filter(({ value }) => !contains(domain, value))
      .map(({ value, what, at }) => ({
        problem: outside(id, value, belief, what),
        path: [...path, ...at],
      }));
  });
}

/** Keys of what has an order. */
const UNORDERED = ["min", "max", "levels"] as const;

const phrasesOfNumbers = phraseKinds.filter((kind) => kind !== "true" && kind !== "false");
const phrasesOf = {
  boolean: ["true", "false"],
  integer: phrasesOfNumbers,
  number: phrasesOfNumbers,
} as const;

/** A choice has values and no ends or levels, a boolean neither, and everything else no values. */
function unfitKeys(id: string, belief: BeliefDefinition): Fault[] {
  const { type, values, phrases = {} } = belief;
  const path = ["beliefs", id];
  const known = type === "choice" ? (values ?? []) : phrasesOf[type];
  const ofPhrases = Object.keys(phrases)
    .filter((key) => !known.some((each) => each === key))
    .map((key): Fault => {
      const problem = {
        code: "argument/unknown-key",
        key,
        nearest: nearest(key, known),
        known,
      } as const;
      return { problem, path: [...path, "phrases", key] };
    });
  const unfit = (key: string): Fault => {
    return { problem: { code: "argument/unfit-key", belief: id, key, type }, path: [...path, key] };
  };
  if (type !== "choice") {
    const wrong = values === undefined ? [] : ["values"];
    const ends = type === "boolean" ? UNORDERED.filter((key) => belief[key] !== undefined) : [];
    return [...[...wrong, ...ends].map(unfit), ...ofPhrases];
  }
  if (values === undefined) {
    return [{ problem: { code: "argument/missing-key", key: `beliefs.${id}.values` }, path }];
  }
  const twice = values.findIndex((value, index) => values.indexOf(value) < index);
  const repeated: Fault[] =
    twice < 0
      ? []
      : [
          {
            problem: { code: "argument/duplicate-id", kind: "value", id: String(values[twice]) },
            path: [...path, "values", twice],
          },
        ];
  const unordered = UNORDERED.filter((key) => belief[key] !== undefined).map(unfit);
  return [...repeated, ...unordered, ...ofPhrases];
}

/** A level is a word that stands for a number: no word that says something else where a value stands. */
function levelFaults(id: string, { levels = {} }: BeliefDefinition): Fault[] {
  return Object.keys(levels)
    .filter((level) => ["unknown", "true", "false"].includes(level))
    .map((level) => ({
      problem: {
        code: "argument/wrong-type",
        key: `a level of ${id}`,
        want: "another word than unknown, true and false",
        found: level,
      },
      path: ["beliefs", id, "levels", level],
    }));
}

/** What may stand in braces in a phrase. */
const ENDS = ["value"];
const BOTH_ENDS = ["low", "high", "region"];

function phraseFaults(id: string, { phrases = {} }: BeliefDefinition): Fault[] {
  return Object.entries(phrases).flatMap(([kind, phrase = ""]) => {
    const ends = kind === "between" ? BOTH_ENDS : ENDS;
    const known = ends.flatMap((end) => [end, ...phraseStyles.map((style) => `${end}:${style}`)]);
    return [...phrase.matchAll(/\{([^{}]*)\}/g)]
      .map(([, found = ""]) => found)
      .filter((found) => !known.includes(found))
      .map((found) => ({
        problem: { code: "argument/bad-phrase", belief: id, found, known: ends },
        path: ["beliefs", id, "phrases", kind],
      }));
  });
}

/** Whether what is taken for a belief that is left out is a value of its type, or none. */
function isTaken({ type, values = [], if_left_out: taken }: BeliefDefinition): boolean {
  if (taken === "unknown" || taken === "error") return true;
  if (type === "choice") return typeof taken === "string" && values.includes(taken);
  return typeof taken === (type === "boolean" ? "boolean" : "number");
}

/** A number for what is true or false, or the like. */
function takenOfOtherType(id: string, { type, values = [], if_left_out }: BeliefDefinition): Fault {
  const want = {
    boolean: ["true", "false"],
    number: ["a number"],
    integer: ["a number"],
    choice: values,
  }[type];
  const found = String(if_left_out);
  return {
    problem: {
      code: "argument/wrong-type",
      key: `beliefs.${id}.if_left_out`,
      want: list([...want, "unknown", "error"], "or"),
      found,
      nearest: nearest(found, [...(type === "choice" ? values : []), "unknown", "error"]),
    },
    path: ["beliefs", id, "if_left_out"],
  };
}

function badDomain(belief: string, { type, min, max }: BeliefDefinition): Problem {
  const usual =
    type === "number" && max === undefined ? "max" : min === undefined ? "min" : undefined;
  const ends = { min: min ?? 0, max: max ?? (type === "number" ? 1 : Number.POSITIVE_INFINITY) };
  return { code: "argument/bad-domain", belief, ...ends, usual };
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
  const both: Fault[] = known.includes(BOTH_SIDES)
    ? [
        {
          problem: { code: "argument/duplicate-id", kind: "side", id: BOTH_SIDES },
          path: ["sides", BOTH_SIDES],
        },
      ]
    : [];
  const refer = (side: string, path: readonly PropertyKey[]): Fault[] => {
    if (known.includes(side)) return [];
    const meant =
      side === BOTH_SIDES ? `a reason weighs for one side: ${list(known, "or")}` : undefined;
    return [unknownReference("side", side, known, path, meant)];
  };
  return [
    ...both,
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
