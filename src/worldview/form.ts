/** What a way of writing a belief is, and what all those that are mappings have in common. */
import type * as z from "zod/mini";
import { isMapping } from "../document/mapping.js";
import type { BeliefValue } from "../engine/belief.js";
import { once } from "../engine/once.js";
import { evidenceSchemas } from "./form-schemas.js";

export interface Form {
  /** The keys of a mapping of this form, as a message lists them. */
  readonly keys: readonly string[];
  /** Whether a value is meant to be of this form, right or wrong. */
  matches(raw: unknown): boolean;
  /**
   * Whether a value that is meant to be of this form is right beyond doubt, which nearly all are. Of the
   * others the schema tells whether they are, and what is wrong with them.
   */
  fits(raw: unknown): boolean;
  /** The schema, which is made when it is first asked for: most runs need none. */
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
  /** Whether that part of a mapping is right beyond doubt. */
  fits(raw: Readonly<Record<string, unknown>>): boolean;
  schemas(): Readonly<Record<string, z.ZodMiniType>>;
}

export const EVIDENCE: Beside = {
  keys: EVIDENCE_KEYS,
  fits: ({ source, note }) =>
    (source === undefined || isText(source) || isTexts(source)) &&
    (note === undefined || isText(note)),
  schemas: once(evidenceSchemas),
};

/** Under `value`: there the source stands outside. */
export const NOTHING: Beside = { keys: [], fits: () => true, schemas: () => ({}) };

/** Tells editors what validation knows from the form: a source alone is no value. */
export const MORE_THAN_EVIDENCE = { not: { propertyNames: { enum: EVIDENCE_KEYS } } };

/** Whether something is a text that says something. */
export function isText(raw: unknown): raw is string {
  return typeof raw === "string" && raw !== "";
}

function isTexts(raw: unknown): boolean {
  return Array.isArray(raw) && raw.length > 0 && raw.every(isText);
}

/** Whether something is a mapping with no keys but these. */
export function hasOnly(
  keys: readonly string[],
  raw: unknown,
): raw is Readonly<Record<string, unknown>> {
  if (!isMapping(raw)) return false;
  for (const key in raw) if (!keys.includes(key)) return false;
  return true;
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
