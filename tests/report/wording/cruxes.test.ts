import { describe, expect, it } from "vitest";
import { type Crux, withKinds } from "../../../src/answers/crux.js";
import { plainText } from "../../../src/report/page/inline.js";
import { cruxSentences, momentSentences } from "../../../src/report/wording/cruxes.js";
import { loadArgument } from "../../../src/worldview/load.js";

const argument = loadArgument();
const crux = (of: Crux["of"], beliefs: readonly string[]): Crux =>
  withKinds([{ beliefs, of, double: of.length === 2 }], argument)[0] as Crux;
const double = (...beliefs: string[]): Crux => crux(["first", "second"], beliefs);
const of = (side: "first" | "second", ...beliefs: string[]): Crux => crux([side], beliefs);
const parties = [
  { subject: "A", owner: "A's", other: "A" },
  { subject: "B", owner: "B's", other: "B" },
] as const;
const say = (...cruxes: Crux[]): readonly string[] =>
  cruxSentences(cruxes, ...parties, argument).map(plainText);
const sayOfOneHolder = (...cruxes: Crux[]): readonly string[] =>
  momentSentences(cruxes, ...parties, argument).map(plainText);

describe("withKinds", () => {
  it.each([
    ["disagreement", ["misuse_weight", "alignment_difficulty"]],
    ["position", ["moral_rank", "can_develop_agi"]],
    ["mixed", ["misuse_weight", "moral_rank"]],
  ])("names a %s", (kind, beliefs) => {
    expect(double(...beliefs).kind).toBe(kind);
  });
});

describe("cruxes of judgements", () => {
  it("are the double crux alone where there is no other", () => {
    expect(say(double("misuse_weight"))).toEqual([
      "They disagree because of misuse_weight alone: whichever of them changed its mind on it would come over.",
    ]);
  });

  it("are several beliefs of one double crux together", () => {
    expect(say(double("misuse_weight", "alignment_difficulty"))).toEqual([
      "They disagree because of misuse_weight and alignment_difficulty together: whichever of them changed its mind on both would come over.",
    ]);
    const [three] = say(double("misuse_weight", "alignment_difficulty", "distrusts_rivals"));
    expect(three).toContain("on all of these");
  });

  it("are not said to be alone where there are other cruxes", () => {
    expect(say(double("misuse_weight"), of("first", "distrusts_rivals"))).toEqual([
      "A double crux is misuse_weight: whichever of them changed its mind on it would come over.",
      "A would come over if it took B's distrusts_rivals.",
    ]);
  });

  it("say for each side what it would have to take over", () => {
    expect(
      say(
        of("second", "misuse_weight"),
        of("first", "misuse_weight", "distrusts_rivals"),
        of("first", "alignment_difficulty"),
      ),
    ).toEqual([
      "A would come over if it took B's misuse_weight and distrusts_rivals, or B's alignment_difficulty.",
      "B would come over if it took A's misuse_weight.",
    ]);
  });
});

describe("cruxes of positions", () => {
  it("are where they differ, and no double crux", () => {
    expect(say(double("moral_rank"))).toEqual([
      "Their positions differ: moral_rank alone makes the difference. Whichever of them stood where the other does would get the other's verdict.",
    ]);
    expect(say(double("moral_rank", "can_develop_agi"))[0]).toContain(
      "moral_rank and can_develop_agi together make the difference",
    );
  });

  it("are not said to be alone where there are other cruxes", () => {
    expect(say(double("moral_rank"), of("first", "misuse_weight"))).toEqual([
      "Their positions differ: whichever of them had the other's moral_rank would get the other's verdict.",
      "A would come over if it took B's misuse_weight.",
    ]);
  });

  it("say with what position each would get the other's verdict", () => {
    expect(say(of("first", "moral_rank"), of("first", "can_develop_agi"))).toEqual([
      "Their positions differ: A would get the other's verdict with B's moral_rank, or B's can_develop_agi.",
    ]);
  });

  it("let nobody come over", () => {
    const all = [double("moral_rank"), of("first", "moral_rank"), of("second", "can_develop_agi")];
    for (const sentences of [say(...all), say(double("moral_rank"))]) {
      expect(sentences.join(" ")).not.toMatch(/come over|changed its mind|double crux/);
    }
  });
});

describe("mixed cruxes", () => {
  it("are a disagreement and positions that differ", () => {
    expect(say(double("misuse_weight", "moral_rank"))).toEqual([
      "They disagree on misuse_weight, their positions differ in moral_rank, and it takes both to make the difference: whichever of them changed its mind and stood where the other does would get the other's verdict.",
    ]);
  });

  it("are not said to be alone where there are other cruxes", () => {
    expect(say(double("misuse_weight", "moral_rank"), of("second", "distrusts_rivals"))).toEqual([
      "They disagree on misuse_weight and their positions differ in moral_rank: whichever of them changed its mind and stood where the other does would get the other's verdict.",
      "B would come over if it took A's distrusts_rivals.",
    ]);
  });

  it("say what to take over and where to stand", () => {
    expect(
      say(
        of("second", "misuse_weight", "moral_rank"),
        of("second", "distrusts_rivals", "can_develop_agi"),
      ),
    ).toEqual([
      "They disagree, and their positions differ: B would get the other's verdict if it took A's misuse_weight and had A's moral_rank, or took A's distrusts_rivals and had A's can_develop_agi.",
    ]);
  });
});

describe("cruxes of one holder at two times", () => {
  it("say what makes the difference", () => {
    expect(sayOfOneHolder(double("misuse_weight"))).toEqual([
      "misuse_weight alone makes the difference: with what the other has, either of the two would get the other's verdict.",
    ]);
    expect(sayOfOneHolder(double("misuse_weight", "moral_rank"))[0]).toContain(
      "misuse_weight and moral_rank together make the difference",
    );
  });

  it("say what would turn each", () => {
    const found = [
      double("misuse_weight"),
      of("first", "moral_rank"),
      of("second", "can_develop_agi"),
    ];
    expect(sayOfOneHolder(...found)).toEqual([
      "Of misuse_weight, with what the other has, either of the two would get the other's verdict.",
      "With the moral_rank of B, A would get the other's verdict.",
      "With the can_develop_agi of A, B would get the other's verdict.",
    ]);
  });

  it("let nobody disagree with itself or come over to itself", () => {
    for (const each of [double("misuse_weight"), of("first", "misuse_weight", "moral_rank")]) {
      expect(sayOfOneHolder(each).join(" ")).not.toMatch(/come over|disagree|mind|crux/i);
    }
  });
});
