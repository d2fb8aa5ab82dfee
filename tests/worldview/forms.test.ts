import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { jsonSchema } from "../../src/worldview/json-schema.js";
import { readBelief } from "../../src/worldview/read-belief.js";
import { beliefSchema } from "../../src/worldview/schema.js";
import { argumentOf, favours } from "../support/arguments.js";
import { beliefIn, ready } from "../support/builtin.js";

const argument = ready();
const made = ready(
  argumentOf({
    beliefs: {
      degrees: { type: "number", min: 0, max: 40, levels: { cold: 5, "very.hot": 35 } },
      guests: { type: "integer", min: 0, max: 6, levels: { none: 0, "a.pair": 2, full: 6 } },
      debt: { type: "integer", min: -5, max: -1 },
      loss: { type: "number", min: 0, max: 100 },
      tilt: { type: "number", min: -1, max: 1 },
    },
    claims: [favours("go", { belief: "degrees", is: "> 20" })],
  }),
);

const beliefOf = (id: string) =>
  beliefIn(argument.beliefs.some((each) => each.id === id) ? argument : made, id);

function stated(id: string, raw: unknown) {
  const read = readBelief(beliefOf(id), raw);
  return read.ok ? read.stated : read.faults.map(({ problem }) => problem.code);
}

function faults(id: string, raw: unknown) {
  const read = readBelief(beliefOf(id), raw);
  return read.ok ? [] : read.faults;
}

const value = (of: number | boolean) => ({ kind: "value", value: of });

/** Values that are accepted, each with what they say. */
const ACCEPTED: readonly (readonly [string, unknown, object])[] = [
  ["misuse_weight", { value: 0.7 }, { value: value(0.7) }],
  ["misuse_weight", "70%", { value: value(0.7) }],
  ["misuse_weight", "7.5 %", { value: value(0.075) }],
  ["misuse_weight", "0%", { value: value(0) }],
  ["misuse_weight", "100%", { value: value(1) }],
  ["misuse_weight", "33.333333333333%", { value: value(0.33333333333333) }],
  ["misuse_weight", { value: "70%", source: "a" }, { value: value(0.7), sources: ["a"] }],
  ["misuse_weight", { min: 0.5, source: ["a", "b"] }, { sources: ["a", "b"] }],
  [
    "misuse_weight",
    { value: { min: 0.4 }, source: "a" },
    { value: { kind: "range", min: 0.4, max: 1 }, sources: ["a"] },
  ],
  ["misuse_weight", { value: { p50: "40%" }, note: "a" }, { value: { kind: "quantiles" } }],
  ["moral_rank", { value: { chances: { best: 1 } } }, { value: { kind: "chances" } }],
  ["can_develop_agi", { value: { chance: "80%" } }, { value: { kind: "chance", chance: 0.8 } }],
  ["misuse_weight", "12.5%", { value: value(0.125) }],
  ["misuse_weight", "70\u202f%", { value: value(0.7) }],
  ["misuse_weight", ".5%", { value: value(0.005) }],
  ["misuse_weight", { value: "unknown", note: "b" }, { value: { kind: "unknown" }, note: "b" }],
  ["alignment_difficulty", "hard", { value: value(0.75), level: "hard" }],
  ["alignment_difficulty", { value: "hard" }, { value: value(0.75), level: "hard" }],
  ["alignment_difficulty", { min: "easy" }, { value: { kind: "range", min: 0.25, max: 1 } }],
  [
    "alignment_difficulty",
    { max: "hard", source: "a", note: "b" },
    { value: { kind: "range", min: 0, max: 0.75 }, sources: ["a"], note: "b" },
  ],
  [
    "alignment_difficulty",
    { min: "60%", max: "hard" },
    { value: { kind: "range", min: 0.6, max: 0.75 } },
  ],
  [
    "alignment_difficulty",
    { p10: "easy", p90: "80%", source: "a" },
    {
      value: {
        kind: "quantiles",
        quantiles: [
          { share: 0.1, value: 0.25 },
          { share: 0.9, value: 0.8 },
        ],
      },
      sources: ["a"],
    },
  ],
  ["alignment_difficulty", { value: "unknown" }, { value: { kind: "unknown" } }],
  [
    "moral_rank",
    { value: "best", source: "a" },
    { value: value(1), level: "best", sources: ["a"] },
  ],
  ["moral_rank", { min: "best", max: 3 }, { value: { kind: "range", min: 1, max: 3 } }],
  [
    "moral_rank",
    { chances: { best: "60%", 2: 0.4, 3: 0 }, note: "b" },
    {
      value: {
        kind: "chances",
        chances: expect.arrayContaining([
          { value: 1, chance: 0.6 },
          { value: 2, chance: 0.4 },
          { value: 3, chance: 0 },
        ]),
      },
      note: "b",
    },
  ],
  ["moral_rank", { chances: { 1: "100%" } }, { value: { kind: "chances" } }],
  ["can_develop_agi", { value: false, source: "a" }, { value: value(false), sources: ["a"] }],
  [
    "can_develop_agi",
    { chance: "80%", note: "b" },
    { value: { kind: "chance", chance: 0.8 }, note: "b" },
  ],
  ["can_develop_agi", { chance: 0 }, { value: { kind: "chance", chance: 0 } }],
  ["can_develop_agi", { chance: 1 }, { value: { kind: "chance", chance: 1 } }],
  ["degrees", { min: "cold", max: "very.hot" }, { value: { kind: "range", min: 5, max: 35 } }],
  ["guests", 6, { value: value(6) }],
  ["guests", 0, { value: value(0) }],
  ["guests", { min: 2 }, { value: { kind: "range", min: 2, max: 6 } }],
  ["guests", { chances: { none: 0.5, full: 0.5 } }, { value: { kind: "chances" } }],
  ["guests", { chances: { "a.pair": 1 } }, { value: { kind: "chances" } }],
  ["debt", { chances: { "-5": 0.5, "-1": 0.5 } }, { value: { kind: "chances" } }],
  ["tilt", -1, { value: value(-1) }],
];

