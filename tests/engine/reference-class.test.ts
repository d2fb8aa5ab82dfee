import { describe, expect, it } from "vitest";
import { type Ranked, referenceClasses } from "../../src/engine/reference-class.js";

let members = 0;

/** One of a holder of its own, unless said otherwise. */
const member = (referenceClass: string | undefined, rest: Partial<Ranked> = {}): Ranked => ({
  holder: `${members++}`,
  referenceClass,
  ranksItselfBest: "fails",
  needsToBeBest: false,
  verdict: "silent",
  ...rest,
});

describe("referenceClasses", () => {
  it("gathers names whatever their letter case and outer blanks", () => {
    const classes = referenceClasses([member(" Labs"), member("States"), member("LABS\t")]);
    expect(classes.map(({ name, members }) => ({ name, members }))).toEqual([
      { name: "Labs", members: [0, 2] },
      { name: "States", members: [1] },
    ]);
  });

  it("keeps names apart that differ within", () => {
    expect(referenceClasses([member("AGI labs"), member("AGI  labs")])).toHaveLength(2);
  });

  it("takes letters composed in two ways for the same", () => {
    expect(referenceClasses([member("\u00e9tats"), member("e\u0301tats")])).toHaveLength(1);
  });

  it("leaves out who names none, or a blank one", () => {
    expect(referenceClasses([member(undefined), member("  ")])).toEqual([]);
  });

  it("is coherent as long as fewer than two rank themselves best", () => {
    const best = member("x", { ranksItselfBest: "holds" });
    const other = member("x", { ranksItselfBest: "holds" });
    expect(referenceClasses([member("x")])[0]?.coherent).toBe(true);
    expect(referenceClasses([member("x"), best])[0]?.coherent).toBe(true);
    expect(referenceClasses([best, member("x"), other])[0]).toMatchObject({
      best: [0, 2],
      coherent: false,
    });
  });

  it("is ranked if the argument says what it is to be best, of one member too", () => {
    expect(referenceClasses([member("x")])[0]?.ranked).toBe(true);
    const unranked = member("x", { ranksItselfBest: undefined });
    expect(referenceClasses([unranked, unranked])[0]?.ranked).toBe(false);
  });

  it("takes no holder for its own rival", () => {
    const best = { ranksItselfBest: "holds" } as const;
    const [now, before] = [member("x", { ...best, holder: "a" }), member("x", { holder: "a" })];
    const then = member("x", { ...best, holder: "a" });
    expect(referenceClasses([now, before, then])[0]).toMatchObject({
      holders: [[0, 1, 2]],
      best: [0, 2],
      coherent: true,
    });
    expect(referenceClasses([now, member("x", best), then])[0]).toMatchObject({
      holders: [[0, 2], [1]],
      best: [0, 1, 2],
      coherent: false,
    });
  });

  it("tells who leaves it open from who does not rank itself best", () => {
    const open = member("x", { ranksItselfBest: "unknown" });
    expect(referenceClasses([member("x"), open])[0]).toMatchObject({ best: [], bestOpen: [1] });
  });

  it("counts as racing as best who races, ranks itself best and needs to", () => {
    const whole = { ranksItselfBest: "holds", needsToBeBest: true, verdict: "favoured" } as const;
    const [found] = referenceClasses([
      member("x", whole),
      member("x", { ...whole, ranksItselfBest: "fails" }),
      member("x", { ...whole, needsToBeBest: false }),
      member("x", { ...whole, verdict: "contested" }),
    ]);
    expect(found).toMatchObject({ racing: [0, 1, 2], racingAsBest: [0] });
  });
});
