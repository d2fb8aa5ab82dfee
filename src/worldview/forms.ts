/**
 * The ways of writing a belief: for each, how it is recognised, validated and read. Those that are
 * mappings may carry where the value is documented.
 */
import * as z from "zod/mini";
import type { Belief } from "../argument/argument.js";
import { describe } from "../argument/describe.js";
import { type BeliefValue, unknownValue } from "../engine/belief.js";
import { spanOf } from "../engine/domain.js";
import { once } from "../engine/once.js";
import { chanceForm, chancesForm, quantilesForm } from "./distributions.js";
import {
  type Beside,
  EVIDENCE,
  EVIDENCE_KEYS,
  type Evidence,
  type Form,
  incoherent,
  MORE_THAN_EVIDENCE,
  NOTHING,
  says,
} from "./form.js";
import {
  chanceQuantity,
  isPercentage,
  isShare,
  numberSchema,
  percentageSchema,
  type Quantity,
  quantityOf,
  wordsOf,
} from "./quantity.js";

/** The forms that a belief can be written in; every value matches one at most. */
export function formsOf(belief: Belief): readonly Form[] {
  const forms = known.get(belief) ?? makeForms(belief);
  known.set(belief, forms);
  return forms;
}

const known = new WeakMap<Belief, readonly Form[]>();

function makeForms(belief: Belief): readonly Form[] {
  const plain = plainForms(belief);
  const inside = [...plain, ...openForms(belief, NOTHING)];
  return [...plain, valueForm(inside), ...openForms(belief, EVIDENCE)];
}

/** The forms that leave open where the belief lies: mappings with keys of their own. */
function openForms(belief: Belief, beside: Beside): readonly Form[] {
  switch (belief.type) {
    case "boolean":
      return [chanceForm(beside)];
    case "choice":
      return [chancesForm(belief, beside)];
    case "integer":
      return [rangeForm(belief, beside), chancesForm(belief, beside)];
    case "number":
      return [rangeForm(belief, beside), quantilesForm(quantityOf(belief), beside)];
  }
}

/** The schema of everything a belief may be. */
export function beliefSchema(belief: Belief): z.ZodMiniType {
  // Each form tells the meaning too: editors show the description of the form that fits a value.
  const { meaning } = belief;
  const forms = formsOf(belief).map((form) => {
    const { schema, says: more, inside = [] } = form;
    tell(form, more === undefined ? meaning : `${meaning} (${more})`);
    for (const each of inside) tell(each, each.says);
    return schema();
  });
  return describe(z.union(forms), meaning);
}

/** Gives the schema of a form what only the published JSON Schema has. */
function tell({ schema, keywords }: Form, description: string | undefined): void {
  z.globalRegistry.add(schema(), {
    ...(description !== undefined && { description }),
    ...keywords,
  });
}

function plainForms(belief: Belief): readonly Form[] {
  const { type, domain } = belief;
  const word = wordForm(wordsOf(belief));
  if (domain.type === "choice") return [word, amongForm(domain.values)];
  const plain: Form = {
    keys: [],
    matches: (raw) => typeof raw === "number" || typeof raw === "boolean",
    schema: once(() => (type === "boolean" ? z.boolean() : numberSchema(domain))),
    read: (raw: number | boolean) => ({ kind: "value", value: raw }),
  };
  return isShare(domain) ? [plain, word, percentageForm()] : [plain, word];
}

function wordForm(words: Readonly<Record<string, number>>): Form {
  return {
    keys: [],
    matches: (raw) => typeof raw === "string" && !isPercentage(raw),
    schema: once(() => z.enum([...Object.keys(words), "unknown"])),
    read: (raw: string) =>
      raw === "unknown" ? unknownValue : { kind: "value", value: words[raw] as number },
  };
}

/** A list of what it may be. */
function amongForm(values: readonly string[]): Form {
  const read = (raw: readonly string[]): readonly number[] =>
    [...new Set(raw.map((name) => values.indexOf(name)))].sort((a, b) => a - b);
  return {
    keys: [],
    matches: Array.isArray,
    schema: once(() => z.array(z.enum(values)).check(z.minLength(1))),
    says: "one of some values; which is not said",
    read: (raw: readonly string[]): BeliefValue => {
      const [first = 0, ...others] = read(raw);
      return others.length === 0
        ? { kind: "value", value: first }
        : { kind: "among", values: [first, ...others] };
    },
  };
}

function percentageForm(): Form {
  return {
    keys: [],
    matches: isPercentage,
    schema: once(percentageSchema),
    read: (raw: string) => ({ kind: "value", value: chanceQuantity().read(raw) }),
  };
}

/** A value of another form, beside which there is room for its source. */
function valueForm(inside: readonly Form[]): Form {
  const inner = (raw: unknown) => inside.find(({ matches }) => matches(raw));
  return {
    keys: ["value", ...EVIDENCE_KEYS],
    matches: says(/^value$/),
    schema: once(() =>
      z.strictObject({
        // What every form allows, such as no keys at all, is of none of them.
        value: z
          .union(inside.map(({ schema }) => schema()))
          .check(z.refine((raw) => inner(raw) !== undefined)),
        ...EVIDENCE.schemas(),
      }),
    ),
    says: "with where it is documented",
    inside,
    read: ({ value }: { value: unknown }): BeliefValue =>
      (inner(value) as Form).read(value as never),
  };
}

interface RawRange extends Evidence {
  readonly min?: number | string;
  readonly max?: number | string;
}

function rangeForm(belief: Belief, beside: Beside): Form {
  const quantity = quantityOf(belief);
  const span = spanOf(belief.domain);
  const ends = ({ min, max }: RawRange) => ({
    min: min === undefined ? span.min : quantity.read(min),
    max: max === undefined ? span.max : quantity.read(max),
  });
  const kind = belief.type === "integer" ? "whole numbers" : "numbers";
  return {
    keys: ["min", "max", ...beside.keys],
    matches: says(/^(min|max)$/),
    schema: once(() => rangeSchema(quantity, ends, beside)),
    says: `somewhere between two ${kind}, ends included; where is not said`,
    keywords: MORE_THAN_EVIDENCE,
    read: (raw: RawRange) => ({ kind: "range", ...ends(raw) }),
  };
}

function rangeSchema(
  { schema: end }: Quantity,
  ends: (raw: RawRange) => { readonly min: number; readonly max: number },
  beside: Beside,
): z.ZodMiniType {
  const shape = { min: z.optional(end), max: z.optional(end), ...beside.schemas() };
  return z.strictObject(shape).check(
    incoherent((raw) => {
      const range = raw as RawRange;
      const { min, max } = ends(range);
      return min > max
        ? { problem: "bad-range", min: range.min ?? min, max: range.max ?? max }
        : undefined;
    }),
  );
}