/** Values that are refused, each with the codes of what is wrong and, if there is one, the guess. */
const REFUSED: readonly (readonly [string, unknown, string, string?])[] = [
  ["misuse_weight", { source: "a" }, "belief/no-value"],
  ["misuse_weight", { source: "a", note: "b" }, "belief/no-value"],
  ["misuse_weight", {}, "belief/wrong-form"],
  ["misuse_weight", { chance: 0.4, source: "a" }, "belief/wrong-form"],
  ["misuse_weight", { value: 0.7, min: 0.5 }, "belief/unknown-key"],
  ["misuse_weight", { value: 0.7, source: 3 }, "worldview/wrong-type"],
  ["misuse_weight", { value: 0.7, source: [] }, "worldview/wrong-type"],
  ["misuse_weight", { value: 0.7, source: ["a", 3] }, "worldview/wrong-type"],
  ["misuse_weight", { value: 0.7, note: ["a"] }, "worldview/wrong-type"],
  ["misuse_weight", { value: 0.7, source: "" }, "worldview/wrong-type"],
  ["misuse_weight", { min: 0.7, note: ["a"] }, "worldview/wrong-type"],
  ["misuse_weight", { p10: 0.4, note: 7 }, "worldview/wrong-type"],
  ["misuse_weight", { value: { min: 0.4, source: "a" } }, "belief/unknown-key"],
  ["misuse_weight", { value: { value: 0.4 } }, "belief/wrong-form"],
  ["misuse_weight", { value: { note: "a" } }, "belief/wrong-form"],
  [
    "misuse_weight",
    { value: { min: 0.4, max: 70 }, sorce: 1 },
    "belief/unknown-key belief/out-of-range",
  ],
  [
    "misuse_weight",
    { value: { p10: 0.4, p50: "x", note: "a" } },
    "belief/unknown-level belief/unknown-key",
  ],
  ["misuse_weight", { value: { min: 0.8, max: 0.4 }, source: "a" }, "belief/bad-range"],
  ["misuse_weight", { value: null }, "belief/wrong-type"],
  ["misuse_weight", { value: {} }, "belief/wrong-form"],
  ["can_develop_agi", { value: {}, note: "a" }, "belief/wrong-form"],
  ["misuse_weight", { value: [0.4] }, "belief/wrong-type"],
  ["misuse_weight", { p10: 0.4, p500: 0.6 }, "belief/wrong-form"],
  ["misuse_weight", { p10: 0.4, sorce: "a" }, "belief/unknown-key"],
  [
    "misuse_weight",
    { p10: "x", p500: 0.6, sorce: "a" },
    "belief/unknown-level belief/wrong-form belief/unknown-key",
  ],
  ["misuse_weight", { p10: 0.6, p90: "40%" }, "belief/bad-quantiles"],
  ["misuse_weight", { p10: 0.4, p50: 70 }, "belief/out-of-range", "0.7"],
  ["misuse_weight", { min: "80%", max: 0.4 }, "belief/bad-range"],
  ["misuse_weight", "170%", "belief/out-of-range"],
  ["misuse_weight", "+70%", "belief/out-of-range", "0.7"],
  ["misuse_weight", "0,7", "belief/unknown-level", "0.7"],
  ["misuse_weight", "0.7", "belief/wrong-type", "0.7, without quotes"],
  ["misuse_weight", "0.4-0.6", "belief/unknown-level", "{min: 0.4, max: 0.6}"],
  ["misuse_weight", 70, "belief/out-of-range", "0.7"],
  ["misuse_weight", -0.1, "belief/out-of-range"],
  ["misuse_weight", Number.POSITIVE_INFINITY, "belief/wrong-type"],
  ["misuse_weight", null, "belief/wrong-type"],
  ["misuse_weight", { min: "unknown" }, "belief/unknown-level", "to leave min out"],
  ["alignment_difficulty", { min: "hard", max: "easy" }, "belief/bad-range"],
  ["alignment_difficulty", { min: "hrad" }, "belief/unknown-level", "hard"],
  ["alignment_difficulty", "unknwon", "belief/unknown-level", "unknown"],
  ["moral_rank", "70%", "belief/not-a-share"],
  ["moral_rank", { min: "10%" }, "belief/not-a-share"],
  ["moral_rank", "first", "belief/unknown-level", "1 (or best)"],
  ["moral_rank", "Second", "belief/unknown-level", "2"],
  ["moral_rank", "3rd", "belief/unknown-level", "3"],
  ["moral_rank", "0th", "belief/unknown-level"],
  ["moral_rank", 1.5, "belief/wrong-type"],
  ["moral_rank", 0, "belief/out-of-range"],
  ["moral_rank", { chances: { best: 0.5, 1: 0.5 } }, "belief/repeated-value"],
  ["moral_rank", { chances: { best: 0.5, 2: 0.4 } }, "belief/bad-chances"],
  ["moral_rank", { chances: { 1: 0.5, 2: 0.5001 } }, "belief/bad-chances"],
  ["moral_rank", { chances: { 0: 1 } }, "belief/wrong-form"],
  ["moral_rank", { chances: { "1.0": 1 } }, "belief/wrong-form"],
  ["moral_rank", { chances: { "01": 1 } }, "belief/wrong-form"],
  ["moral_rank", { chances: { worst: 1 } }, "belief/wrong-form"],
  ["moral_rank", { chances: { 1: 60, 2: 0.4 } }, "belief/bad-chance", "0.6"],
  ["moral_rank", { chances: 0.5 }, "belief/wrong-form"],
  ["moral_rank", { chances: { 1: 1 }, p50: 1 }, "belief/unknown-key"],
  ["can_develop_agi", 0.9, "belief/wrong-type", "{chance: 0.9}"],
  ["can_develop_agi", 90, "belief/wrong-type", "{chance: 0.9}"],
  ["can_develop_agi", 1, "belief/wrong-type", "true"],
  ["can_develop_agi", 0, "belief/wrong-type", "false"],
  ["can_develop_agi", "true", "belief/wrong-type", "true, without quotes"],
  ["can_develop_agi", "False", "belief/wrong-type", "false, without quotes"],
  ["can_develop_agi", "yes", "belief/unknown-level", "true"],
  ["can_develop_agi", "80%", "belief/not-a-share", "{chance: 0.8}"],
  ["can_develop_agi", "0.8", "belief/wrong-type", "{chance: 0.8}"],
  ["can_develop_agi", "0.4-0.8", "belief/unknown-level"],
  ["can_develop_agi", { chance: "180%" }, "belief/bad-chance"],
  ["can_develop_agi", { chance: 0.8, source: null }, "worldview/wrong-type"],
  ["degrees", "50%", "belief/not-a-share"],
  ["degrees", { p50: "50%" }, "belief/not-a-share"],
  ["degrees", { min: "veryxhot" }, "belief/unknown-level", "very.hot"],
  ["loss", "50%", "belief/not-a-share"],
  ["tilt", "50%", "belief/not-a-share"],
  ["guests", 7, "belief/out-of-range"],
  ["guests", { chances: { 7: 1 } }, "belief/wrong-form"],
  ["guests", { chances: { axpair: 1 } }, "belief/wrong-form"],
  ["guests", { chances: { none: 0.5, 0: 0.5 } }, "belief/repeated-value"],
  ["debt", 0, "belief/out-of-range"],
];

