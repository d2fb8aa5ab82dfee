import { describe, expect, it } from "vitest";
import type { Subject } from "../../../src/answers/explain.js";
import type { Belief } from "../../../src/argument/argument.js";
import { plainText } from "../../../src/report/page/inline.js";
import { relationSentences } from "../../../src/report/wording/explain.js";
import { resolvingClause } from "../../../src/report/wording/resolving.js";

describe("what rests on a part", () => {
  const carrying = (...ids: readonly string[]): Subject =>
    ({ restsOn: [], carries: ids.map((id) => ({ kind: "term", id })) }) as unknown as Subject;

  it.each([
    [["urgent"], "On it rests term urgent."],
    [["urgent", "dry"], "On it rest term urgent and term dry."],
  ])("%j", (ids, sentence) => {
    expect(relationSentences(carrying(...ids)).map(plainText)).toEqual([sentence]);
  });
});

describe("when a belief can be known", () => {
  it.each([
    ["soon", "known soon"],
    ["years", "known in years"],
    ["never", "can never be known"],
  ] as const)("%s", (resolvable, clause) => {
    expect(resolvingClause({ resolvable } as Belief)).toBe(clause);
  });
});
