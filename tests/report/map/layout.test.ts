import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "../../../src/engine/axis.js";
import { holdsValue } from "../../../src/engine/cell.js";
import { type Domain, spanOf } from "../../../src/engine/domain.js";
import type { MapAxis } from "../../../src/engine/regions.js";
import { layOut, positionOf, standsOf } from "../../../src/report/map/layout.js";
import { ticksOf } from "../../../src/report/map/ticks.js";

const measures = { point: 1, least: 1, gap: 1 };

const domains: readonly Domain[] = [
  { type: "number", min: 0, max: 1 },
  { type: "number", min: -Number.MAX_VALUE, max: Number.MAX_VALUE },
  { type: "number", min: 3, max: 3 },
  { type: "integer", min: 1 },
  { type: "integer", min: -4, max: 12 },
  { type: "boolean" },
];

const axis: fc.Arbitrary<MapAxis> = fc.constantFrom(...domains).chain((domain) =>
  fc
    .array(
      fc.record({
        operator: fc.constantFrom("=" as const, ">" as const, ">=" as const),
        threshold:
          domain.type === "number"
            ? fc.double({ min: domain.min, max: domain.max, noNaN: true })
            : fc.integer({ min: 0, max: domain.type === "boolean" ? 1 : 9 }),
      }),
      { maxLength: 8 },
    )
    .map((comparisons) => ({
      belief: "height",
      domain,
      cells: cellsOf(domain, comparisons),
      stands: [{ min: 3, max: 3 }],
    })),
);

const laidOut = fc.tuple(axis, fc.integer({ min: 1, max: 120 }));

describe("an axis that is laid out", () => {
  it("fills its room with bands that do not overlap, each of some size", () => {
    fc.assert(
      fc.property(laidOut, ([each, room]) => {
        const layout = layOut(each, room, measures);
        if (!layout) return;
        expect(layout.length).toBe(room);
        const gap = each.domain.type === "number" ? 0 : 1;
        let end = -gap;
        for (const { start, size } of layout.bands) {
          expect(start).toBe(end + gap);
          expect(size).toBeGreaterThanOrEqual(1);
          end = start + size;
        }
        expect(end).toBe(room);
      }),
      { numRuns: 1000 },
    );
  });

  it("has room where there is a unit for each cell and each gap", () => {
    fc.assert(
      fc.property(axis, (each) => {
        const needed =
          each.domain.type === "number" ? each.cells.length : 2 * each.cells.length - 1;
        expect(layOut(each, needed, measures)).toBeDefined();
        if (needed > 1) expect(layOut(each, needed - 1, measures)).toBeUndefined();
      }),
    );
  });

  it("places every value in the band of its cell", () => {
    fc.assert(
      fc.property(laidOut, fc.double({ min: 0, max: 1, noNaN: true }), ([each, room], where) => {
        const layout = layOut(each, room, measures);
        for (const { cell, start, size } of layout?.bands ?? []) {
          const max = Math.min(cell.max, 1e6);
          const value = cell.min * (1 - where) + max * where;
          if (!holdsValue(cell, value)) continue;
          const position = positionOf(layout as NonNullable<typeof layout>, value, 1);
          expect(position).toBeGreaterThanOrEqual(start);
          expect(position).toBeLessThan(start + size);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("has its ticks and the mark on it", () => {
    fc.assert(
      fc.property(laidOut, ([each, room]) => {
        const layout = layOut(each, room, measures);
        if (!layout) return;
        const stands =
          each.domain.type === "boolean" || spanOf(each.domain).max === 1
            ? []
            : standsOf(layout, 1);
        for (const at of [
          ...ticksOf(layout, 1).map((tick) => tick.at),
          ...stands.map(({ min }) => min),
        ]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(room);
        }
      }),
    );
  });
});

it("draws stretches of a number to scale", () => {
  const domain: Domain = { type: "number", min: 0, max: 1 };
  const cells = cellsOf(domain, [{ operator: ">", threshold: 0.25 }]);
  const layout = layOut({ belief: "height", domain, cells, stands: [] }, 80, measures);
  expect(layout?.bands.map(({ size }) => size)).toEqual([20, 60]);
  expect(layout?.widened).toBe(false);
});
