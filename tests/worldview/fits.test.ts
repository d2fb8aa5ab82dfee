/** What is found right at a glance is what the schemas find right, and the other way round. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { isEnvelope } from "../../src/worldview/envelope.js";
import { formsOf } from "../../src/worldview/forms.js";
import { envelopeIssues } from "../../src/worldview/schema.js";
import { argumentOf, favours } from "../support/arguments.js";
import { ready } from "../support/builtin.js";
import { runs } from "../support/runs.js";

const made = ready(
  argumentOf({
    beliefs: {
      degrees: { type: "number", min: 0, max: 40, levels: { cold: 5, "very.hot": 35 } },
      guests: { type: "integer", min: 0, max: 6, levels: { none: 0, "a.pair": 2 } },
      debt: { type: "integer", min: -5, max: -1 },
      rank: { type: "integer", min: 1 },
      share: { type: "number", min: 0, max: 1 },
      sure: { type: "boolean" },
      colour: { type: "choice", values: ["red", "green", "blue"] },
    },
    claims: [favours("go", { belief: "degrees", is: "> 20" })],
  }),
);

const quantity = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<unknown>(0, 1) },
  fc.constantFrom<unknown>(0, 1, 0.5, 0.25, -1, 2, 5, 6, 7, 35, 40, 41, -0, 1e300, 2 ** 60),
  fc.constantFrom<unknown>("cold", "none", "a.pair", "red", "green", "unknown", "toString", ""),
  fc.constantFrom<unknown>("70%", "100 %", "100.5%", ".5%", "-1%", "7,5%", "50", true, false, null),
  fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, undefined, [], {}),
);
const words = fc.array(fc.constantFrom<unknown>("red", "green", "blue", "pink", 1), {
  maxLength: 3,
});
const text = fc.constantFrom<unknown>(
  "a text",
  "a text",
  "",
  1,
  null,
  undefined,
  ["a", "b"],
  [],
  ["a", ""],
);
const beside = {
  source: text,
  note: text,
  min: quantity,
  max: quantity,
  chance: quantity,
  p10: quantity,
  p50: quantity,
  "p2.5": quantity,
  p101: quantity,
  other: quantity,
};
/** Keys that may stand together, and some that may not. */
const said = fc.constantFrom(
  ["min", "max"],
  ["max"],
  ["p10", "p50"],
  ["p2.5"],
  ["chance"],
  ["min", "other"],
  ["p10", "p101"],
);
const mapping = fc
  .tuple(said, fc.subarray(["source", "note"]))
  .chain(([keys, more]) =>
    fc.record(
      Object.fromEntries(
        [...keys, ...more].map((key) => [key, beside[key as keyof typeof beside]]),
      ),
    ),
  );
const chances = fc
  .uniqueArray(
    fc.constantFrom("1", "2", "6", "-1", "1.0", "none", "a.pair", "aXpair", "red", "blue", "x"),
    { maxLength: 3 },
  )
  .chain((keys) =>
    fc.record({
      chances: fc.oneof(
        fc.record(Object.fromEntries(keys.map((key) => [key, quantity]))),
        fc.constant(Object.fromEntries(keys.map((key) => [key, 1 / keys.length]))),
        quantity,
      ),
      ...(keys.length === 2 && { source: text }),
    }),
  );
const inner = fc.oneof(quantity, words, mapping, chances);
const raw = fc.oneof(inner, fc.record({ value: inner }), fc.record({ value: inner, note: text }));

it("finds the same values of beliefs right", () => {
  fc.assert(
    fc.property(fc.constantFrom(...made.beliefs), raw, (belief, value) => {
      const form = formsOf(belief).find(({ matches }) => matches(value));
      if (form) expect(form.fits(value)).toBe(form.schema().safeParse(value).success);
    }),
    { numRuns: runs(20000) },
  );
});

const name = fc.constantFrom<unknown>("cruel-trade-off", "minefield", "a.yaml", "", 1);
const verdict = fc.constantFrom<unknown>("favoured", "open", "silent", "yes", 1);
const expectation = {
  verdict: fc.option(verdict),
  trade_off: fc.constantFrom<unknown>("bites", "absent", "is", undefined),
  claims: fc.constantFrom<unknown>({ "1a": "holds" }, { "1a": "no" }, {}, [], null, undefined),
  other: fc.constant(1),
};
const scenario = fc.record(
  {
    name: fc.constantFrom<unknown>("a", "b", "c", "", 1),
    chance: fc.constantFrom<unknown>(0.5, "50%", 1, 0, 0.25, 2, "x", undefined),
    beliefs: fc.constantFrom<unknown>({}, {}, { a: 1 }, [], null),
    note: text,
    other: fc.constant(1),
  },
  { requiredKeys: ["name", "chance", "beliefs"] },
);
const halves = fc.constant([
  { name: "a", chance: 0.5, beliefs: {} },
  { name: "b", chance: "50%", beliefs: { x: 1 }, note: "so it is" },
]);
const parts = {
  scenarios: fc.oneof(halves, fc.array(scenario, { maxLength: 3 }), text),
  $schema: text,
  entity: text,
  reference_class: text,
  description: text,
  sources: text,
  date: fc.constantFrom<unknown>("2026-03-01", "2026-02-30", 2026, 999, 2026.5, "0000", null),
  argument: fc.oneof(name, fc.array(name, { maxLength: 2 })),
  expect: fc.oneof(verdict, fc.record(expectation, { requiredKeys: [] })),
  other: fc.constant(1),
};

it("finds the same right around beliefs", () => {
  const required = {
    name: fc.constantFrom<unknown>("A", "A", "A", "", 1, undefined),
    beliefs: fc.constantFrom<unknown>({}, {}, { a: 1 }, [], null),
  };
  const envelope = fc.subarray(Object.keys(parts), { maxLength: 3 }).chain((keys) =>
    fc.record({
      ...required,
      ...Object.fromEntries(keys.map((key) => [key, parts[key as keyof typeof parts]])),
    }),
  );
  const anything = fc.oneof(envelope, envelope, fc.constantFrom<unknown>(null, [], "a", 1, {}));
  fc.assert(
    fc.property(anything, (data) => {
      expect(isEnvelope(data)).toBe(envelopeIssues(data).length === 0);
    }),
    { numRuns: runs(20000) },
  );
});
