/** What a way of writing a belief is, and what all those that are mappings have in common. */
import * as z from "zod/mini";
import { describe } from "../argument/describe.js";
import { isMapping } from "../document/mapping.js";
import type { BeliefValue } from "../engine/belief.js";
import { once } from "../engine/once.js";

export interface Form {
  /** The keys of a mapping of this form, as a message lists them. */
  readonly keys: readonly string[];
  /** Whether a value is meant to be of this form, right or wrong. */
  matches(raw: unknown): boolean;
  /** The schema, which is made when it is first asked for: most runs need few. */
  schema(): z.ZodMiniType;
  /** What such a value says of where the belief lies, if it leaves that open. */
  readonly says?: string;
  /** What the JSON Schema demands beyond what the schema can tell it. */
  readonly keywords?: Readonly<Record<string, unknown>>;
  /** Of a form around others: the forms of what stands under `value`. */
  readonly inside?: readonly Form[];
  /** Reads a value that the schema accepts. */
  read(raw: never): BeliefValue;
}

/** What a mapping may say besides the value. */
export interface Evidence {
  readonly source?: string | readonly string[];
  readonly note?: string;
}

export const EVIDENCE_KEYS = ["source", "note"] as const;

/** What may stand in a mapping besides what says the value. */
export interface Beside {
  readonly keys: readonly string[];
  schemas(): Readonly<Record<string, z.ZodMiniType>>;
}

export const EVIDENCE: Beside = {
  keys: EVIDENCE_KEYS,
  schemas: () => ({ source: sourceSchema(), note: noteSchema() }),
};

/** Under `value`: there the source stands outside. */
export const NOTHING: Beside = { keys: [], schemas: () => ({}) };

const sourceSchema = once(() =>
  z.optional(
    describe(
      z.union([text(), z.array(text()).check(z.minLength(1))]),
      "where this is documented: a text or an address, or a list of them",
    ),
  ),
);
const noteSchema = once(() => z.optional(describe(text(), "anything a reader should know of it")));

/** Tells editors what validation knows from the form: a source alone is no value. */
export const MORE_THAN_EVIDENCE = { not: { propertyNames: { enum: EVIDENCE_KEYS } } };

/** A text that says something. */
export function text(): z.ZodMiniType<string> {
  return z.string().check(z.minLength(1));
}

/** Recognises a mapping by one of its keys. */
export function says(pattern: RegExp): (raw: unknown) => boolean {
  return (raw) => isMapping(raw) && Object.keys(raw).some((key) => pattern.test(key));
}

/** Why a form with several parts does not hold together, as the params of a custom issue. */
export type Incoherence =
  | { readonly problem: "bad-range"; readonly min: number | string; readonly max: number | string }
  | { readonly problem: "bad-chances"; readonly sum: number }
  | { readonly problem: "repeated-value"; readonly keys: readonly string[] }
  | { readonly problem: "bad-quantiles"; readonly key: string };

/** A check of what a schema cannot say of several parts. */
export function incoherent<T>(find: (raw: T) => Incoherence | undefined): z.core.CheckFn<T> {
  return ({ value, issues }) => {
    const params = find(value);
    if (params) issues.push({ code: "custom", input: value, params, path: [], continue: true });
  };
}
