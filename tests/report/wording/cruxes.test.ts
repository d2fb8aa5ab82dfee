import { describe, expect, it } from "vitest";
import type { Crux } from "../../../src/engine/cruxes.js";
import { plainText } from "../../../src/report/page/inline.js";
import { cruxSentences } from "../../../src/report/wording/cruxes.js";

const double = (...beliefs: string[]): Crux => ({ beliefs, of: ["first", "second"], double: true });
const of = (side: "first" | "second", ...beliefs: string[]): Crux => ({
  beliefs,
  of: [side],
  double: false,
});
const say = (...cruxes: Crux[]): readonly string[] =>
  cruxSentences(cruxes, { subject: "A", owner: "A's" }, { subject: "B", owner: "B's" }).map(
    plainText,
  );

describe("cruxSentences", () => {
  it("names a double crux that is the only one as that alone", () => {
    expect(say(double("moral_rank"))).toEqual([
      "They disagree because of moral_rank alone: whichever of them changed its mind on it would come over.",
    ]);
  });

  it("names several beliefs of one double crux together", () => {
    expect(say(double("a", "b"))).toEqual([
      "They disagree because of a and b together: whichever of them changed its mind on both would come over.",
    ]);
    expect(say(double("a", "b", "c"))[0]).toContain("on all of these");
  });

  it("does not say alone where there are other cruxes", () => {
    expect(say(double("a"), of("first", "b"))).toEqual([
      "A double crux is a: whichever of them changed its mind on it would come over.",
      "A would come over if it took B's b.",
    ]);
  });

  it("says for each side what it would have to take over", () => {
    expect(say(of("second", "a"), of("first", "a", "b"), of("first", "c"))).toEqual([
      "A would come over if it took B's a and b, or B's c.",
      "B would come over if it took A's a.",
    ]);
  });
});
