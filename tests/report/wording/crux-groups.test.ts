import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PairCruxes } from "../../../src/answers/compare.js";
import type { Crux } from "../../../src/answers/crux.js";
import { type SettledVerdict, settledVerdicts } from "../../../src/engine/verdict.js";
import { groupCruxes } from "../../../src/report/wording/crux-groups.js";

const pair = (
  between: [number, number],
  verdicts: [SettledVerdict, SettledVerdict],
  ...beliefs: string[]
): PairCruxes => ({
  between,
  verdicts,
  cruxes: beliefs.map((belief) => ({
    beliefs: [belief],
    of: ["first"],
    double: false,
    kind: "disagreement",
  })),
  sameJudgements: false,
  sameHolder: false,
});

describe("groupCruxes", () => {
  it("joins pairs that disagree in the same way, whichever way round they stand", () => {
    const turned: PairCruxes = {
      between: [1, 3],
      verdicts: ["silent", "favoured"],
      cruxes: [{ beliefs: ["a"], of: ["second"], double: false, kind: "disagreement" }],
      sameJudgements: false,
      sameHolder: false,
    };
    const groups = groupCruxes([
      pair([0, 1], ["favoured", "silent"], "a"),
      pair([0, 2], ["favoured", "silent"], "a"),
      turned,
      pair([2, 3], ["silent", "favoured"], "b"),
    ]);
    expect(groups.map(({ firsts, seconds }) => ({ firsts, seconds }))).toEqual([
      { firsts: [0], seconds: [1, 2] },
      { firsts: [3], seconds: [1] },
      { firsts: [3], seconds: [2] },
    ]);
    expect(groups[2]?.cruxes[0]?.of).toEqual(["second"]);
  });

  it("does not mind in which order the cruxes of the two were found", () => {
    const of = (side: "first" | "second", belief: string): Crux => ({
      beliefs: [belief],
      of: [side],
      double: false,
      kind: "disagreement",
    });
    const groups = groupCruxes([
      {
        between: [0, 1],
        verdicts: ["favoured", "silent"],
        cruxes: [of("first", "a"), of("first", "b"), of("second", "c")],
        sameJudgements: false,
        sameHolder: false,
      },
      {
        between: [1, 2],
        verdicts: ["silent", "favoured"],
        cruxes: [of("first", "c"), of("second", "a"), of("second", "b")],
        sameJudgements: false,
        sameHolder: false,
      },
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ firsts: [0, 2], seconds: [1] });
  });

  it("keeps apart those who agree about the world", () => {
    const groups = groupCruxes([
      pair([0, 1], ["favoured", "silent"], "a"),
      { ...pair([0, 2], ["favoured", "silent"], "a"), sameJudgements: true },
    ]);
    expect(groups.map(({ seconds, sameJudgements }) => [seconds, sameJudgements])).toEqual([
      [[1], false],
      [[2], true],
    ]);
  });

  it("has every pair in exactly one group", () => {
    const verdict = fc.constantFrom(...settledVerdicts);
    const worldviews = fc.array(fc.tuple(verdict, fc.constantFrom("a", "b")), { maxLength: 9 });
    fc.assert(
      fc.property(worldviews, (all) => {
        const pairs = all.flatMap(([mine, my], first) =>
          all.flatMap(([other, their], second) =>
            second > first && mine !== other
              ? [pair([first, second], [mine, other], my === their ? "a" : "b")]
              : [],
          ),
        );
        const name = (x: number, y: number): string => `${Math.min(x, y)} ${Math.max(x, y)}`;
        const told = groupCruxes(pairs).flatMap(({ firsts, seconds }) =>
          firsts.flatMap((x) => seconds.map((y) => name(x, y))),
        );
        expect(told.toSorted()).toEqual(pairs.map(({ between: [x, y] }) => name(x, y)).toSorted());
      }),
    );
  });
});
