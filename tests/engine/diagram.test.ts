import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnalysisTooLarge, Diagrams, FALSE, type Node, TRUE } from "../../src/engine/diagram.js";
import { runs } from "../support/runs.js";

/** Two, three and two cells: twelve points. */
const sizes = [2, 3, 2];
const points = [0, 1].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1].map((c) => [a, b, c])));
type Table = readonly number[];

/** The diagram with the given results at the twelve points. */
function drawn(diagrams: Diagrams, table: Table): Node {
  const build = (axis: number, results: Table): Node => {
    const size = sizes[axis];
    if (size === undefined) return results[0] as number;
    const part = results.length / size;
    const children = Array.from({ length: size }, (_, cell) =>
      build(axis + 1, results.slice(cell * part, (cell + 1) * part)),
    );
    return diagrams.make(axis, children);
  };
  return build(0, table);
}

function tableOf(diagrams: Diagrams, node: Node): Table {
  return points.map((point) => {
    let at = node;
    while (!diagrams.isConstant(at)) {
      at = diagrams.childrenOf(at)[point[diagrams.axisOf(at)] as number] as Node;
    }
    return at;
  });
}

const truth = fc.array(fc.constantFrom(0, 1), { minLength: 12, maxLength: 12 });
const results = fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 12, maxLength: 12 });
const cells = fc.tuple(
  fc.option(fc.subarray([0, 1], { minLength: 1 }), { nil: undefined }),
  fc.option(fc.subarray([0, 1, 2], { minLength: 1 }), { nil: undefined }),
  fc.option(fc.subarray([0, 1], { minLength: 1 }), { nil: undefined }),
);
const isAllowed = (allowed: readonly (readonly number[] | undefined)[], point: readonly number[]) =>
  point.every((cell, axis) => allowed[axis]?.includes(cell) ?? true);

function always(check: (diagrams: Diagrams, f: Table, g: Table) => void): void {
  fc.assert(
    fc.property(truth, truth, (f, g) => {
      check(new Diagrams(), f, g);
    }),
    { numRuns: runs(300) },
  );
}

describe("diagrams agree with truth tables", () => {
  it("in and, or, not, pair and is", () => {
    always((diagrams, f, g) => {
      const [a, b] = [drawn(diagrams, f), drawn(diagrams, g)];
      const zip = (combine: (x: number, y: number) => number): Table =>
        f.map((x, index) => combine(x, g[index] as number));
      expect(tableOf(diagrams, diagrams.and(a, b))).toEqual(zip(Math.min));
      expect(tableOf(diagrams, diagrams.or(a, b))).toEqual(zip(Math.max));
      expect(tableOf(diagrams, diagrams.not(a))).toEqual(f.map((x) => 1 - x));
      const pair = diagrams.pair(a, b);
      expect(tableOf(diagrams, pair)).toEqual(zip((x, y) => x + 2 * y));
      expect(tableOf(diagrams, diagrams.is(pair, 3))).toEqual(zip(Math.min));
    });
  });
  it("and equal functions are one node", () => {
    always((diagrams, f, g) => {
      const [a, b] = [drawn(diagrams, f), drawn(diagrams, g)];
      expect(a === b).toBe(f.join() === g.join());
      expect(diagrams.and(a, b)).toBe(diagrams.and(b, a));
      expect(diagrams.not(diagrams.or(diagrams.not(a), diagrams.not(b)))).toBe(diagrams.and(a, b));
    });
  });
  it("in what they depend on and which results they take", () => {
    fc.assert(
      fc.property(results, cells, (f, allowed) => {
        const diagrams = new Diagrams();
        const node = drawn(diagrams, f);
        const inside = points.flatMap((point, index) =>
          isAllowed(allowed, point) ? [f[index] as number] : [],
        );
        const taken = [...new Set(inside)].sort();
        expect(diagrams.constants(node, allowed)).toEqual(taken);
        const confined = diagrams.confine(node, allowed);
        expect(diagrams.constants(confined)).toEqual(taken);
        const matters = sizes.flatMap((_, axis) => {
          const pairs = points.flatMap((p, i) => points.map((q, j) => ({ p, q, i, j })));
          const differs = pairs.some(
            ({ p, q, i, j }) =>
              isAllowed(allowed, p) &&
              isAllowed(allowed, q) &&
              p.every((cell, other) => other === axis || cell === q[other]) &&
              f[i] !== f[j],
          );
          return differs ? [axis] : [];
        });
        expect(diagrams.axes(confined)).toEqual(matters);
      }),
      { numRuns: runs(300) },
    );
  });
  it("in what is true whichever cells some axes take", () => {
    fc.assert(
      fc.property(truth, cells, (f, confined) => {
        const diagrams = new Diagrams();
        const expected = points.map((point) => {
          const same = (other: readonly number[]) =>
            other.every((cell, axis) => confined[axis]?.includes(cell) ?? cell === point[axis]);
          return Math.min(...points.flatMap((p, index) => (same(p) ? [f[index] as number] : [])));
        });
        const node = diagrams.always(drawn(diagrams, f), confined);
        expect(tableOf(diagrams, node)).toEqual(expected);
      }),
      { numRuns: runs(300) },
    );
  });
  it("in the probability of each result", () => {
    const weights = [
      [0.25, 0.75],
      [0.5, 0.2, 0.3],
      [1, 0],
    ];
    fc.assert(
      fc.property(results, (f) => {
        const diagrams = new Diagrams();
        const expected = [0, 0, 0, 0];
        points.forEach((point, index) => {
          const weight = point.reduce((p, cell, axis) => p * (weights[axis]?.[cell] as number), 1);
          expected[f[index] as number] = (expected[f[index] as number] as number) + weight;
        });
        diagrams.distribution(drawn(diagrams, f), weights).forEach((p, constant) => {
          expect(p).toBeCloseTo(expected[constant] as number, 12);
        });
      }),
    );
  });
  it("in what holds on every one of the first axis's cells", () => {
    const diagrams = new Diagrams();
    const node = diagrams.make(0, [TRUE, diagrams.make(1, [FALSE, TRUE])]);
    expect(diagrams.every(node, [0])).toBe(TRUE);
    expect(diagrams.every(node, [0, 1])).toBe(diagrams.make(1, [FALSE, TRUE]));
  });
});

describe("diagrams have bounds", () => {
  it("of nodes", () => {
    const diagrams = new Diagrams({ nodes: 6, steps: 100 });
    diagrams.make(0, [FALSE, TRUE]);
    expect(diagrams.hasRoom).toBe(false);
    diagrams.make(0, [TRUE, FALSE]);
    expect(() => diagrams.make(1, [TRUE, FALSE])).toThrow(new AnalysisTooLarge("nodes", 6));
  });
  it("of steps", () => {
    const diagrams = new Diagrams({ nodes: 100, steps: 3 });
    expect(diagrams.hasRoom).toBe(true);
    diagrams.spend();
    diagrams.spend();
    expect(diagrams.hasRoom).toBe(false);
    diagrams.spend();
    expect(() => diagrams.spend()).toThrow("more than 3 steps");
  });
});
