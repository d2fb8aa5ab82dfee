/** The ways of writing a belief: for each, how it is recognised, validated and read. */

import * as z from "zod/mini";
import type { Belief } from "../argument/argument.js";
import { describe } from "../argument/describe.js";
import { type BeliefValue, unknownValue } from "../engine/belief.js";
import { contains, spanOf } from "../engine/domain.js";

export interface Form {
  readonly name: "plain" | "word" | "range" | "chance" | "chances" | "quantiles";
  /** Whether a value is meant to be of this form, right or wrong. */
  matches(raw: unknown): boolean;
  readonly schema: z.ZodMiniType;
  /** What such a value says of where the belief lies, if it leaves that open. */
  readonly says?: string;
  /** Reads a value that the schema accepts. */
  read(raw: never): BeliefValue;
}

/** Why a form with several parts does not hold together, as the params of a custom issue. */
export type Incoherence =
  | { readonly problem: "bad-range"; readonly min: number; readonly max: number }
  | { readonly problem: "bad-chances"; readonly sum: number }
  | { readonly problem: "bad-quantiles"; readonly key: string };

/** The forms that a belief can be written in; every value matches one at most. */
export function formsOf(belief: Belief): readonly Form[] {
  const forms = known.get(belief) ?? makeForms(belief);
  known.set(belief, forms);
  return forms;
}

const known = new WeakMap<Belief, readonly Form[]>();

function makeForms(belief: Belief): readonly Form[] {
  const value = valueSchema(belief) as z.ZodMiniType<number>;
  switch (belief.type) {
    case "boolean":
      return [plain(value), word(belief), chance()];
    case "integer":
      return [plain(value), word(belief), range(belief, value), chances(belief)];
    case "number":
      return [plain(value), word(belief), range(belief, value), quantiles(value)];
  }
}

/** The schema of everything a belief may be. */
export function beliefSchema(belief: Belief): z.ZodMiniType {
  // Each form tells the meaning too: editors show the description of the form that fits a value.
  const forms = formsOf(belief).map(({ schema, says }) =>
    describe(schema, says === undefined ? belief.meaning : `${belief.meaning} (${says})`),
  );
  return describe(z.union(forms), belief.meaning);
}

const isMapping = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

const hasKey = (raw: unknown, pattern: RegExp): boolean =>
  isMapping(raw) && Object.keys(raw).some((key) => pattern.test(key));

function valueSchema({ type, domain }: Belief): z.ZodMiniType {
  const { min, max } = spanOf(domain);
  const bounds = Number.isFinite(max) ? [z.gte(min), z.lte(max)] : [z.gte(min)];
  switch (type) {
    case "boolean":
      return z.boolean();
    case "integer":
      return z.int().check(...bounds);
    case "number":
      return z.number().check(...bounds);
  }
}

function plain(schema: z.ZodMiniType): Form {
  return {
    name: "plain",
    matches: (raw) => typeof raw === "number" || typeof raw === "boolean",
    schema,
    read: (raw: number | boolean) => ({ kind: "value", value: raw }),
  };
}

function word({ levels = {} }: Belief): Form {
  return {
    name: "word",
    matches: (raw) => typeof raw === "string",
    schema: z.enum([...Object.keys(levels), "unknown"]),
    read: (raw: string) =>
      raw === "unknown" ? unknownValue : { kind: "value", value: levels[raw] as number },
  };
}

function range({ domain, type }: Belief, bound: z.ZodMiniType<number>): Form {
  const { min, max } = spanOf(domain);
  type Raw = { min?: number | undefined; max?: number | undefined };
  const schema = z.strictObject({ min: z.optional(bound), max: z.optional(bound) }).check(
    z.refine((raw) => Object.keys(raw).length > 0, { params: { problem: "empty" }, abort: true }),
    incoherent((raw: Raw) =>
      (raw.min ?? min) > (raw.max ?? max)
        ? { problem: "bad-range", min: raw.min as number, max: raw.max as number }
        : undefined,
    ),
  );
  const ends = type === "integer" ? "whole numbers" : "numbers";
  return {
    name: "range",
    matches: (raw) => hasKey(raw, /^(min|max)$/),
    schema,
    says: `somewhere between two ${ends}, ends included; where is not said`,
    read: (raw: Raw) => ({ kind: "range", min: raw.min ?? min, max: raw.max ?? max }),
  };
}

const share = () => z.number().check(z.gte(0), z.lte(1));

function chance(): Form {
  return {
    name: "chance",
    matches: (raw) => hasKey(raw, /^chance$/),
    schema: z.strictObject({ chance: share() }),
    says: "the chance that it is true",
    read: (raw: { chance: number }) => ({ kind: "chance", chance: raw.chance }),
  };
}

/** How far chances may be from adding to 1, for what decimal fractions lose in binary. */
const ROUNDING = 1e-9;

function chances({ domain }: Belief): Form {
  const key = z.string().check(
    z.regex(/^(0|-?[1-9]\d*)$/),
    z.refine((text) => contains(domain, Number(text))),
  );
  const schema = z.record(key, share()).check(
    incoherent((raw: Record<string, number>) => {
      const sum = Object.values(raw).reduce((total, each) => total + each, 0);
      return Math.abs(sum - 1) > ROUNDING
        ? { problem: "bad-chances", sum: rounded(sum) }
        : undefined;
    }),
  );
  return {
    name: "chances",
    matches: (raw) => hasKey(raw, /^chances$/),
    schema: z.strictObject({ chances: schema }),
    says: "a chance for each value, adding to 1",
    read: (raw: { chances: Record<string, number> }) => ({
      kind: "chances",
      chances: Object.entries(raw.chances).map(([value, each]) => ({
        value: Number(value),
        chance: each,
      })),
    }),
  };
}

const QUANTILE_KEY = /^p(100|\d{1,2}(\.\d+)?)$/;

function quantiles(value: z.ZodMiniType<number>): Form {
  const key = z.string().check(z.regex(QUANTILE_KEY));
  const schema = z.record(key, value).check(
    z.refine((raw) => Object.keys(raw).length > 0, { params: { problem: "empty" }, abort: true }),
    incoherent((raw: Record<string, number>) => {
      const points = rising(raw);
      const fallen = points.find(
        (point, index) => point.value < (points[index - 1]?.value ?? -Infinity),
      );
      return fallen && { problem: "bad-quantiles", key: fallen.key };
    }),
  );
  return {
    name: "quantiles",
    matches: (raw) => hasKey(raw, /^p\d/),
    schema,
    says: "quantiles such as {p10: 0.4, p50: 0.6, p90: 0.8}",
    read: (raw: Record<string, number>) => ({
      kind: "quantiles",
      quantiles: rising(raw).map(({ share: at, value: of }) => ({ share: at, value: of })),
    }),
  };
}

function rising(raw: Record<string, number>): { key: string; share: number; value: number }[] {
  return Object.entries(raw)
    .map(([key, value]) => ({ key, share: Number(key.slice(1)) / 100, value }))
    .sort((a, b) => a.share - b.share);
}

function incoherent<T>(find: (raw: T) => Incoherence | undefined): z.core.CheckFn<T> {
  return ({ value, issues }) => {
    const params = find(value);
    if (params) issues.push({ code: "custom", input: value, params, path: [], continue: true });
  };
}

function rounded(sum: number): number {
  return Number(sum.toPrecision(12));
}
