/** Plain lines are answered in full as they are the long way, byte for byte. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessEntry } from "../../src/answers/assess.js";
import type { Argument, Belief } from "../../src/argument/argument.js";
import { quickFullLines } from "../../src/commands/evaluate/quick-full-lines.js";
import { parseLine } from "../../src/document/parse.js";
import type { BeliefValue } from "../../src/engine/belief.js";
import type { Verdict } from "../../src/engine/verdict.js";
import { entryLine } from "../../src/report/data/evaluate.js";
import { loadArgument } from "../../src/worldview/load.js";
import { documentReader, entryOf } from "../../src/worldview/read.js";
import { argumentOf, disfavours, favours } from "../support/arguments.js";
import { runs } from "../support/runs.js";

/** Ends of cells inside and outside of the domain's ends, beliefs of one cell, a choice, an exception. */
const madeUp = argumentOf({
  beliefs: {
    weight: { type: "number", levels: { low: 0.2, high: 0.9 }, if_left_out: "error" },
    rank: { type: "integer", min: 1, if_left_out: 2 },
    sure: { type: "boolean", if_left_out: true },
    who: { type: "choice", values: ["lab", "state", "other"] },
    untested: { type: "boolean" },
    "odd.name-1": { type: "number", min: -1, max: 1 },
  },
  claims: [
    favours("go", {
      any: [
        {
          all: [
            { belief: "weight", is: ">= 0.5" },
            { belief: "rank", is: 1 },
          ],
        },
        {
          all: [
            { belief: "sure", is: true },
            { belief: "who", is: ["lab", "state"] },
            { not: { belief: "odd.name-1", is: "= 0" } },
          ],
        },
      ],
    }),
    disfavours("stay", {
      all: [
        { belief: "weight", is: "< 0.7" },
        { belief: "odd.name-1", is: "> 0.25" },
      ],
    }),
  ],
});
const indexed = argumentOf({
  beliefs: { weight: { type: "number" }, "1": { type: "boolean" } },
  claims: [
    favours("go", {
      all: [
        { belief: "weight", is: "> 0.5" },
        { belief: "1", is: true },
      ],
    }),
  ],
});

/** Mostly what is plain. */
function mostly(
  plain: fc.Arbitrary<unknown>,
  ...others: readonly unknown[]
): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: plain, weight: 40 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  );
}

