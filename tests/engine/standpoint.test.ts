import { describe, expect, it } from "vitest";
import type { BeliefValue } from "../../src/engine/belief.js";
import type { Condition } from "../../src/engine/condition.js";
import { FALSE, TRUE } from "../../src/engine/diagram.js";
import { createEngine } from "../../src/engine/engine.js";
import { Standpoint } from "../../src/engine/standpoint.js";
import { FAILS, HOLDS, UNKNOWN } from "../../src/engine/status.js";

const is = (belief: string): Condition => ({
  kind: "test",
  belief,
  comparison: { operator: "=", threshold: 1 },
});
const engine = createEngine({
  beliefs: ["a", "b"].map((id) => ({ id, domain: { type: "boolean" } })),
  terms: [],
  claims: [
    { id: "yes", role: "conclusion", speaksFor: "favoured", when: is("a") },
    { id: "no", role: "conclusion", speaksFor: "disfavoured", when: is("b") },
  ],
});
const unknown: BeliefValue = { kind: "unknown" };
const value = (of: boolean): BeliefValue => ({ kind: "value", value: of });
const step = (claim: string) => engine.plan.claims.get(claim) as number;

describe("a standpoint", () => {
  const here = new Standpoint(engine, [value(true), unknown]);
  const { atlas } = here;

  it("knows the cells in which each belief may lie", () => {
    expect(here.cells).toEqual([[1], [0, 1]]);
  });

  it("sees what is settled, and on what the rest depends", () => {
    expect(here.confine(atlas.step(step("yes")))).toEqual([TRUE]);
    expect(here.names(here.turning(atlas.step(step("no"))))).toEqual(["b"]);
    expect(here.possible()).toEqual(["favoured", "contested"]);
    expect(here.names(here.turning(atlas.verdict))).toEqual(["b"]);
  });

  it("tells the status of a step", () => {
    expect([here.code(step("yes")), here.code(step("no"))]).toEqual([HOLDS, UNKNOWN]);
    const other = new Standpoint(engine, [value(false), unknown]);
    expect(other.code(step("yes"))).toBe(FAILS);
  });

  it("frees some beliefs and leaves the others where they are", () => {
    expect(here.names(here.turning(atlas.verdict, [0]))).toEqual(["a", "b"]);
    const contested = atlas.where("contested");
    expect(here.always(contested, [0])).toBe(FALSE);
    expect(here.always(contested, [1])).toBe(atlas.step(step("no")));
  });
});

it("draws nothing before it is asked", () => {
  let drawn = 0;
  const atlas = () => {
    drawn += 1;
    return engine.atlas();
  };
  const here = new Standpoint({ ...engine, atlas }, [unknown, unknown]);
  expect(drawn).toBe(0);
  here.possible();
  here.possible();
  expect(drawn).toBe(1);
});

it("asks all worlds of one atlas, also where the engine draws another each time", () => {
  const { plan, model } = engine;
  const anew = { ...engine, atlas: () => createEngine(model).atlas(), plan };
  const scenarios = { id: "a", names: ["one", "other"], chances: [0.5, 0.5] };
  const stance = [
    { kind: "scenarios", scenarios, values: [value(true), value(false)] } as BeliefValue,
    unknown,
  ];
  const here = new Standpoint(anew, stance);
  for (const { here: there } of here.worlds) expect(there.atlas).toBe(here.atlas);
  expect(here.possible()).toEqual(new Standpoint(engine, stance).possible());
});
