/**
 * What can be wrong, as facts: codes are stable and part of the interface; the sentences are in
 * wording.ts. docs/errors.md explains each code.
 */

/** What a belief accepts, as far as a message needs it. */
export interface Accepts {
  readonly type: "number" | "integer" | "boolean" | "choice";
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Words for values; of a choice all of them. */
  readonly levels: readonly string[];
}

/** The belief that a value is wrong for. */
interface PartOfBelief {
  readonly belief: string;
  readonly accepts: Accepts;
  readonly part?: string | undefined;
}

/** Facts of each problem, by code. `nearest` is the known word closest to the one found. */
export interface Problems {
  "input/not-found": { path: string };
  "input/unreadable": { path: string; reason: string };
  "input/too-large": { path: string; megabytes: number };
  "input/too-long-a-line": { path: string; megabytes: number };
  "input/too-many": { path: string; limit: number };
  "input/too-long-a-document": { what: "words and signs" | "values"; limit: number };
  /** `byte` is the first that cannot be text. */
  "input/not-text": { path: string; byte: number };
  "input/empty": { path: string };
  "input/no-worldviews": { path: string };
  /** How many errors are not listed, of the file at hand or of the whole run. */
  "input/more-errors": { more: number; where: "file" | "run" };
  "output/unwritable": { path: string; reason: string };
  "output/exists": { path: string };
  "output/too-large": { format: string };

  /** `kind` is the YAML library's own code. */
  "yaml/syntax": { detail: string; kind: string };
  "yaml/duplicate-key": Record<never, never>;
  "yaml/unknown-anchor": { anchor: string };
  "yaml/circular-alias": { anchor: string };
  "yaml/bad-merge": Record<never, never>;
  "yaml/not-one-a-line": Record<never, never>;
  "yaml/too-deep": { limit: number };
  "yaml/too-large": { megabytes: number };
  "yaml/too-many-aliases": { limit: number };

  "worldview/not-a-mapping": { found: string };
  "worldview/an-argument": { file: string };
  "worldview/missing-key": { key: string };
  /** `under` is the key below which it would be right. */
  /** `of` is what has no such key, where it is not the worldview. */
  "worldview/unknown-key": {
    of?: string | undefined;
    key: string;
    nearest: string | undefined;
    known: readonly string[];
    under?: string | undefined;
  };
  "worldview/wrong-type": {
    key: string;
    want: string;
    found: string;
    nearest?: string | undefined;
  };
  "worldview/bad-date": { found: string; meant: string | undefined };
  "worldview/unknown-argument": {
    name: string;
    /** Whether it is meant as a path. */
    isFile: boolean;
    nearest: string | undefined;
    known: readonly string[];
  };

  "belief/missing": { belief: string; accepts: Accepts };
  "belief/unknown-belief": {
    belief: string;
    nearest: string | undefined;
    known: readonly string[];
  };
  /** `part` is the key of a range or of quantiles under which the value stands. */
  "belief/out-of-range": PartOfBelief & { meant: string | undefined };
  "belief/wrong-type": PartOfBelief & { found: string; meant: string | undefined };
  "belief/unknown-level": PartOfBelief & { level: string; nearest: string | undefined };
  "belief/not-a-share": PartOfBelief & { found: string; meant: string | undefined };
  "belief/wrong-form": { belief: string; accepts: Accepts; found: string };
  "belief/unknown-key": {
    belief: string;
    key: string;
    nearest: string | undefined;
    known: readonly string[];
  };
  "belief/no-value": { belief: string; accepts: Accepts; found: readonly string[] };
  "belief/bad-range": { belief: string; min: number | string; max: number | string };
  "belief/bad-chance": { belief: string; meant: string | undefined };
  "belief/bad-chances": { belief: string; sum: number };
  "belief/repeated-value": { belief: string; keys: readonly string[] };
  "belief/bad-quantiles": { belief: string; key: string };

  "scenarios/repeated-name": { name: string };
  "scenarios/do-not-add-up": {
    sum: number;
    parts: readonly { readonly name: string; readonly chance: number }[];
  };

  "expect/unknown-verdict": { found: string; nearest: string | undefined };
  "expect/unknown-claim": { claim: string; nearest: string | undefined };
  "expect/wrong-type": {
    key: string;
    want: string;
    found: string;
    nearest?: string | undefined;
  };

  "columns/not-a-mapping": { found: string };
  "columns/one-only": { found: number };
  "columns/missing-key": { key: string };
  "columns/unknown-key": { key: string; nearest: string | undefined; known: readonly string[] };
  "columns/wrong-type": {
    key: string;
    want: string;
    found: string;
    nearest?: string | undefined;
  };
  "columns/bad-scale": {
    belief: string;
    type: Accepts["type"];
    why: "no-number" | "no-end" | "equal" | "too-wide";
  };
  "columns/repeated-value": { belief: string; written: string };
  "columns/no-column": { belief: string };