const number = fc.oneof(
  fc.constantFrom<unknown>(0, -0, 0.25, 0.5, 0.7, 1, 1e-7, "unknown", "70%"),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const numbers = mostly(number, { min: 0.4, max: 0.6 }, { p50: 0.6 }, { value: 0.7, note: "n" }, 2);
const ranks = mostly(fc.constantFrom<unknown>(1, 2, 3, 1e15, "unknown"), { min: 2 }, 1.5, "first");
const booleans = mostly(fc.constantFrom<unknown>(true, false, "unknown"), { chance: 0.3 }, null);
const choices = mostly(fc.constantFrom("lab", "state", "other", "unknown"), ["lab", "other"], "x");

function rawOf({ type, levels = {} }: Belief): fc.Arbitrary<unknown> {
  switch (type) {
    case "number":
      return fc.oneof(numbers, fc.constantFrom(0.3, ...Object.keys(levels)));
    case "integer":
      return ranks;
    case "boolean":
      return booleans;
    case "choice":
      return choices;
  }
}

const texts = fc.oneof(
  { arbitrary: fc.constantFrom("W", 'q"\\', "é\u2028\u001b", "\ud800", "a, b", "𝔸"), weight: 9 },
  { arbitrary: fc.constantFrom("a: b", ""), weight: 1 },
);

/** A worldview in some order of keys, with some blanks. */
function lineOf({ beliefs }: Argument): fc.Arbitrary<string> {
  const said = fc.tuple(
    ...beliefs.map((belief) =>
      fc.option(
        rawOf(belief).map((raw) => [belief.id, raw] as const),
        { nil: undefined, freq: 5 },
      ),
    ),
  );
  const shuffled = said
    .map((all) => all.filter((each) => each !== undefined))
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
  const others = fc.record(
    { entity: texts, reference_class: texts, date: fc.constant("2026") },
    { requiredKeys: [] },
  );
  return fc
    .tuple(texts, shuffled, others, fc.nat(20), fc.boolean(), fc.constantFrom("", " ", "\t "))
    .map(([name, pairs, others, rare, isLast, blank]) => {
      const inner = pairs
        .map(([id, raw]) => `${blank}${JSON.stringify(id)}${blank}:${blank}${JSON.stringify(raw)}`)
        .join(",");
      const beside = rare === 0 ? { ...others, date: "2026" } : others;
      const outer = Object.entries({ name, ...beside }).map(
        ([key, value]) => `"${key}":${blank}${JSON.stringify(value)}`,
      );
      const own = `"beliefs"${blank}:{${inner}}`;
      return `{${(isLast ? [...outer, own] : [own, ...outer]).join(",")}}`;
    });
}

interface Case {
  readonly argument: Argument;
  readonly overrides?: ReadonlyMap<string, BeliefValue>;
  readonly locked?: readonly string[];
  readonly expect?: Verdict;
}

const cases: readonly (readonly [string, Case])[] = [
  ["about the built-in argument", { argument: loadArgument() }],
  ["with parameters", { argument: loadArgument(undefined, { mostly_misuse_above: 0.7 }) }],
  ["with locks", { argument: loadArgument(), locked: ["misuse_weight", "moral_rank"] }],
  ["with what is expected", { argument: loadArgument(), expect: "silent" }],
  [
    "with what is believed for one run",
    {
      argument: loadArgument(),
      overrides: new Map<string, BeliefValue>([
        ["moral_rank", { kind: "value", value: 1 }],
        ["can_develop_agi", { kind: "unknown" }],
      ]),
    },
  ],
  ["about another argument", { argument: loadArgument(madeUp) }],
];

/** The answers to a line: the short way, if it takes it, and the long way. */
function ways({ argument, overrides = new Map(), locked = [], expect: verdict }: Case) {
  const quick = quickFullLines(argument, overrides, verdict, locked)("f.ndjson");
  const read = documentReader(argument, overrides);
  return (line: string, document: number, number: number) => {
    const entry = entryOf(parseLine("f.ndjson", line, number), document, "f.ndjson", read);
    const assessed = assessEntry(argument, entry, { locked });
    return { short: quick(line, document, number), long: entryLine(assessed, argument, false) };
  };
}

describe.each(cases)("lines %s", (_, each) => {
  it("are answered alike both ways", () => {
    const answers = ways(each);
    let short = 0;
    const check = (lines: readonly string[]): void => {
      for (const [index, line] of [...lines, ...lines, ...lines].entries()) {
        const found = answers(line, index + 1, 2 * index + 1);
        if (found.short === undefined) continue;
        short += 1;
        expect(found.short).toBe(found.long);
      }
    };
    const lines = fc.array(lineOf(each.argument), { minLength: 3, maxLength: 5 });
    fc.assert(fc.property(lines, check), { numRuns: runs(1500) });
    expect(short).toBeGreaterThan(0);
  });
});

describe("a plain line", () => {
  const sound =
    '{"name":"W","beliefs":{"misuse_weight":0.7,"moral_rank":1,"alignment_difficulty":"hard"}}';

  it("goes the short way when its like is met again", () => {
    const answers = ways({ argument: loadArgument() });
    expect(answers(sound, 1, 1).short).toBeUndefined();
    expect(answers(sound, 2, 2).short).toContain('"verdict":"favoured"');
  });

  it.each([
    ["a verdict that is not expected", sound, { argument: loadArgument(), expect: "silent" }],
    [
      "beliefs of which the names are numbers",
      '{"name":"W","beliefs":{"weight":0.7,"1":true}}',
      { argument: loadArgument(indexed) },
    ],
    [
      "a range believed for one run",
      sound,
      {
        argument: loadArgument(),
        overrides: new Map([["misuse_weight", { kind: "range", min: 0.4, max: 0.7 }]]),
      },
    ],
  ] as const satisfies readonly (readonly [string, string, Case])[])(
    "goes the long way with %s",
    (_, line, each) => {
      const answers = ways(each);
      answers(line, 1, 1);
      expect(answers(line, 2, 2).short).toBeUndefined();
    },
  );
});
