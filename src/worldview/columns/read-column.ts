/** From what a mapping says of one belief to how its column is read. */
import type { Belief } from "../../argument/argument.js";
import { nearest } from "../../diagnostics/nearest.js";
import type { Problem } from "../../diagnostics/problem.js";
import { type Issue, kindOf, valueAt, wantOf } from "../../document/issues.js";
import { isMapping } from "../../document/mapping.js";
import type { Path } from "../../document/positioned.js";
import { unknownValue } from "../../engine/belief.js";
import { spanOf } from "../../engine/domain.js";
import { once } from "../../engine/once.js";
import { readBelief } from "../read-belief.js";
import { type Meaning, numberOf, type Reading, type Scale, textOf, type Written } from "./cell.js";
import { type BeliefColumn, NO_CODES, plainReading } from "./columns.js";
import { beliefColumnSchema, COLUMN_KEYS, HARMLESS } from "./schema.js";

/** Something that is wrong with what is said of a belief, and where below it. */
export interface ColumnFault {
  readonly problem: Problem;
  readonly path: Path;
  /** Whether it is the key at the path that is wrong. */
  readonly ofKey?: boolean;
}

type ReadColumn =
  | { readonly ok: true; readonly column: BeliefColumn }
  | { readonly ok: false; readonly faults: readonly ColumnFault[] };

/** What is said of a belief, in a mapping that has the right form. */
interface RawColumn {
  readonly column: string;
  readonly scale?: Scale;
  readonly values?: Readonly<Record<string, Exclude<Written, null>>>;
  readonly not_asked?: readonly Written[];
  readonly no_answer?: readonly Written[];
}

const schema = once(beliefColumnSchema);

/** Reads what a mapping says of a belief, or finds all that is wrong with it. */
export function readColumn(belief: Belief, raw: unknown): ReadColumn {
  const { id } = belief;
  const shorthand = typeof raw === "string" && raw !== "" ? { column: raw } : raw;
  if (raw === "unknown") {
    return { ok: true, column: { id, from: "all", value: unknownValue, origin: "stated" } };
  }
  if (!isMapping(shorthand)) return failed([{ problem: formless(id, raw), path: [] }]);
  const issues = schema().safeParse(shorthand).error?.issues ?? [];
  if (issues.length > 0) {
    const faults = issues.flatMap((issue) => faultsOf(id, issue, shorthand));
    return failed(shorthand === raw ? faults : faults.map((fault) => ({ ...fault, path: [] })));
  }
  const said = shorthand as unknown as RawColumn;
  const values = meaningsOf(belief, said);
  const faults = [...scaleFaults(belief, said), ...values.faults];
  if (faults.length > 0) return failed(faults);
  return {
    ok: true,
    column: { id, from: "column", reading: readingOf(belief, said, values.meanings) },
  };
}

function failed(faults: readonly ColumnFault[]): ReadColumn {
  return { ok: false, faults };
}

const A_COLUMN = "a column, unknown, or a mapping with column";

function formless(id: string, raw: unknown): Problem {
  const found = raw === "" ? "an empty text" : kindOf(raw);
  const quoted =
    typeof raw === "number" || typeof raw === "boolean" ? JSON.stringify(String(raw)) : undefined;
  const facts = { key: `beliefs.${id}`, want: A_COLUMN, found, nearest: quoted };
  return { code: "columns/wrong-type", ...facts };
}

function faultsOf(id: string, issue: Issue, raw: unknown): readonly ColumnFault[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const known = COLUMN_KEYS;
      const facts = { key: `beliefs.${id}.${key}`, nearest: nearest(key, known), known };
      return { problem: { code: "columns/unknown-key", ...facts }, path: [key], ofKey: true };
    });
  }
  const key = ["beliefs", id, ...path.map(String)].join(".");
  if (issue.code === "invalid_key" || issue.code === "custom") {
    const ofKey = issue.code === "invalid_key";
    const facts = {
      key: ofKey ? `beliefs.${id}.values` : key,
      want: HARMLESS,
      found: "one with them",
    };
    return [{ problem: { code: "columns/wrong-type", ...facts }, path, ofKey }];
  }
  const found = valueAt(raw, path);
  if (found === undefined) return [{ problem: { code: "columns/missing-key", key }, path }];
  const facts = { key, want: want(issue), found: kindOf(found) };
  return [{ problem: { code: "columns/wrong-type", ...facts }, path }];
}

