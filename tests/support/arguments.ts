/** Small made-up arguments, each with something that the built-in one lacks. */
import type {
  ArgumentDefinition,
  BeliefDefinition,
  ClaimDefinition,
  ConditionDefinition,
} from "../../src/argument/definition.js";

type Belief = Partial<BeliefDefinition> & Pick<BeliefDefinition, "type">;
type Claim = Partial<ClaimDefinition> & Pick<ClaimDefinition, "id" | "when">;

/** What matters of an argument; the rest is made up. */
interface Sketch
  extends Partial<Pick<ArgumentDefinition, "id" | "title" | "subject" | "source" | "sides">> {
  readonly beliefs: Readonly<Record<string, Belief>>;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly terms?: Readonly<Record<string, ConditionDefinition>>;
  readonly claims: readonly Claim[];
}

/** An argument with everything that it must have and nothing that matters here. */
export function argumentOf(sketch: Sketch) {
  const { beliefs, parameters = {}, terms = {}, claims, ...rest } = sketch;
  const mapped = <T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [id, to(value)]));
  return {
    id: "made-up",
    title: "Made up",
    subject: "it",
    source: "nowhere",
    sides: {
      pro: { label: "pro", speaks_for: "favoured" },
      con: { label: "con", speaks_for: "disfavoured" },
    },
    ...rest,
    parameters: mapped(parameters, (value) => ({ default: value, meaning: "a threshold" })),
    beliefs: mapped(beliefs, (belief) => ({
      if_left_out: "unknown" as const,
      meaning: "something",
      ...belief,
    })),
    terms: mapped(terms, (when) => ({ says: "so it is", when })),
    claims: claims.map((claim) => ({
      role: "note" as const,
      side: claim.concludes === "disfavoured" ? "con" : "pro",
      says: "so it is",
      source: { passage: "1", modality: "is", confidence: "confident" as const },
      ...claim,
    })),
  } satisfies ArgumentDefinition;
}

export function favours(id: string, when: ConditionDefinition): Claim {
  return { id, role: "conclusion", concludes: "favoured", when };
}

export function disfavours(id: string, when: ConditionDefinition): Claim {
  return { id, role: "conclusion", concludes: "disfavoured", when };
}

export function reason(id: string, side: "pro" | "con", when: ConditionDefinition): Claim {
  return { id, role: "reason", side, when };
}

const boolean: Belief = { type: "boolean" };

/** Both conclusions are reached where rain is between two thresholds. */
const picnic = argumentOf({
  beliefs: {
    rain: { type: "number", min: 0, max: 10 },
    guests: { type: "integer", min: 0, max: 6 },
    tent: boolean,
  },
  terms: {
    dry: { belief: "rain", is: "< 6" },
    wet: { belief: "rain", is: ">= 2.5" },
    crowd: { belief: "guests", is: "> 4" },
  },
  claims: [
    favours("go", { any: [{ all: ["dry", { not: "crowd" }] }, { belief: "tent", is: true }] }),
    disfavours("stay", { all: ["wet", { any: ["crowd", { belief: "tent", is: false }] }] }),
    reason("fun", "pro", { belief: "guests", is: ">= 2" }),
    reason("mud", "con", { all: ["wet", { not: { belief: "tent", is: true } }] }),
  ],
});

/** Claims that rest on claims that rest on claims, and a parameter. */
const chain = argumentOf({
  beliefs: { a: boolean, b: boolean, c: boolean, level: { type: "number" } },
  parameters: { enough: 0.3 },
  claims: [
    { id: "first", role: "premise", when: { belief: "a", is: true } },
    {
      id: "second",
      role: "premise",
      when: { any: [{ claim: "first" }, { belief: "b", is: true }] },
    },
    { id: "third", when: { all: [{ claim: "second" }, { not: { belief: "c", is: "!= true" } }] } },
    favours("yes", { all: [{ claim: "third" }, { belief: "level", is: "> enough" }] }),
    disfavours("no", { all: [{ not: { claim: "third" } }, { claim: "first" }] }),
    reason("for", "pro", { claim: "second" }),
    reason("against", "con", { not: { claim: "first" } }),
  ],
});

