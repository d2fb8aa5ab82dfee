import { describe, expect, it } from "vitest";
import type { ArgumentDefinition } from "../../src/argument/definition.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { bitsOf, fingerprintOf, MOST_BITS, signerOf } from "../../src/engine/signature.js";
import { answerOf, ROW_LIMIT, tablesOf } from "../../src/engine/tables.js";
import { argumentOf, disfavours, favours, madeUpArguments } from "../support/arguments.js";
import { ready } from "../support/builtin.js";
import { engineOf } from "../support/worlds.js";

const engines = Object.entries(madeUpArguments).map(
  ([name, definition]) => [name, engineOf(definition)] as const,
);

describe("tables of answers", () => {
  it.each(engines)("of %s have a row for each one cell, or all, of each belief", (_, engine) => {
    const { tables } = tablesOf(engine);
    for (const { beliefs, rows } of tables) {
      const sizes = beliefs.map((belief) => (engine.axes()[belief]?.cells.length ?? 0) + 1);
      expect(rows).toHaveLength(sizes.reduce((product, size) => product * size, 1));
      expect(new Set(rows.map(({ sets }) => String(sets))).size).toBe(rows.length);
    }
  });

  it.each(engines)(
    "of %s hold each answer once, with the beliefs that it depends on",
    (_, engine) => {
      const { lookups, tables } = tablesOf(engine);
      const { atlas, plan, model } = { ...engine, atlas: engine.atlas() };
      expect(lookups.map(({ asked }) => ("id" in asked ? asked.id : asked.kind))).toEqual([
        "verdict",
        "trade-off",
        ...model.claims.map(({ id }) => id),
      ]);
      for (const { asked, place } of lookups) {
        const node = {
          verdict: () => atlas.verdict,
          "trade-off": () => atlas.step(plan.pays),
          claim: () => atlas.step(plan.claims.get("id" in asked ? asked.id : "") as number),
        }[asked.kind]();
        const needed = atlas.diagrams.axes(node);
        if (place.kind === "constant") expect(needed).toEqual([]);
        else if (place.kind === "table") {
          expect(needed.length).toBeGreaterThan(0);
          expect(tables[place.table]?.beliefs).toEqual(expect.arrayContaining([...needed]));
        } else expect(place.kind).toBe("table");
      }
    },
  );

  it("share rows where that costs little, and no others", () => {
    const { tables, lookups } = tablesOf(ready().engine);
    expect(tables.every(({ rows }) => rows.length <= ROW_LIMIT)).toBe(true);
    expect(tables.length).toBeLessThan(lookups.length / 2);
    const large = tables.filter(({ rows }) => rows.length > 1000);
    expect(large.map(({ rows }) => rows[0]?.answers.length)).toEqual([1]);
  });

  it("are left out where they would be too large", () => {
    const { tables, lookups } = tablesOf(ready().engine, 200);
    expect(tables.every(({ rows }) => rows.length <= 200)).toBe(true);
    expect(lookups.filter(({ place }) => place.kind === "steps").map(({ asked }) => asked)).toEqual(
      [{ kind: "trade-off" }],
    );
  });

  it("are made for the verdict before claims that would take all the room", () => {
    const ids = Array.from({ length: 24 }, (_, index) => `b${index}`);
    const all = (from: number, count: number) => ({
      all: ids.slice(from, from + count).map((belief) => ({ belief, is: true })),
    });
    const engine = engineOf(
      argumentOf({
        beliefs: Object.fromEntries(ids.map((id) => [id, { type: "boolean" }])),
        claims: [
          ...[3, 6, 9, 12, 15, 18].map((from) => ({ id: `c${from}`, when: all(from, 3) })),
          favours("yes", all(0, 2)),
        ],
      }),
    );
    const { lookups } = tablesOf(engine, 27);
    const places = lookups.map(({ asked, place }) => [asked.kind, place.kind]);
    expect(places.slice(0, 2)).toEqual([
      ["verdict", "table"],
      ["trade-off", "constant"],
    ]);
    expect(places.filter(([, kind]) => kind === "steps")).toHaveLength(2);
  });

  it("are left out where it takes too much to tell what an answer depends on", () => {
    const engine = engineOf(tooLarge());
    const { lookups, tables } = tablesOf(engine);
    expect(tables).toEqual([]);
    expect(lookups[0]?.place).toEqual({ kind: "steps" });
  });

  it("have bits for the verdicts that are possible", () => {
    const { engine } = ready();
    const open = engine.model.beliefs.map(() => ({ kind: "unknown" }) as const);
    const evaluation = evaluate(engine, open);
    expect(evaluation.possible).toEqual(["favoured", "disfavoured", "silent"]);
    expect(answerOf(evaluation, { kind: "verdict" })).toBe(0b1011);
    expect(answerOf(evaluation, { kind: "claim", id: "cost" })).toBe(2);
  });
});

/** Partners half of all beliefs apart: their diagrams double with each. */
function tooLarge(): ArgumentDefinition {
  const ids = Array.from({ length: 40 }, (_, index) => `b${index}`);
  const pairs = ids.slice(0, 20).map((belief, index) => ({
    all: [
      { belief, is: true },
      { belief: ids[index + 20] as string, is: true },
    ],
  }));
  return argumentOf({
    beliefs: Object.fromEntries(ids.map((id) => [id, { type: "boolean" }])),
    claims: [favours("yes", { any: pairs }), disfavours("no", { not: { claim: "yes" } })],
  });
}

describe("cells as bits", () => {
  it("are the sets that signatures have", () => {
    for (const [, engine] of engines) {
      for (const axis of engine.axes()) {
        const all = [...axis.cells.keys()];
        expect(bitsOf(all)).toBe(signerOf(axis).of({ kind: "unknown" }));
      }
    }
  });

  it("are exact up to the most that there may be", () => {
    const all = Array.from({ length: MOST_BITS }, (_, cell) => cell);
    expect(bitsOf(all)).toBe(2 ** MOST_BITS - 1);
    expect(Number.isSafeInteger(bitsOf(all) + 1)).toBe(true);
  });
});

describe("the fingerprint of cells", () => {
  const sketch = { id: "x", values: ["a", "b"], at: 0.5, type: "number" as const };
  const fingerprint = (change: Partial<typeof sketch> & { is?: string } = {}): string => {
    const { id, values, at, is = `> ${at}` } = { ...sketch, ...change };
    const definition = argumentOf({
      beliefs: { [id]: { type: "number" }, c: { type: "choice", values }, n: { type: "integer" } },
      claims: [
        favours("yes", {
          all: [
            { belief: id, is },
            { belief: "c", is: "a" },
          ],
        }),
        disfavours("no", { belief: "n", is: "> 3" }),
      ],
    });
    return fingerprintOf(engineOf(definition).axes());
  };

  it("is the same for the same cells", () => {
    expect(fingerprint()).toBe(fingerprint());
    expect(fingerprint()).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint({ is: "<= 0.5" })).toBe(fingerprint());
  });

  it("changes with each threshold, end, id, value and type of belief", () => {
    const all = [
      fingerprint(),
      fingerprint({ at: 0.5000000001 }),
      fingerprint({ is: ">= 0.5" }),
      fingerprint({ is: "= 0.5" }),
      fingerprint({ id: "y" }),
      fingerprint({ values: ["a", "c"] }),
      fingerprint({ values: ["b", "a"] }),
      fingerprint({ values: ["a", "b", "c"] }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
