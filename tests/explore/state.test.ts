/** The address of a page, its values, and what is taken from it. */
import { Script } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/answers/evaluate.js";
import { builtinArguments } from "../../src/argument/builtin.js";
import { builtinNames } from "../../src/argument/default.js";
import type { ArgumentDefinition } from "../../src/argument/definition.js";
import { resolveArgument } from "../../src/argument/resolve.js";
import type { PlainBelief } from "../../src/engine/belief.js";
import { assessed, entryOf, flipped, mapOf } from "../../src/explore/answers.js";
import { argumentData, argumentOf } from "../../src/explore/data.js";
import { kindOf, kindsOf, startOf } from "../../src/explore/kinds.js";
import { blankSource, load } from "../../src/explore/loaded.js";
import { pack, UNPACK } from "../../src/explore/pack.js";
import { filled, shellOf } from "../../src/explore/shell.js";
import { addressOf, firstState, type State, stateAt, typedAs } from "../../src/explore/state.js";
import { yamlOf } from "../../src/explore/take.js";
import { changedData } from "../../src/worldview/changed.js";
import { readBelief } from "../../src/worldview/read-belief.js";
import { rawValue, typedValue } from "../../src/worldview/typed-value.js";
import { oneOf } from "../support/large.js";
import { runs } from "../support/runs.js";

const all = builtinNames.map((name) => {
  const resolved = resolveArgument(builtinArguments[name]);
  if (!resolved.ok) throw new Error(name);
  return resolved.argument;
});
const [cruel] = all as [(typeof all)[number]];

const sources = [
  {
    file: "labs/One Lab.yaml",
    text: "name: One\nbeliefs: {misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: hard}\nexpect: favoured\n",
  },
  {
    file: "two.yaml",
    text: [1, 2]
      .map(
        (n) =>
          `name: Lab ${n}\nbeliefs: {misuse_weight: 0.${n}, moral_rank: ${n}, alignment_difficulty: 1}\n`,
      )
      .join("---\n"),
  },
  blankSource([cruel]),
];
const { loaded } = load([cruel], sources);
const stock = { all: [cruel], loaded };

const typed: Readonly<Record<string, readonly string[]>> = {
  boolean: ["true", "false", "unknown", "{chance: 0.25}"],
  integer: ["1", "12", "unknown", "2..5", "2..", "{chances: {1: 0.5, 3: 0.5}}"],
  number: [
    "0",
    "0.125",
    "1",
    "unknown",
    "0.25..0.75",
    "{p10: 0.1, p2.5: 0.05, p90: 0.9}",
    "1e-7..1",
  ],
};

/** States in which some beliefs have other values. */
const states = fc
  .record({
    worldview: fc.constantFrom(...loaded.map(({ key }) => key)),
    beside: fc.option(fc.constantFrom(...loaded.map(({ key }) => key)), { nil: undefined }),
    picks: fc.array(fc.nat(), { minLength: cruel.beliefs.length, maxLength: cruel.beliefs.length }),
  })
  .map(({ worldview, beside, picks }): State => {
    const changes = cruel.beliefs.flatMap(({ id, type }, index) => {
      const values = typed[type] ?? [];
      const text = values[(picks[index] ?? 0) % (values.length + 3)];
      const read = text === undefined ? undefined : typedAs(id, text, [cruel]);
      return read?.ok ? [[id, read.text]] : [];
    });
    const argument = cruel.definition.id;
    return { worldview, argument, changes: Object.fromEntries(changes), ...(beside && { beside }) };
  });

describe("the worldviews of a page", () => {
  it("have short keys of their own", () => {
    expect(loaded.map(({ key }) => key)).toEqual(["one-lab", "two.1", "two.2", "new"]);
    const again = load([cruel], sources.slice(0, 1), loaded).loaded;
    expect(again.map(({ key }) => key)).toEqual(["one-lab~2"]);
  });

  it("are those that can be read; of the others it is said what is wrong", () => {
    const read = load(
      [cruel],
      [
        { file: "a.yaml", text: "name: A\nbeliefs: {misuse_weight: 2}\n" },
        { file: "b.yaml", text: "" },
        { file: "c.yaml", text: "name: [" },
      ],
    );
    expect(read.loaded).toEqual([]);
    const codes = read.diagnostics.map(({ problem }) => problem.code);
    expect(codes).toEqual(
      expect.arrayContaining(["belief/out-of-range", "input/empty", "yaml/syntax"]),
    );
  });
});