/** Every operator, many thresholds, knife edges on both sides, and a domain below zero. */
const thresholds = argumentOf({
  beliefs: { x: { type: "number", min: -2, max: 3 }, y: { type: "number", min: 0, max: 1 } },
  claims: [
    favours("inside", {
      any: [
        {
          all: [
            { belief: "x", is: ">= -1" },
            { belief: "x", is: "<= 0.5" },
          ],
        },
        { belief: "x", is: "= 2" },
        {
          all: [
            { belief: "y", is: "> 0.2" },
            { belief: "y", is: "< 0.4" },
          ],
        },
      ],
    }),
    disfavours("edge", {
      any: [
        {
          all: [
            { belief: "y", is: "!= 0.6" },
            { belief: "x", is: "> 2" },
          ],
        },
        {
          all: [
            { belief: "x", is: "= -2" },
            { belief: "y", is: "= 1" },
          ],
        },
      ],
    }),
    reason("far", "con", { belief: "x", is: "!= 0" }),
  ],
});

/** What holds or fails whatever one believes, though nothing in it is known. */
const tautologies = argumentOf({
  beliefs: { x: { type: "number" }, p: boolean, q: boolean },
  terms: { high: { belief: "x", is: "> 0.5" } },
  claims: [
    favours("sure", { any: ["high", { not: "high" }] }),
    disfavours("never", {
      all: [
        { belief: "p", is: true },
        { belief: "p", is: false },
      ],
    }),
    disfavours("maybe", {
      all: [
        {
          any: [
            { belief: "q", is: true },
            { belief: "p", is: true },
          ],
        },
        {
          any: [
            { belief: "q", is: true },
            { belief: "p", is: false },
          ],
        },
      ],
    }),
    {
      id: "idle",
      when: { any: ["high", { belief: "x", is: "<= 0.5" }, { belief: "q", is: true }] },
    },
    reason("always-for", "pro", "always"),
    reason("either", "con", {
      any: [
        { belief: "p", is: true },
        { belief: "p", is: false },
      ],
    }),
  ],
});

/** Integers with and without an upper end, tested for being something and for not being it. */
const steps = argumentOf({
  beliefs: {
    rank: { type: "integer", min: 1 },
    count: { type: "integer", min: -3, max: 3 },
    on: boolean,
  },
  claims: [
    favours("top", {
      all: [
        { belief: "rank", is: "<= 3" },
        { belief: "rank", is: "!= 2" },
      ],
    }),
    favours("balanced", {
      all: [
        { belief: "count", is: 0 },
        { belief: "on", is: true },
      ],
    }),
    disfavours("off", {
      any: [
        { belief: "count", is: "< -1" },
        { belief: "count", is: ">= 3" },
      ],
    }),
    reason("second", "con", { belief: "rank", is: "= 2" }),
    reason("low", "pro", { belief: "count", is: "<= 0" }),
  ],
});

/** Exactly one of three, and how many of them: no belief matters alone. */
const parity = argumentOf({
  beliefs: { a: boolean, b: boolean, c: boolean },
  terms: {
    ab: {
      any: [
        {
          all: [
            { belief: "a", is: true },
            { belief: "b", is: false },
          ],
        },
        {
          all: [
            { belief: "a", is: false },
            { belief: "b", is: true },
          ],
        },
      ],
    },
  },
  claims: [
    favours("odd", {
      any: [
        { all: ["ab", { belief: "c", is: false }] },
        { all: [{ not: "ab" }, { belief: "c", is: true }] },
      ],
    }),
    disfavours("two", {
      all: [
        { belief: "a", is: true },
        { belief: "b", is: true },
      ],
    }),
  ],
});

/** Choices, whose values have no order. */
const journeys = argumentOf({
  beliefs: {
    by: { type: "choice", values: ["foot", "bicycle", "bus", "train"] },
    sky: { type: "choice", values: ["clear", "rain", "snow"] },
    late: boolean,
    far: { type: "number" },
  },
  terms: {
    wheels: { belief: "by", is: ["bicycle", "train"] },
    dry: { belief: "sky", is: "clear" },
  },
  claims: [
    favours("go", { all: [{ any: ["wheels", "dry"] }, { belief: "sky", is: "!= snow" }] }),
    disfavours("stay", {
      any: [
        {
          all: [
            { belief: "by", is: ["foot", "bus"] },
            { belief: "far", is: "> 0.5" },
          ],
        },
        { all: [{ belief: "sky", is: "= snow" }, { not: { belief: "by", is: "train" } }] },
        { all: [{ belief: "late", is: true }, { not: "wheels" }] },
      ],
    }),
    reason("quick", "pro", { belief: "by", is: "!= foot" }),
    reason("wet", "con", { all: [{ belief: "sky", is: ["rain", "snow"] }, { not: "wheels" }] }),
  ],
});

export const madeUpArguments = { picnic, chain, thresholds, tautologies, steps, parity, journeys };
