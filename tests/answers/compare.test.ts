import { expect, it } from "vitest";
import { compare, PAIR_LIMIT } from "../../src/answers/compare.js";
import { loadArgument, toWorldview } from "../../src/worldview/load.js";
import type { Entry } from "../../src/worldview/read.js";

const argument = loadArgument();

function several(count: number, moral_rank: number): readonly Entry[] {
  const beliefs = { misuse_weight: 0.7, moral_rank, alignment_difficulty: "hard" };
  const worldview = toWorldview(argument, { name: `Rank ${moral_rank}`, beliefs });
  return Array.from({ length: count }, () => ({ ok: true, worldview }));
}

it("explains as many pairs as its limit", () => {
  const entries = [...several(1000, 1), ...several(PAIR_LIMIT / 1000, 2)];
  const { cruxes, problems } = compare(argument, entries, { outlook: false });
  expect(cruxes.length).toBe(PAIR_LIMIT);
  expect(problems).toEqual([]);
});
