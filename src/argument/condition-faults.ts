/** What is wrong with the form of conditions, each fault told where it stands. */
import { nearest } from "../diagnostics/nearest.js";
import type { Problem } from "../diagnostics/problem.js";
import { kindOf } from "../document/issues.js";
import { isMapping } from "../document/mapping.js";

/** A problem of an argument's form and the path to it. */
export interface FormFault {
  readonly problem: Problem;
  readonly path: readonly PropertyKey[];
  /** Whether it is the key at the path that is wrong. */
  readonly ofKey?: boolean;
}

type Path = readonly PropertyKey[];

/** The kinds of conditions that are mappings, by the key that tells the kind, with their other keys. */
const KEYS = {
  claim: ["claim"],
  belief: ["belief", "is"],
  all: ["all"],
  any: ["any"],
  at_least: ["at_least", "of"],
  not: ["not"],
} as const;

type Key = keyof typeof KEYS;

const RANGE_KEYS = ["from", "above", "to", "below"] as const;

/** Everything that keeps a value from being a condition by its form; what it refers to is not looked at. */
export function conditionFaults(raw: unknown, path: Path): readonly FormFault[] {
  if (typeof raw === "string") return raw === "" ? [bad(path, raw)] : [];
  if (!isMapping(raw)) return [bad(path, raw)];
  const keys = Object.keys(raw);
  const kinds = keys.filter((key): key is Key => Object.hasOwn(KEYS, key));
  const [kind] = kinds;
  if (kind === undefined) return [unrecognised(raw, path)];
  const strange = keys.filter((key) => !KEYS[kind].some((known) => known === key));
  return [...strange.map((key) => beside(kind, key, path)), ...faultsWithin[kind](raw, path)];
}

/** What is wrong with what stands under the keys of each kind. */
const faultsWithin: Record<
  Key,
  (raw: Record<string, unknown>, path: Path) => readonly FormFault[]
> = {
  claim: ({ claim }, path) => nameFaults(claim, [...path, "claim"], "the id of a claim"),
  belief: (raw, path) => [
    ...nameFaults(raw.belief, [...path, "belief"], "the id of a belief"),
    ...testFaults(raw, path),
  ],
  all: ({ all }, path) => listFaults(all, [...path, "all"], "all"),
  any: ({ any }, path) => listFaults(any, [...path, "any"], "any"),
  at_least: (raw, path) => [
    ...countFaults(raw.at_least, [...path, "at_least"]),
    ...(Object.hasOwn(raw, "of")
      ? listFaults(raw.of, [...path, "of"], "of")
      : [said("beside at_least stands of, a list of conditions", raw, path)]),
  ],
  not: ({ not }, path) =>
    Array.isArray(not)
      ? [
          said(
            "not takes one condition, and no list; write not: { any: […] } or not: { all: […] }",
            not,
            [...path, "not"],
          ),
        ]
      : conditionFaults(not, [...path, "not"]),
};

function bad(path: Path, found: unknown): FormFault {
  return { problem: { code: "argument/bad-condition", found: described(found) }, path };
}

function said(detail: string, found: unknown, path: Path): FormFault {
  return { problem: { code: "argument/bad-condition", found: described(found), detail }, path };
}

/** A mapping of no kind: one that names a term in the way of claims, or a key that is misspelt. */
function unrecognised(raw: Record<string, unknown>, path: Path): FormFault {
  const { term } = raw;
  if (typeof term === "string")
    return said(`a term stands by its name alone: write ${term}`, raw, path);
  const known = [...Object.keys(KEYS), ...RANGE_KEYS];
  const near = Object.keys(raw).flatMap((key) => meantKey(key, known) ?? [])[0];
  return near === undefined
    ? bad(path, raw)
    : said(`a condition has no key ${Object.keys(raw)[0]}; did you mean ${near}?`, raw, path);
}

const OTHER_WORDS: Readonly<Record<string, Key>> = { or: "any", and: "all", count: "at_least" };

function meantKey(key: string, known: readonly string[]): string | undefined {
  if (Object.hasOwn(OTHER_WORDS, key)) return OTHER_WORDS[key];
  // The keys are so short that many a word is near: that it begins alike makes it likely.
  const near = nearest(key, known);
  return near?.[0] === key[0] ? near : undefined;
}

