/** The short way finds what the long way finds, or leaves it to it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLine } from "../../src/document/parse.js";
import type { BeliefValue } from "../../src/engine/belief.js";
import { memoryOf } from "../../src/engine/memory.js";
import { loadArgument } from "../../src/worldview/load.js";
import { quickReader } from "../../src/worldview/quick.js";
import { documentReader } from "../../src/worldview/read.js";
import { stanceOf } from "../../src/worldview/worldview.js";
import { argumentOf, favours } from "../support/arguments.js";
import { runs } from "../support/runs.js";

const argument = loadArgument(
  argumentOf({
    beliefs: {
      weight: { type: "number", levels: { low: 0.2, high: 0.9 }, if_left_out: "error" },
      rank: { type: "integer", min: 1, if_left_out: 2 },
      sure: { type: "boolean", if_left_out: true },
      who: { type: "choice", values: ["lab", "state", "other"] },
    },
    claims: [
      favours("go", {
        any: [
          {
            all: [
              { belief: "weight", is: "> 0.5" },
              { belief: "rank", is: 1 },
            ],
          },
          {
            all: [
              { belief: "sure", is: true },
              { belief: "who", is: ["lab", "state"] },
            ],
          },
        ],
      }),
    ],
  }),
);

/** All that is in order for some belief, and much that is not. */
const raw = fc.oneof(
  fc.constantFrom<unknown>(...["low", "high", "lab", "other", "unknown", "70%", "Low", "", "1"]),
  fc.constantFrom<unknown>(0, 0.5, 0.51, 1, 2, 1.5, -1, 1e300, 2 ** 53, true, false, null),
  fc.constantFrom<unknown>({ min: 0.4 }, { chance: 0.5 }, ["lab", "state"], { value: 1 }, []),
);
const keys = fc.constantFrom(
  "weight",
  "rank",
  "sure",
  "who",
  "misuse_weight",
  "wieght",
  "__proto__",
);
const pairs = (key: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>) =>
  fc.array(fc.tuple(key, value), { maxLength: 6 });
const outer = pairs(
  fc.constantFrom("entity", "reference_class", "description", "date", "expect", "names"),
  fc.constantFrom<unknown>("x", "", "a: b", 3, "2026"),
);

/** JSON as it is written, repeated keys and all. */
const object = (entries: readonly (readonly [string, unknown])[]): string =>
  `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(", ")}}`;
const line = fc
  .tuple(fc.constantFrom<unknown>("W", "", "a:b", 'q"', 7), pairs(keys, raw), outer, fc.nat(20))
  .map(([name, beliefs, others, flaw]) => {
    const written = object([
      ["name", JSON.stringify(name)],
      ...others.map(([key, value]) => [key, JSON.stringify(value)] as const),
      ["beliefs", object(beliefs.map(([key, value]) => [key, JSON.stringify(value)]))],
    ]);
    return flaw === 0 ? written.slice(0, -1) : flaw === 1 ? `[${written}]` : written;
  });

/** A line in which nothing is wrong, and most of which is plain. */
const plainLine = fc
  .record({
    weight: fc.oneof(
      fc.constantFrom("low", "unknown", "70%", 0.5, 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    rank: fc.option(fc.constantFrom<unknown>(1, 2, 3, "unknown", { min: 2 }), { nil: undefined }),
    sure: fc.option(fc.constantFrom<unknown>(true, false, "unknown", { chance: 1 }), {
      nil: undefined,
    }),
    who: fc.option(fc.constantFrom("lab", "state", "other"), { nil: undefined }),
  })
  .map((beliefs) => JSON.stringify({ name: "W", beliefs }));

const memory = memoryOf(argument.engine);
const overridden: ReadonlyMap<string, BeliefValue> = new Map([
  ["weight", { kind: "range", min: 0.4, max: 0.7 }],
]);

describe.each([
  ["as it is", new Map<string, BeliefValue>()],
  ["with what is believed for one run", overridden],
])("a line, %s", (_, overrides) => {
  const quick = quickReader(argument, overrides, memory.signers);
  const read = documentReader(argument, overrides);
  const long = (text: string) => {
    const parsed = parseLine("x", text, 1);
    return parsed.ok ? read(parsed.value, 1, "x") : parsed;
  };

  it("is read alike both ways", () => {
    let short = 0;
    const check = (text: string): void => {
      const found = quick(text);
      if (!found) return;
      short += 1;
      const entry = long(text);
      if (!entry.ok) throw new Error(`the long way refuses ${text}`);
      const { worldview } = entry;
      expect(found.name).toBe(worldview.name);
      expect(found.stance()).toEqual(stanceOf(worldview));
      const signature = stanceOf(worldview).map((value, axis) => memory.signers[axis]?.of(value));
      expect([...found.signature]).toEqual(signature);
    };
    fc.assert(fc.property(fc.oneof(line, plainLine), check), { numRuns: runs(4000) });
    expect(short).toBeGreaterThan(runs(4000) / 10);
  });

  it.each([
    '{"name": "W", "beliefs": {"weight": 0.7}}',
    '{"name": "W", "beliefs": {"weight": "high", "rank": 1, "sure": false, "who": "lab"}}',
    ' {"beliefs": {"who": "unknown", "weight": 1}, "entity": "E", "name": "W"}\t',
  ])("goes the short way if it is plain: %s", (text) => {
    expect(quick(text)?.name).toBe("W");
  });

  it.each([
    ["a key that is repeated", '{"name": "W", "name": "V", "beliefs": {"weight": 0.7}}'],
    ["a belief that is repeated", '{"name": "W", "beliefs": {"weight": 0.7, "weight": 0.2}}'],
    ["a belief that nobody asks", '{"name": "W", "beliefs": {"weight": 0.7, "wieght": 0.2}}'],
    ["what is to be expected", '{"name": "W", "beliefs": {"weight": 0.7}, "expect": "open"}'],
    ["a range", '{"name": "W", "beliefs": {"weight": {"min": 0.7}}}'],
    ["a value out of its domain", '{"name": "W", "beliefs": {"weight": 1.5}}'],
    ["no name", '{"name": "", "beliefs": {"weight": 0.7}}'],
  ])("goes the long way with %s", (_, text) => {
    expect(quick(text)).toBeUndefined();
  });
});
