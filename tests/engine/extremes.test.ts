/** Differences of two numbers are the same shares of a domain however wide it is, or how narrow. */
import { describe, expect, it } from "vitest";
import { word } from "../../src/diagnostics/wording.js";
import { type Axis, cellsOf, masses } from "../../src/engine/axis.js";
import { distance } from "../../src/engine/cell.js";
import type { Domain } from "../../src/engine/domain.js";
import { influenceOf } from "../../src/engine/influence.js";
import { layOut, positionOf } from "../../src/report/map/layout.js";

/** Half the width of a domain around 0: the widest there is, a common one, and one of the narrowest. */
const SCALES = [1.7e308, 1, 2 ** -1070];

describe.each(SCALES)("a domain of ± %d", (scale) => {
  const domain: Domain = { type: "number", min: -scale, max: scale };
  const axis: Axis = {
    belief: "b",
    domain,
    cells: cellsOf(domain, [
      { operator: ">", threshold: 0 },
      { operator: ">", threshold: scale / 2 },
    ]),
  };

  it("has the probabilities of quantiles", () => {
    const value = {
      kind: "quantiles",
      quantiles: [
        { share: 0.1, value: -0.75 * scale },
        { share: 0.9, value: 0.75 * scale },
      ],
    } as const;
    const [low, middle, high] = masses(axis, value) as readonly number[];
    expect(low).toBeCloseTo(0.5, 9);
    expect(middle).toBeCloseTo((0.8 * 0.5) / 1.5, 9);
    expect(high).toBeCloseTo(0.1 + (0.8 * 0.25) / 1.5, 9);
  });

  it("has distances in shares of its width", () => {
    const [low, , high] = axis.cells;
    if (!low || !high) throw new Error();
    expect(distance(domain, high, { min: -scale, max: -scale })).toBeCloseTo(0.75);
    expect(distance(domain, low, { min: scale, max: scale })).toBeCloseTo(0.5);
    expect(distance(domain, high, { min: scale / 2, max: scale })).toBe(0);
  });

  it("has influences by the shares of its cells", () => {
    const [low, middle, high] = axis.cells;
    if (!low || !middle || !high) throw new Error();
    const x = { belief: "b", domain, cells: [low, middle, high], stands: [] };
    const region = (verdict: "favoured" | "silent") =>
      [{ verdict, possible: [verdict], here: false }] as const;
    const regions = [region("favoured"), region("silent"), region("favoured")];
    expect(influenceOf({ x, regions, waitsFor: [] }).x).toBeCloseTo(1 - 0.75 ** 2 - 0.25 ** 2);
  });

  it("is laid out to scale", () => {
    const layout = layOut({ belief: "b", domain, cells: axis.cells, stands: [] }, 400, {
      point: 1,
      least: 1,
      gap: 1,
    });
    if (!layout) throw new Error();
    expect(layout.bands.map(({ size }) => size)).toEqual([200, 100, 100]);
    expect(positionOf(layout, -scale / 2, 0)).toBeCloseTo(100);
    expect(positionOf(layout, scale, 0)).toBeCloseTo(400);
  });
});

describe("what is suggested for a number", () => {
  it.each([
    [-1.7e308, 1.7e308],
    [0, 1],
    [1234, 1235],
    [-1235, -1234],
    [1e15, 1e15 + 1],
    [2, 2],
    [-1e-300, 1e-300],
  ])("lies in its domain, and does not fall: %d to %d", (min, max) => {
    const accepts = { type: "number", min, max, levels: [] } as const;
    const { message } = word({ code: "belief/wrong-form", belief: "b", accepts, found: "{}" });
    const found = [...message.matchAll(/(?:min|max|p\d0): (\S+?)[,}]/g)].map(([, each]) =>
      Number(each),
    );
    expect(found).toHaveLength(5);
    for (const each of found) {
      expect(each).toBeGreaterThanOrEqual(min);
      expect(each).toBeLessThanOrEqual(max);
    }
    const [from, to, ...quantiles] = found as [number, number, ...number[]];
    expect(from).toBeLessThanOrEqual(to);
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
  });
});
