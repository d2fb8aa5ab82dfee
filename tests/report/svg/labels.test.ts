import fc from "fast-check";
import { expect, it } from "vitest";
import { overlap, placeLabels } from "../../../src/report/svg/labels.js";
import { outlineOf } from "../../../src/report/svg/outline.js";

const edge = { left: 0, right: 600, top: 0, bottom: 300 };
const marks = fc.array(
  fc.record({
    x: fc.integer({ min: 10, max: 590 }),
    y: fc.integer({ min: 10, max: 290 }),
    width: fc.integer({ min: 8, max: 90 }),
  }),
  { minLength: 1, maxLength: 12 },
);

it("places no label on another one, on a mark or beyond the edge", () => {
  let placed = 0;
  fc.assert(
    fc.property(marks, (wanted) => {
      const taken = wanted.map(({ x, y }) => ({
        left: x - 7,
        right: x + 7,
        top: y - 7,
        bottom: y + 7,
      }));
      const places = placeLabels(wanted, edge, taken, "led");
      if (!places) return;
      placed += 1;
      const boxes = places.map(({ x, y }, index) => ({
        left: x,
        right: x + (wanted[index]?.width ?? 0),
        top: y - 8,
        bottom: y + 8,
      }));
      boxes.forEach((box, index) => {
        expect([...boxes.slice(0, index), ...taken].some((other) => overlap(box, other))).toBe(
          false,
        );
        expect(box.left >= 0 && box.right <= 600 && box.top >= 0 && box.bottom <= 300).toBe(true);
      });
    }),
  );
  expect(placed).toBeGreaterThan(5);
});

it("draws boxes that touch within one line", () => {
  const left = { left: 0, right: 10, top: 0, bottom: 10 };
  const right = { left: 10, right: 30, top: 0, bottom: 10 };
  expect(outlineOf([left, right])).toBe("M30,0 L30,10 L0,10 L0,0 Z");
  expect(outlineOf([left, { ...right, left: 12 }]).match(/M/g)).toHaveLength(2);
});