describe("the address of a page", () => {
  it("is short and readable", () => {
    const state = {
      ...firstState(stock),
      changes: { misuse_weight: "0.4..0.6", moral_rank: "2" },
      beside: "two.2",
    };
    expect(addressOf(state, stock)).toBe(
      "#v1/one-lab?misuse_weight=0.4..0.6&moral_rank=2&~beside=two.2",
    );
  });

  it("says the state, and all of it", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(stateAt(addressOf(state, stock), stock)).toEqual({ state, faults: [] });
      }),
      { numRuns: runs(500) },
    );
  });

  it("is read whatever it is; what is wrong is told and ignored", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#v1/one-lab?${text}`),
          fc.string().map((text) => `#v1/one-lab?misuse_weight=${text}`),
        ),
        (text) => {
          const { state, faults } = stateAt(text, stock);
          expect(entryOf(stock, state).ok).toBe(true);
          for (const [belief, value] of Object.entries(state.changes))
            expect(typedAs(belief, value, [cruel]).ok).toBe(true);
          if (faults.length === 0)
            expect(stateAt(addressOf(state, stock), stock).state).toEqual(state);
        },
      ),
      { numRuns: runs(2000) },
    );
    const { state, faults } = stateAt(
      "#v1/two.2?misuse_weight=2&moral_rank=3&~beside=nobody&~z=1",
      stock,
    );
    expect(state).toMatchObject({ worldview: "two.2", changes: { moral_rank: "3" } });
    expect(faults.map(({ kind }) => kind)).toEqual(["value", "key", "key"]);
    expect(stateAt("#v2/one-lab", stock).faults).toEqual([
      { kind: "version", found: "v2/one-lab" },
    ]);
  });
});

const UNKNOWN = { kind: "unknown" } as const;

/** What may be typed for a belief. */
function typedFor({ type, values = [] }: (typeof cruel.beliefs)[number]): readonly string[] {
  const [one, other] = values;
  if (type !== "choice") return typed[type] ?? [];
  return [...values, "unknown", `[${one}, ${other}]`, `{chances: {${one}: 0.25, ${other}: 0.75}}`];
}

describe("a value as it would be typed", () => {
  it("reads back as the same value, whatever its form", () => {
    for (const belief of all.flatMap(({ beliefs }) => beliefs)) {
      for (const text of typedFor(belief)) {
        const read = readBelief(belief, rawValue(text));
        if (!read.ok) throw new Error(`${belief.id} cannot be ${text}`);
        const typed = typedValue(read.stated.value as PlainBelief, belief.domain);
        const again = readBelief(belief, rawValue(typed));
        expect(again.ok && again.stated.value).toEqual(read.stated.value);
      }
    }
  });

  it("is one of each position of a control", () => {
    for (const belief of all.flatMap(({ beliefs }) => beliefs)) {
      for (const from of kindsOf(belief, UNKNOWN)) {
        const start = readBelief(belief, rawValue(startOf(from, UNKNOWN, belief)));
        if (!start.ok) throw new Error(`${belief.id}: ${from.name}`);
        expect(kindOf(start.stated.value, belief.domain)).toBe(from.name);
        for (const to of kindsOf(belief, UNKNOWN)) {
          const next = readBelief(belief, rawValue(startOf(to, start.stated.value, belief)));
          expect(next.ok && kindOf(next.stated.value, belief.domain)).toBe(to.name);
        }
      }
    }
  });
});

describe("a flip", () => {
  it("leads to the verdict that it says", () => {
    let count = 0;
    fc.assert(
      fc.property(states, (state) => {
        const entry = assessed(stock, state);
        if (!entry.ok) throw new Error("a state can be answered");
        const { flips = [], settles = [] } = entry.assessment.outlook ?? {};
        for (const flip of [...flips, ...settles]) {
          const after = assessed(stock, flipped(stock, state, flip));
          expect(after.ok && after.assessment.evaluation.verdict).toBe(flip.to);
          count += 1;
        }
      }),
      { numRuns: runs(200) },
    );
    expect(count).toBeGreaterThan(20);
  });
});