/** A key that does not belong to the kind: there may be two conditions in one mapping. */
function beside(kind: Key, key: string, path: Path): FormFault {
  const known = KEYS[kind];
  if (Object.hasOwn(KEYS, key)) {
    const detail = `${kind} and ${key} stand in one mapping, which is one condition; write { all: [{ ${kind}: … }, { ${key}: … }] } if both are to hold`;
    return { ...said(detail, undefined, [...path, key]), ofKey: true };
  }
  const problem = {
    code: "argument/unknown-key",
    key,
    nearest: nearest(key, known),
    known,
  } as const;
  return { problem, path: [...path, key], ofKey: true };
}

function listFaults(raw: unknown, path: Path, key: string): readonly FormFault[] {
  if (!Array.isArray(raw))
    return [said(`${key} takes a list of conditions, not ${described(raw)}`, raw, path)];
  if (raw.length === 0) return [said(`there is no condition in the list of ${key}`, raw, path)];
  return raw.flatMap((each, index) => conditionFaults(each, [...path, index]));
}

function countFaults(raw: unknown, path: Path): readonly FormFault[] {
  if (typeof raw === "number" && Number.isInteger(raw) && raw >= 1) return [];
  return [said(`at_least takes a whole number from 1 up, not ${described(raw)}`, raw, path)];
}

function nameFaults(raw: unknown, path: Path, want: string): readonly FormFault[] {
  if (typeof raw === "string" && raw !== "") return [];
  const key = String(path.at(-1));
  return [{ problem: { code: "argument/wrong-type", key, want, found: described(raw) }, path }];
}

function testFaults(raw: Record<string, unknown>, path: Path): readonly FormFault[] {
  if (!Object.hasOwn(raw, "is")) {
    const belief = String(raw.belief);
    return [
      said(
        `beside belief stands is, what is asked of it: { belief: ${belief}, is: true }`,
        raw,
        path,
      ),
    ];
  }
  const { is } = raw;
  const at = [...path, "is"];
  if (Array.isArray(is)) {
    if (is.length === 0) return [said("there is no value in the list", is, at)];
    return is.flatMap((each, index) => (isOperand(each) ? [] : [badTest(each, [...at, index])]));
  }
  if (isMapping(is)) return rangeFaults(is, at);
  return isOperand(is) ? [] : [badTest(is, at)];
}

function isOperand(raw: unknown): boolean {
  return (
    typeof raw === "boolean" || typeof raw === "number" || (typeof raw === "string" && raw !== "")
  );
}

function badTest(found: unknown, path: Path): FormFault {
  return { problem: { code: "argument/bad-test", test: described(found) }, path };
}

/** Worldviews call the ends of a range min and max; a test says of each whether it belongs to it. */
const ENDS: Readonly<Record<string, string>> = { min: "from", max: "to" };

function rangeFaults(raw: Record<string, unknown>, path: Path): readonly FormFault[] {
  return Object.entries(raw).flatMap(([key, end]): readonly FormFault[] => {
    const at = [...path, key];
    if (!RANGE_KEYS.some((known) => known === key)) {
      const meant = Object.hasOwn(ENDS, key) ? ENDS[key] : nearest(key, RANGE_KEYS);
      const problem = {
        code: "argument/unknown-key",
        key,
        nearest: meant,
        known: RANGE_KEYS,
      } as const;
      return [{ problem, path: at, ofKey: true }];
    }
    const isEnd = typeof end === "number" || (typeof end === "string" && end !== "");
    if (isEnd) return [];
    const want = "a number or the name of a parameter";
    return [
      { problem: { code: "argument/wrong-type", key, want, found: described(end) }, path: at },
    ];
  });
}

/** A value in a message: a text as it is, a mapping by its keys. */
export function described(found: unknown): string {
  if (typeof found === "string" && found !== "") return JSON.stringify(found);
  if (typeof found === "number" && Number.isFinite(found)) return String(found);
  return isMapping(found)
    ? `a mapping with ${Object.keys(found).join(", ") || "nothing"}`
    : kindOf(found);
}