const shown = JSON.stringify;

describe("a belief", () => {
  it.each(ACCEPTED.map(([id, raw, says]) => [id, shown(raw), raw, says] as const))(
    "%s may be %s",
    (id, _, raw, says) => {
      expect(stated(id, raw)).toMatchObject(says);
    },
  );

  it.each(REFUSED.map(([id, raw, code, meant]) => [id, shown(raw), raw, code, meant] as const))(
    "%s cannot be %s",
    (id, _, raw, code, meant) => {
      const found = faults(id, raw);
      expect(found.map(({ problem }) => problem.code).join(" ")).toBe(code);
      const guess = found.map(({ problem }) =>
        problem.code === "belief/unknown-level"
          ? problem.nearest
          : "meant" in problem
            ? problem.meant
            : undefined,
      );
      expect(guess[0]).toBe(meant);
    },
  );

  it("says nothing of a level where the number was written, or a percentage", () => {
    expect(stated("alignment_difficulty", 0.75)).toEqual({ value: value(0.75) });
    expect(stated("alignment_difficulty", "75%")).toEqual({ value: value(0.75) });
  });

  it("is wrong at the key or below it, whatever else is wrong", () => {
    const places = faults("misuse_weight", { p10: "x", sorce: "a", note: 3 });
    expect(places.map(({ path, ofKey = false }) => [path.join("."), ofKey])).toEqual(
      [
        ["note", false],
        ["p10", false],
        ["sorce", true],
      ].sort(),
    );
  });
});

/** What the JSON Schema cannot know: sums, orders and what lies in an unusual domain. */
const UNKNOWN_TO_EDITORS = [
  "belief/bad-range",
  "belief/bad-chances",
  "belief/bad-quantiles",
  "belief/repeated-value",
];

describe("the JSON Schema of a belief", () => {
  const validate = (id: string) =>
    new Ajv({ strict: false }).compile(JSON.parse(jsonSchema(beliefSchema(beliefOf(id)), "a")));

  it.each(ACCEPTED.map(([id, raw]) => [id, shown(raw), raw] as const))(
    "of %s accepts %s",
    (id, _, raw) => {
      expect(validate(id)(raw)).toBe(true);
    },
  );

  const refused = REFUSED.filter(
    ([, raw, code]) =>
      !UNKNOWN_TO_EDITORS.includes(code) && !/^\{"chances":\{"[07]":1\}\}$/.test(shown(raw)),
  );
  it.each(refused.map(([id, raw]) => [id, shown(raw), raw] as const))(
    "of %s refuses %s",
    (id, _, raw) => {
      expect(validate(id)(raw)).toBe(false);
    },
  );
});
