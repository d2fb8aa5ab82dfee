/**
 * The schemas of the forms of beliefs. They tell what is wrong with a value, and the published JSON Schema
 * is made from them; that a value is right is known without them. So they are loaded when they are asked
 * for, and here are functions alone.
 */
import * as z from "zod/mini";
import { describe } from "../argument/describe.js";
import { type Domain, spanOf } from "../engine/domain.js";

// Without this zod would try to compile its validators with `new Function`.
z.config({ jitless: true });

type Schema = z.ZodMiniType;
type Shape = Readonly<Record<string, Schema>>;

/** Finds why a value with several parts does not hold together: the params of a custom issue. */
type FindFault = (raw: never) => object | undefined;

/** A text that says something. */
export function textSchema(): z.ZodMiniType<string> {
  return z.string().check(z.minLength(1));
}

/** What a mapping may say besides the value. */
export function evidenceSchemas() {
  const source = z.union([textSchema(), z.array(textSchema()).check(z.minLength(1))]);
  const says = "where this is documented: a text or an address, or a list of them";
  return {
    source: z.optional(describe(source, says)),
    note: z.optional(describe(textSchema(), "anything a reader should know of it")),
  };
}

export function booleanSchema(): Schema {
  return z.boolean();
}

/** The numbers of a domain. */
export function numberSchema(domain: Domain): Schema {
  const { min, max } = spanOf(domain);
  const bounds = Number.isFinite(max) ? [z.gte(min), z.lte(max)] : [z.gte(min)];
  return domain.type === "integer" ? z.int().check(...bounds) : z.number().check(...bounds);
}

export function wordSchema(words: readonly string[]): Schema {
  return z.enum(words);
}

export function patternSchema(pattern: RegExp): Schema {
  return z.string().check(z.regex(pattern));
}

/** A list of some words. */
export function amongSchema(words: readonly string[]): Schema {
  return z.array(z.enum(words)).check(z.minLength(1));
}

/** A union only where there is something to choose: a schema alone tells more of what is wrong. */
export function anyOf([first, ...more]: readonly Schema[]): Schema {
  return more.length === 0 ? (first as Schema) : z.union([first as Schema, ...more]);
}

/** A value of another form, which `isOne` tells: what every form allows, such as no keys at all, is of none of them. */
export function valueSchema(
  inside: readonly Schema[],
  isOne: (raw: unknown) => boolean,
  beside: Shape,
): Schema {
  return z.strictObject({ value: z.union(inside).check(z.refine(isOne)), ...beside });
}

export function rangeSchema(end: Schema, findFault: FindFault, beside: Shape): Schema {
  const shape = { min: z.optional(end), max: z.optional(end), ...beside };
  return z.strictObject(shape).check(coherent(findFault));
}

export function chanceSchema(chance: Schema, beside: Shape): Schema {
  return z.strictObject({ chance, ...beside });
}

/** @param isOne which keys are right of those that are like the pattern */
export function chancesSchema(
  { pattern, isOne }: { readonly pattern: RegExp; isOne(key: string): boolean },
  chance: Schema,
  findFault: FindFault,
  beside: Shape,
): Schema {
  const key = z.string().check(z.regex(pattern), z.refine(isOne));
  const chances = z.record(key, chance).check(coherent(findFault));
  return z.strictObject({ chances, ...beside });
}

export function quantilesSchema(
  keys: RegExp,
  quantity: Schema,
  findFault: FindFault,
  beside: Shape,
): Schema {
  return z.catchall(z.object(beside), quantity).check(wrongKeys(keys), coherent<object>(findFault));
}

/** A check of what a schema cannot say of several parts. */
function coherent<T>(findFault: FindFault): z.core.CheckFn<T> {
  return ({ value, issues }) => {
    const params = findFault(value as never) as Record<string, unknown> | undefined;
    if (params) issues.push({ code: "custom", input: value, params, path: [], continue: true });
  };
}

/** Finds the keys that are none, whatever stands under them and under the others. */
function wrongKeys(pattern: RegExp): z.core.$ZodCheck<object> {
  return z.check<object>(
    ({ value, issues }) => {
      for (const key of Object.keys(value)) {
        if (pattern.test(key)) continue;
        issues.push({
          code: "invalid_key",
          origin: "record",
          issues: [],
          input: value,
          path: [key],
        });
      }
    },
    { when: ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value) },
  );
}