  "csv/syntax": { kind: string; detail: string; limit: number };
  "csv/no-belief": { known: readonly string[] };
  "csv/no-column": { column: string; nearest: string | undefined };
  "csv/repeated-column": { column: string; places: readonly number[] };
  "csv/field-count": { count: number; want: number };
  "csv/bad-cell": {
    column: string;
    belief: string;
    found: string;
    meant: string | undefined;
    accepts: Accepts;
  };
  "csv/bad-weight": { column: string; found: string };

  "census/no-column": { column: string };
  "census/other-cells": { found: string; want: string };
  "census/bad-count": { column: string; found: string };
  "census/bad-cells": { column: string; found: string; cells: number };

  "argument/not-a-mapping": { found: string };
  "argument/one-only": { found: number };
  "argument/missing-key": { key: string };
  "argument/unknown-key": { key: string; nearest: string | undefined; known: readonly string[] };
  "argument/wrong-type": {
    key: string;
    want: string;
    found: string;
    nearest?: string | undefined;
  };
  "argument/bad-condition": { found: string; detail?: string | undefined };
  "argument/a-worldview": Record<never, never>;
  /** With a belief it is a test, but none of this belief. */
  "argument/bad-test": {
    test: string;
    belief?: string;
    accepts?: Accepts;
    meant?: string | undefined;
  };
  "argument/bad-domain": {
    belief: string;
    min: number;
    max: number;
    usual?: "min" | "max" | undefined;
  };
  "argument/bad-phrase": { belief: string; found: string; known: readonly string[] };
  "argument/unknown-reference": {
    kind: ReferenceKind | "value";
    id: string;
    nearest: string | undefined;
    known: readonly string[];
    /** What would be right, if more is known than a name that is alike. */
    meant?: string | undefined;
  };
  "argument/duplicate-id": { kind: ReferenceKind | "value"; id: string };
  "argument/cycle": { path: readonly string[] };
  "argument/too-long-a-chain": { limit: number };
  /** `what` it is, if it is no threshold of a test: a level, or what is taken if it is left out. */
  "argument/threshold-outside-domain": {
    belief: string;
    threshold: number;
    accepts: Accepts;
    what?: string | undefined;
  };
  "argument/order-of-booleans": { belief: string; test: string };
  "argument/order-of-choices": { belief: string; test: string; values: readonly string[] };
  "argument/unfit-key": { belief: string; key: string; type: Accepts["type"] };
  "argument/list-of-numbers": { belief: string; test: string };
  "argument/empty-range": { belief: string; test: string };
  "argument/too-many-of": { count: number; of: number };
  "argument/unknown-base": { name: string; nearest: string | undefined; known: readonly string[] };
  "argument/nothing-to-remove": { id: string; nearest: string | undefined };
  "argument/removed-but-needed": { id: string; by: string };
  "argument/no-conclusion": Record<never, never>;
  "argument/conclusion-without-verdict": { claim: string };
  "argument/unknown": { name: string; known: readonly string[] };

  "usage/unknown-parameter": {
    parameter: string;
    nearest: string | undefined;
    known: readonly string[];
  };
  "usage/bad-assignment": { option: string; found: string; example: string };
  "usage/unknown-id": { id: string; near: readonly string[]; kinds: string };
  "usage/invalid": { detail: string };

  /** There is no such file, and no such revision either. */
  "baseline/not-found": { name: string; why: "no-git" | "no-repository" | "no-revision" };
  "baseline/not-json": Record<never, never>;
  "baseline/wrong-version": { found: string; want: number };
  "baseline/wrong-form": { key: string; want: string };
  "baseline/brief": Record<never, never>;
  "baseline/other-argument": { found: string; want: string };
  "baseline/bad-belief": { belief: string; worldview: string };

  /** `of` what they are pairs: of worldviews, or of results under several arguments. */
  "comparison/too-many-pairs": { pairs: number; limit: number; of?: "worldviews" | "results" };
  "audit/other-values": { belief: string; argument: string };
  /** `of` says so where it was asked of all worldviews at once, or of what can be written as SQL. */
  "analysis/too-large": { what: string; limit: number; of?: "audit" | "sql" };
  "internal/error": { detail: string };
}

export type ReferenceKind = "belief" | "term" | "claim" | "parameter" | "side" | "measure";

export type Code = keyof Problems;

/** A problem's code with its facts. */
export type Problem<C extends Code = Code> = { [K in C]: { readonly code: K } & Problems[K] }[C];

/** Where something stands. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
  readonly file: string;
  /** Which worldview of the file, from 1. */
  readonly document?: number;
  readonly line?: number;
  readonly column?: number;
  /** How many columns the thing takes on its line. */
  readonly length?: number;
  /** The text of the line. */
  readonly excerpt?: string;
}

/** A problem and where it is. */
export interface Diagnostic {
  readonly problem: Problem;
  readonly place: Place;
}