function want(issue: Issue): string {
  if (issue.path[0] === "scale") return "two numbers, such as [0, 100]";
  if (issue.code === "invalid_union") return "a text, a number, true or false";
  return wantOf(issue);
}

/** Ends that no number can be scaled between. */
function scaleFaults({ id, domain, type }: Belief, { scale }: RawColumn): readonly ColumnFault[] {
  if (scale === undefined) return [];
  const [from, to] = scale;
  const { min, max } = spanOf(domain);
  const isNumeric = type === "number" || type === "integer";
  const why = !isNumeric
    ? "no-number"
    : !Number.isFinite(max)
      ? "no-end"
      : from === to
        ? "equal"
        : isBearable(Math.abs(to - from)) && isBearable(max - min)
          ? undefined
          : "too-wide";
  if (why === undefined) return [];
  return [{ problem: { code: "columns/bad-scale", belief: id, type, why }, path: ["scale"] }];
}

/** Whether numbers can be divided by a width, and multiplied with it, without becoming nothing or too large. */
function isBearable(width: number): boolean {
  return width >= 1e-50 && width <= 1e50;
}

/** Something that is written in cells, what it means, and where the mapping says so. */
interface Said {
  readonly written: Written;
  readonly meaning: Meaning;
  readonly path: Path;
  readonly ofKey: boolean;
}

/** What the mapping says of single values, and what is wrong with that. */
function meaningsOf(
  belief: Belief,
  raw: RawColumn,
): { readonly meanings: readonly Said[]; readonly faults: readonly ColumnFault[] } {
  const faults: ColumnFault[] = [];
  const values = Object.entries(raw.values ?? {}).flatMap(([written, value]): readonly Said[] => {
    const path = ["values", written];
    const read = readValue(belief, value);
    if ("meaning" in read) return [{ written, meaning: read.meaning, path, ofKey: true }];
    faults.push(...read.problems.map((problem) => ({ problem, path })));
    return [];
  });
  const listed = (key: "not_asked" | "no_answer", meaning: Meaning): readonly Said[] =>
    (raw[key] ?? []).map((written, index) => ({
      written,
      meaning,
      path: [key, index],
      ofKey: false,
    }));
  const meanings = [
    ...values,
    ...listed("not_asked", { kind: "not asked" }),
    ...listed("no_answer", { kind: "no answer" }),
  ];
  return { meanings, faults: [...faults, ...repeated(belief, meanings)] };
}

function readValue(
  belief: Belief,
  raw: unknown,
): { readonly meaning: Meaning } | { readonly problems: readonly Problem[] } {
  const read = readBelief(belief, raw);
  if (!read.ok) return { problems: read.faults.map(({ problem }) => problem) };
  const { value } = read.stated;
  return {
    meaning:
      value.kind === "value" ? { kind: "value", value: Number(value.value) } : { kind: "unknown" },
  };
}

/** What is written twice has two meanings, or is a slip. */
function repeated({ id }: Belief, meanings: readonly Said[]): readonly ColumnFault[] {
  const seen = new Set<string | number>();
  return meanings.flatMap(({ written, path, ofKey }): readonly ColumnFault[] => {
    const text = textOf(written);
    const key = numberOf(text) ?? text;
    const problem = { code: "columns/repeated-value", belief: id, written: text } as const;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew ? [] : [{ problem, path, ofKey }];
  });
}

/**
 * How the column is read. Where the mapping says what values mean, or how numbers are scaled, nothing else has
 * a meaning.
 */
function readingOf(belief: Belief, raw: RawColumn, meanings: readonly Said[]): Reading {
  const { column, values, scale } = raw;
  const isPlain = values === undefined && scale === undefined;
  const { words, codes, ...plain } = plainReading(belief, column);
  const own = meanings.map(({ written, meaning }) => ({ text: textOf(written), meaning }));
  const before: Iterable<readonly [string, Meaning]> = isPlain
    ? words
    : [["", { kind: "no answer" }]];
  return {
    column,
    words: new Map([
      ...before,
      ...own
        .filter(({ text }) => numberOf(text) === undefined)
        .map(({ text, meaning }) => [text, meaning] as const),
    ]),
    codes: new Map([
      ...(isPlain ? codes : NO_CODES),
      ...own.flatMap(({ text, meaning }) => {
        const number = numberOf(text);
        return number === undefined ? [] : [[number, meaning] as const];
      }),
    ]),
    percentages: isPlain && plain.percentages,
    numbers: isPlain ? plain.numbers : scale && { domain: belief.domain, scale },
  };
}
