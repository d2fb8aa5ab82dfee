/**
 * The ways of writing a belief: for each, how it is recognised, validated and read. Those that are
 * mappings may carry where the value is documented.
 */
import type { Belief } from "../argument/argument.js";
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
  hasOnly,
  type Incoherence,
  MORE_THAN_EVIDENCE,
  NOTHING,
  says,
} from "./form.js";
import {
  amongSchema,
  booleanSchema,
  numberSchema,
  rangeSchema,
  valueSchema,
  wordSchema,
} from "./form-schemas.js";
import {
  chanceQuantity,
  isNumberIn,
  isPercentage,
  isShare,
  percentageSchema,
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

function plainForms(belief: Belief): readonly Form[] {
  const { type, domain } = belief;
  const word = wordForm(wordsOf(belief));
  if (domain.type === "choice") return [word, amongForm(domain.values)];
  const plain: Form = {
    keys: [],
    matches: (raw) => typeof raw === "number" || typeof raw === "boolean",
    fits: (raw) => (type === "boolean" ? typeof raw === "boolean" : isNumberIn(domain, raw)),
    schema: once(() => (type === "boolean" ? booleanSchema() : numberSchema(domain))),
    read: (raw: number | boolean) => ({ kind: "value", value: raw }),
  };
  return isShare(domain) ? [plain, word, percentageForm()] : [plain, word];
}

function wordForm(words: Readonly<Record<string, number>>): Form {
  return {
    keys: [],
    matches: (raw) => typeof raw === "string" && !isPercentage(raw),
    fits: (raw) => raw === "unknown" || (typeof raw === "string" && Object.hasOwn(words, raw)),
    schema: once(() => wordSchema([...Object.keys(words), "unknown"])),
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
    fits: (raw) =>
      Array.isArray(raw) && raw.length > 0 && raw.every((each) => values.includes(each)),
    schema: once(() => amongSchema(values)),
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
  const { fits, read } = chanceQuantity();
  return {
    keys: [],
    matches: isPercentage,
    fits,
    schema: once(percentageSchema),
    read: (raw: string) => ({ kind: "value", value: read(raw) }),
  };
}

/** A value of another form, beside which there is room for its source. */
function valueForm(inside: readonly Form[]): Form {
  const keys = ["value", ...EVIDENCE_KEYS];
  const inner = (raw: unknown) => inside.find(({ matches }) => matches(raw));
  const isOne = (raw: unknown) => inner(raw) !== undefined;
  const schemas = () => inside.map(({ schema }) => schema());
  return {
    keys,
    matches: says(/^value$/),
    fits: (raw) =>
      hasOnly(keys, raw) && inner(raw.value)?.fits(raw.value) === true && EVIDENCE.fits(raw),
    schema: once(() => valueSchema(schemas(), isOne, EVIDENCE.schemas())),
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
  const keys = ["min", "max", ...beside.keys];
  const quantity = quantityOf(belief);
  const span = spanOf(belief.domain);
  const ends = ({ min, max }: RawRange) => ({
    min: min === undefined ? span.min : quantity.read(min),
    max: max === undefined ? span.max : quantity.read(max),
  });
  const findFault = (raw: RawRange): Incoherence | undefined => {
    const { min, max } = ends(raw);
    return min > max
      ? { problem: "bad-range", min: raw.min ?? min, max: raw.max ?? max }
      : undefined;
  };
  const isEnd = (raw: unknown): boolean => raw === undefined || quantity.fits(raw);
  const kind = belief.type === "integer" ? "whole numbers" : "numbers";
  return {
    keys,
    matches: says(/^(min|max)$/),
    fits: (raw) =>
      hasOnly(keys, raw) &&
      isEnd(raw.min) &&
      isEnd(raw.max) &&
      beside.fits(raw) &&
      findFault(raw) === undefined,
    schema: once(() => rangeSchema(quantity.schema(), findFault, beside.schemas())),
    says: `somewhere between two ${kind}, ends included; where is not said`,
    keywords: MORE_THAN_EVIDENCE,
    read: (raw: RawRange) => ({ kind: "range", ...ends(raw) }),
  };
}
