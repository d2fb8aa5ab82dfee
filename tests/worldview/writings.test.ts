/** However a belief is written, the same is read. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { stringify } from "yaml";
import { worldviewReader } from "../../src/worldview/read.js";
import { ready } from "../support/builtin.js";

const LEVELS: Readonly<Record<string, number>> = {
  trivial: 0,
  easy: 2500,
  moderate: 5000,
  hard: 7500,
  intractable: 10000,
};

/** A share in ten thousandths, and the ways of writing it. */
const share = fc.oneof(
  fc.integer({ min: 0, max: 10000 }),
  fc.constantFrom(...Object.values(LEVELS)),
);
const written = (share: number, how: number, withLevels: boolean): unknown => {
  const percentage = `${Math.floor(share / 100)}.${String(share % 100).padStart(2, "0")}`;
  const level = Object.keys(LEVELS).find((word) => LEVELS[word] === share);
  const ways = [
    Number(`0.${String(share).padStart(4, "0")}`),
    `${percentage}%`,
    `${percentage} %`,
    ...(withLevels && level !== undefined ? [level] : []),
  ];
  if (share === 10000) ways[0] = 1;
  return ways[how % ways.length];
};
const decimal = (share: number): number => share / 10000;

/** A belief's value: as it is, and as it is written. */
interface Said {
  readonly value: unknown;
  readonly raw: unknown;
}

const how = fc.nat({ max: 11 });
const single = (withLevels: boolean): fc.Arbitrary<Said> =>
  fc.tuple(share, how).map(([at, way]) => ({
    value: { kind: "value", value: decimal(at) },
    raw: written(at, way, withLevels),
  }));
const range = (withLevels: boolean): fc.Arbitrary<Said> =>
  fc.tuple(share, share, how, how).map(([one, other, a, b]) => {
    const [min, max] = [Math.min(one, other), Math.max(one, other)];
    return {
      value: { kind: "range", min: decimal(min), max: decimal(max) },
      raw: { min: written(min, a, withLevels), max: written(max, b, withLevels) },
    };
  });
const quantiles = (withLevels: boolean): fc.Arbitrary<Said> =>
  fc.tuple(share, share, how, how).map(([one, other, a, b]) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    return {
      value: {
        kind: "quantiles",
        quantiles: [
          { share: 0.1, value: decimal(low) },
          { share: 0.9, value: decimal(high) },
        ],
      },
      raw: { p90: written(high, b, withLevels), p10: written(low, a, withLevels) },
    };
  });
const chances: fc.Arbitrary<Said> = fc.tuple(share, how, how, fc.boolean()).map(
  ([first, a, b, word]): Said => ({
    value: {
      kind: "chances",
      chances: [
        { value: 1, chance: decimal(first) },
        { value: 2, chance: decimal(10000 - first) },
      ],
    },
    raw: {
      chances: {
        [word ? "best" : "1"]: written(first, a, false),
        2: written(10000 - first, b, false),
      },
    },
  }),
);
const chance: fc.Arbitrary<Said> = fc.tuple(share, how).map(([at, way]) => ({
  value: { kind: "chance", chance: decimal(at) },
  raw: { chance: written(at, way, false) },
}));
const unknown = fc.constant<Said>({ value: { kind: "unknown" }, raw: "unknown" });

const BESIDE = fc.record(
  { source: fc.constantFrom("a", ["a", "https://example.org"]), note: fc.constant("a note") },
  { requiredKeys: [] },
);

/** What is said, with a source beside it or around it. */
const documented = (said: fc.Arbitrary<Said>) =>
  fc.tuple(said, BESIDE, fc.boolean()).map(([{ value, raw }, beside, isAround]) => {
    const isBare = Object.keys(beside).length === 0 && !isAround;
    const isInside = isAround || typeof raw !== "object";
    const inFile = isBare
      ? raw
      : isInside
        ? { value: raw, ...beside }
        : { ...(raw as object), ...beside };
    const { source, note } = beside;
    return { value, raw: inFile, sources: typeof source === "string" ? [source] : source, note };
  });

const stated = fc.record({
  misuse_weight: documented(fc.oneof(single(false), range(false), quantiles(false), unknown)),
  alignment_difficulty: documented(fc.oneof(single(true), range(true), quantiles(true), unknown)),
  moral_rank: documented(fc.oneof(chances, unknown)),
  distrusts_rivals: documented(fc.oneof(chance, unknown)),
});

it("reads the same from every way of writing, in YAML and in JSON", () => {
  const read = worldviewReader(ready());
  fc.assert(
    fc.property(stated, fc.boolean(), (said, isJson) => {
      const beliefs = Object.fromEntries(Object.entries(said).map(([id, { raw }]) => [id, raw]));
      const data = { name: "A", beliefs };
      const [entry] = read({ file: "a", text: isJson ? JSON.stringify(data) : stringify(data) });
      if (!entry?.ok) throw new Error(JSON.stringify(entry));
      for (const [id, { value, sources, note }] of Object.entries(said)) {
        const held = entry.worldview.beliefs.find((each) => each.id === id);
        expect(held).toMatchObject({ value, origin: "stated" });
        expect([held?.sources, held?.note]).toEqual([sources, note]);
      }
    }),
    { numRuns: 500 },
  );
});