describe("what takes too much", () => {
  it("is said in place of the answer, and of the map", () => {
    const resolved = resolveArgument(oneOf(1001) as ArgumentDefinition, {}, true);
    if (!resolved.ok) throw new Error("it is in order");
    const beliefs = Object.fromEntries(resolved.argument.beliefs.map(({ id }) => [id, "unknown"]));
    const sources = [{ file: "a.yaml", text: JSON.stringify({ name: "A", beliefs }) }];
    const large = { all: [resolved.argument], loaded: load([resolved.argument], sources).loaded };
    const state = firstState(large);
    const entry = assessed(large, state);
    expect(entry.ok || entry.diagnostics.map(({ problem }) => problem.code)).toEqual([
      "analysis/too-large",
    ]);
    const read = entryOf(large, state);
    if (!read.ok) throw new Error("it can be read");
    expect(mapOf(large, state, read.worldview)).toMatchObject({ code: "analysis/too-large" });
  });
});

describe("what is taken along", () => {
  it("is YAML that reads back to the same answer", () => {
    fc.assert(
      fc.property(states, (state) => {
        const found = loaded.find(({ key }) => key === state.worldview);
        const entry = entryOf(stock, state);
        if (!found || !entry.ok) throw new Error("a state has a worldview");
        const [again] = load(
          [cruel],
          [{ file: "a.yaml", text: yamlOf(found, state.changes) }],
        ).loaded;
        const read =
          again &&
          entryOf(
            { all: [cruel], loaded: [again] },
            { ...state, worldview: again.key, changes: {} },
          );
        if (!read?.ok) throw new Error("the YAML can be read");
        expect(evaluate(cruel, read.worldview)).toEqual(evaluate(cruel, entry.worldview));
        expect(read.worldview.beliefs.map(({ value }) => value)).toEqual(
          entry.worldview.beliefs.map(({ value }) => value),
        );
      }),
      { numRuns: runs(200) },
    );
  });

  it("has the changes alone where a worldview has no beliefs yet", () => {
    expect(changedData({ name: "New", beliefs: null }, { moral_rank: 1 })).toEqual({
      name: "New",
      beliefs: { moral_rank: 1 },
    });
  });

  it("has what was expected of the verdict as long as nothing is changed", () => {
    const [one] = loaded;
    if (!one) throw new Error("there is one");
    expect(yamlOf(one, {})).toContain("expect: favoured");
    expect(yamlOf(one, { misuse_weight: "0.2" })).not.toContain("expect");
  });
});

describe("an argument", () => {
  it("is the same on the page, its parameters too", () => {
    for (const argument of all) {
      const data = JSON.parse(JSON.stringify(argumentData(argument.definition.id, argument)));
      const again = argumentOf(data);
      expect(again.engine.model).toEqual(argument.engine.model);
    }
    const resolved = resolveArgument(builtinArguments["cruel-trade-off"], { hard_above: 0.8 });
    if (!resolved.ok) throw new Error("it can be set");
    const data = argumentData("cruel-trade-off", resolved.argument);
    expect(data.set).toEqual({ hard_above: 0.8 });
    expect(argumentOf(data).parameters).toEqual(resolved.argument.parameters);
  });
});

describe("what is packed into a page", () => {
  const unpack: (element: unknown) => Promise<string> = new Script(
    `${UNPACK}; unpack`,
  ).runInThisContext();

  it("is the same when it is unpacked, and ends no element", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const packed = pack(text);
        expect(packed.text).not.toMatch(/[<&\\\s]/);
        expect(
          await unpack({ textContent: packed.text, dataset: { bytes: String(packed.bytes) } }),
        ).toBe(text.replace(/\p{Surrogate}/gu, "\ufffd"));
      }),
      { numRuns: runs(200) },
    );
  });

  it("leaves names as texts", () => {
    const shell = shellOf({ program: "0", style: "a{}", hash: () => "sha256-x" });
    const page = filled(shell, "</title><script>$&", { arguments: [], sources: [] });
    expect(page).toContain("<title>&lt;/title&gt;&lt;script&gt;$&amp;</title>");
    expect(page).not.toContain("racecheck:");
  });
});
